"""The fields of a review: what an article says of itself, and the encoding it is read by."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from briefwright.article.article import Source
from briefwright.article.languages import LANGUAGES
from briefwright.ui.review.encodings import ENCODINGS, encoding_id, encoding_name
from briefwright.ui.review.metadata import Metadata, as_iso, authors_in, authors_text

_FIELDS: tuple[tuple[str, str, str, str], ...] = (
    ("&Title", "title", "Title of the article", "As its outlet printed it"),
    ("Aut&hors", "authors", "Authors of the article", "Separated by commas"),
    ("&Outlet", "outlet", "Outlet of the article", "Who published it"),
    ("Pu&blished", "published", "Date the article was published", "YYYY-MM-DD"),
    ("A&ddress", "url", "Address of the article", "https://…"),
)
_GUESSED = "A guess: are the letters right?"
_NO_FILE = "The file that the text was read from is not at hand. Open it to read it by another encoding."


class MetadataForm(QWidget):
    """Shows values and takes corrections; `changed` is sent for each, `encoding_chosen` for a choice."""

    changed = Signal()
    encoding_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QLineEdit] = {}
        self._touched: set[str] = set()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, name, spoken, hint in _FIELDS:
            form.addRow(label, self._field(name, spoken, hint))
        self._language = self._list("Language of the article")
        self._encoding = self._list("Encoding of the article")
        self._note = QLabel()
        self._note.setWordWrap(True)
        form.addRow("La&nguage", self._language)
        form.addRow("&Encoding", self._encoding)
        form.addRow("", self._note)
        self._fields["published"].editingFinished.connect(self._write_date_as_iso)
        self._language.activated.connect(self._touch_language)
        self._encoding.activated.connect(self._choose_encoding)

    @property
    def metadata(self) -> Metadata:
        """The values as they stand in the fields."""
        text = {name: " ".join(field.text().split()) for name, field in self._fields.items()}
        return Metadata(
            title=text["title"],
            authors=authors_in(text["authors"]),
            outlet=text["outlet"],
            published=as_iso(text["published"]),
            url=text["url"],
            language=self._language.currentData(),
        )

    def show_metadata(self, shown: Metadata) -> None:
        """Show values; those that the user has corrected stay."""
        for name, field in self._fields.items():
            if name not in self._touched:
                value = getattr(shown, name)
                field.setText(authors_text(value) if name == "authors" else value)
                field.setCursorPosition(0)
        if "language" not in self._touched:
            self._show_language(shown.language)

    def hold(self, names: Iterable[str]) -> None:
        """Keep the values of these fields when others are shown: they were corrected before."""
        self._touched.update(names)

    def show_encoding(self, source: Source, *, guessed: bool, may_choose: bool) -> None:
        """Show the encoding the article is read by."""
        self._encoding.clear()
        self._encoding.setEnabled(may_choose)
        if source.encoding is None:
            self._encoding.addItem("None: it came as text", "")
            self._note.hide()
            return
        for name, words in ENCODINGS.items():
            self._encoding.addItem(words, name)
        at = self._encoding.findData(encoding_id(source.encoding))
        if at < 0:
            self._encoding.addItem(encoding_name(source.encoding), source.encoding)
            at = self._encoding.count() - 1
        self._encoding.setCurrentIndex(at)
        note = _GUESSED if guessed else "" if may_choose else _NO_FILE
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _field(self, name: str, spoken: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(spoken)
        field.setPlaceholderText(hint)
        field.setMinimumWidth(180)
        field.textEdited.connect(lambda _: self._touch(name))
        self._fields[name] = field
        return field

    def _list(self, spoken: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(spoken)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        return box

    def _show_language(self, code: str) -> None:
        names = {each: _language_name(each) for each in {*LANGUAGES, code}}
        self._language.clear()
        for each in sorted(names, key=lambda each: names[each]):
            self._language.addItem(names[each], each)
        self._language.setCurrentIndex(self._language.findData(code))

    def _touch(self, name: str) -> None:
        self._touched.add(name)
        self.changed.emit()

    def _touch_language(self) -> None:
        self._touch("language")

    def _choose_encoding(self) -> None:
        self.encoding_chosen.emit(self._encoding.currentData())

    def _write_date_as_iso(self) -> None:
        field = self._fields["published"]
        field.setText(as_iso(field.text()))


def _language_name(code: str) -> str:
    language = QLocale.codeToLanguage(code)
    known = language not in (QLocale.Language.AnyLanguage, QLocale.Language.C)
    return f"{QLocale.languageToString(language)} ({code})" if known else code
