"""The form above the tree: title, header fields, marking, focus, template and paper."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from briefwright.analysis.analysis import Analysis
from briefwright.brief.brief import Brief, PageSize, TemplateChoice
from briefwright.brief.edits import Edit, HeaderField, SetHeader, SetMarking, SetPage, SetTemplate, SetTitle
from briefwright.brief.marking_presets import MarkingSet
from briefwright.ui.date_field import DateField
from briefwright.ui.fields import Chooser, Field
from briefwright.ui.language_chooser import LanguageChooser
from briefwright.ui.marking_chooser import MarkingChooser
from briefwright.ui.more_fields import MoreFields
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.profiles.chooser import ProfileChooser
from briefwright.ui.wording import mark, tr

PAGES: tuple[PageSize, ...] = ("A4", "Letter")
_HEADER: tuple[tuple[str, HeaderField, str], ...] = (
    (mark("To"), "to", ""),
    (mark("From"), "sender", ""),
    (mark("Date"), "date", mark("YYYY-MM-DD")),
    (mark("As of"), "as_of", mark("e.g. 9 Dec, 12:00")),
    (mark("Reference"), "reference", ""),
)
_FOCUS_KINDS = ("state", "international body", "armed group", "government body", "party")
_MOST_FOCUSES = 12


class HeaderForm(QWidget):
    """Shows the brief's own fields; each change is an edit, typing included."""

    focus_chosen = Signal(str)

    def __init__(self, work: OpenBrief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._title = Field(tr("Title"))
        self._follow(self._title, SetTitle)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        self._header: dict[HeaderField, Field] = {}
        for label, field, hint in _HEADER:
            self._header[field] = DateField(tr(label)) if field in ("date", "as_of") else Field(tr(label))
            self._header[field].setPlaceholderText(tr(hint) if hint else "")
            self._make_up(self._header[field], field)
        self.more = MoreFields(self._make_up)
        self._marking = MarkingChooser(tr("Marking"), lambda text, rules: work.do(SetMarking(text, rules)))
        self._focus = Chooser(tr("Focus"), self._choose_focus)
        for chooser in (self._marking, self._focus):
            chooser.setMinimumContentsLength(6)
        self._template = QComboBox()
        self._page = QComboBox()
        self._language = LanguageChooser(work)
        self.profile = ProfileChooser()
        self._lay_out()
        work.article_opened.connect(self._offer_focuses)
        work.article_changed.connect(self._offer_focuses)
        work.brief_changed.connect(self.show_brief)

    def show_templates(self, names: dict[str, str]) -> None:
        """Offer the installed templates, their names by id."""
        self._template.blockSignals(True)
        self._template.clear()
        for template_id, name in names.items():
            self._template.addItem(name, template_id)
        self._template.blockSignals(False)
        if self._work.is_open:
            self.show_brief(self._work.brief)

    def offer_markings(self, own: tuple[MarkingSet, ...]) -> None:
        """Offer the organisation's own presets before the others."""
        self._marking.offer(own)

    def show_brief(self, brief: Brief) -> None:
        """Show the brief's values."""
        self._title.show_text(brief.title)
        for name, field in self._header.items():
            field.show_text(getattr(brief.header, name))
        self.more.show_header(brief.header)
        self._language.show_language(brief.language)
        self._marking.show_text(brief.marking)
        self._focus.show_text(brief.focus)
        self._page.setCurrentIndex(self._page.findText(brief.page))
        row = self._template.findData(brief.template.id)
        if row < 0 and self._template.count():
            self._template.addItem(tr("{name} (missing)", name=brief.template.id), brief.template.id)
            row = self._template.count() - 1
        self._template.setCurrentIndex(row)

    def go_to(self, finding: str) -> None:
        """Let the user write in the field that a finding with this code is about."""
        fields: dict[str, QWidget] = {
            "no-marking": self._marking,
            "no-date": self._header["date"],
            "focus-not-named": self._focus,
        }
        fields.get(finding, self._title).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_up(self, field: Field, name: HeaderField) -> None:
        field.setMinimumWidth(60)
        self._follow(field, partial(SetHeader, name))

    def _follow(self, field: Field, edit: Callable[[str], Edit]) -> None:
        field.textEdited.connect(lambda text: self._work.do(edit(text)))
        field.editingFinished.connect(self._work.end_typing)

    def _lay_out(self) -> None:
        for box, name in ((self._template, tr("Template")), (self._page, tr("Page size"))):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self._page.addItems(list(PAGES))
        self._page.setToolTip(tr("Page size"))
        self._page.setMinimumContentsLength(3)
        self._page.activated.connect(self._choose_page)
        self._template.activated.connect(self._choose_template)
        fields: list[tuple[str, QWidget]] = [(tr(label), self._header[field]) for label, field, _ in _HEADER]
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 4, 12, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        wide: list[tuple[str, QWidget]] = [(tr("Title"), self._title), *fields[:2]]
        pairs = [
            *fields[2:],
            (tr("Marking"), self._marking),
            (tr("Focus"), self._focus),
            (tr("Language"), self._language),
        ]
        pairs += [(tr("Profile"), self.profile), (tr("Template"), self._template)]
        for row, (label, widget) in enumerate(wide):
            grid.addWidget(_label(label, widget), row, 0)
            grid.addWidget(widget, row, 1, 1, 3)
        for number, (label, widget) in enumerate(pairs):
            row, column = number // 2 + len(wide), number % 2 * 2
            grid.addWidget(_label(label, widget), row, column)
            grid.addWidget(widget, row, column + 1)
        grid.removeWidget(self._template)
        layout = QHBoxLayout()
        layout.addWidget(self._template, 1)
        layout.addWidget(self._page)
        grid.addLayout(layout, grid.rowCount() - 1, 3)
        grid.addWidget(self.more, grid.rowCount(), 0, 1, 4)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 4)  # a marking is to be read to its end

    def _offer_focuses(self, *_: object) -> None:
        self._focus.show_choices(focus_choices(self._work.analysis, self._work.brief.focus))

    def _choose_page(self, row: int) -> None:
        self._work.do(SetPage(PAGES[row]))

    def _choose_template(self, row: int) -> None:
        template_id = self._template.itemData(row)
        if template_id != self._work.brief.template.id:
            self._work.do(SetTemplate(TemplateChoice(template_id)))

    def _choose_focus(self, text: str) -> None:
        if text.strip():
            self.focus_chosen.emit(text.strip())
        else:
            self._focus.show_text(self._work.brief.focus)


def focus_choices(analysis: Analysis, focus: str) -> list[str]:
    """Return the actors a brief may turn to, states first, then the most mentioned."""
    actors = [actor for actor in analysis.actors if actor.kind in _FOCUS_KINDS]
    actors.sort(key=lambda actor: (actor.kind != "state", -len(actor.sentences)))
    names = [actor.name for actor in actors[:_MOST_FOCUSES]]
    return names if focus in names or not focus else [focus, *names]


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
