"""The review of an import: every paragraph to tick, the metadata, the encoding, and what to look at.

It changes nothing by itself: what the user decides is sent once, when it is applied.
"""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from briefwright.article.proof import Proof
from briefwright.article.review import Review, reviewed_article, words_in
from briefwright.ui.review.decision import Decision, UnderReview
from briefwright.ui.review.encodings import encoding_id, encoding_name
from briefwright.ui.review.metadata import metadata_of
from briefwright.ui.review.metadata_form import MetadataForm
from briefwright.ui.review.ticked_list import TickedList
from briefwright.ui.review.ticked_rows import TickedRows
from briefwright.ui.review.warning_lines import WarningLines
from briefwright.ui.review.words import (
    counts_words,
    paragraph_rows,
    place_of,
    proof_row,
    proofs_in,
    source_words,
)


class ReviewDialog(QDialog):
    """Window-modal; `applied` sends a Decision, `encoding_chosen` asks for the same file read by another."""

    applied = Signal(object)
    encoding_chosen = Signal(str)

    def __init__(self, under: UnderReview, *, may_choose_encoding: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = under
        self._review = under.review
        self._wanted = set(under.settled)
        self._proofs: tuple[Proof, ...] = ()
        self._word_counts: list[int] = []
        self._may_choose_encoding = may_choose_encoding
        self._is_reading = False
        self._rows = TickedRows("Paragraph", self)
        self._proof_rows = TickedRows("Word to look at", self)
        self._warnings = WarningLines()
        self._source = QLabel()
        self._counts = QLabel()
        self._list = TickedList("Paragraphs", self._rows)
        self._only = QCheckBox("On&ly what is left out")
        self._form = MetadataForm()
        self._proof_heading = QLabel()
        self._proof_list = TickedList("Words to look at", self._proof_rows)
        self._says = QLabel()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._apply = self._buttons.addButton("&Apply", QDialogButtonBox.ButtonRole.AcceptRole)
        self.setWindowTitle("Review import")
        self._lay_out()
        self._connect()
        self._form.show_metadata(under.metadata)
        self._form.hold(under.metadata.differences(metadata_of(under.review.article)))
        self._show(under.review, under.kept)
        self._list.setFocus()

    def show_reading(self) -> None:
        """Wait for the article in another encoding."""
        self._is_reading = True
        self._refresh()

    def show_review(self, review: Review, chosen: str) -> None:
        """Show the article as it is read now; ticks stay where there are as many paragraphs."""
        self._is_reading = False
        same = len(review.paragraphs) == len(self._review.paragraphs)
        kept = self._rows.ticked if same else review.proposed
        self._form.show_metadata(metadata_of(review.article))
        self._wanted = set(self._under.settled)
        self._show(review, kept)
        read_by = review.article.source.encoding
        if read_by is not None and encoding_id(read_by) != chosen:
            self._say(f"The file itself is marked as {encoding_name(read_by)}, so it is read by that.")

    def show_fault(self, sentence: str) -> None:
        """Say why the article cannot be read so; what was shown stays."""
        self._is_reading = False
        self._show(self._review, self._rows.ticked)
        self._say(sentence, is_fault=True)

    def accept(self) -> None:
        """Send what was decided, where it can be."""
        if self._apply.isEnabled():
            self.applied.emit(self._decision())
            super().accept()

    def _show(self, review: Review, kept: Collection[int]) -> None:
        self._review = review
        self._word_counts = [words_in(review.text(number)) for number in range(len(review.paragraphs))]
        self._warnings.show_lines(review.warnings)
        self._source.setText(source_words(review.article.source))
        self._source.setToolTip(f"SHA-256 of what was imported: {review.article.source.sha256}")
        self._form.show_encoding(
            review.article.source, guessed=review.encoding_guessed, may_choose=self._may_choose_encoding
        )
        self._rows.show_rows(paragraph_rows(review), kept)
        self._only.setEnabled(any(each.reason for each in review.paragraphs))
        self._hide_the_rest(self._only.isChecked() and self._only.isEnabled())

    def _follow_ticks(self) -> None:
        """Count anew, and show what is to be looked at in what is kept."""
        kept = self._rows.ticked
        words = sum(self._word_counts[number] for number in kept)
        self._counts.setText(counts_words(self._review, kept, words))
        proofs = proofs_in(self._review, kept)
        if proofs != self._proofs:
            self._proofs = proofs
            rows = [proof_row(self._review.article, each) for each in proofs]
            self._proof_rows.show_rows(rows, [n for n, each in enumerate(proofs) if each in self._wanted])
        number = len(proofs)
        self._proof_heading.setText(f"&Words to look at ({number})" if number else "No words to look at")
        self._proof_list.setVisible(bool(proofs))
        self._refresh()

    def _follow_proof_ticks(self) -> None:
        ticked = {self._proofs[number] for number in self._proof_rows.ticked}
        self._wanted = (self._wanted - set(self._proofs)) | ticked
        self._refresh()

    def _refresh(self, *_: object) -> None:
        """Say what applying would do, or why it cannot be done."""
        fault = self._form.metadata.fault
        if not self._rows.ticked:
            fault = "Keep at least one paragraph: without any there is no article."
        if self._is_reading:
            self._say("Reading the article by the other encoding…")
        elif fault:
            self._say(fault, is_fault=True)
        else:
            self._say(self._consequence())
        self._apply.setEnabled(not fault and not self._is_reading)

    def _consequence(self) -> str:
        decision = self._decision()
        fixes = len(decision.wanted ^ decision.before)
        if decision.article is None and not fixes:
            return "Nothing is changed yet."
        parts: list[str] = []
        if decision.article is not None:
            parts.append("The brief is proposed anew; what you edited, moved, ticked or wrote in it stays.")
        if fixes:
            parts.append("Fixed sentences are marked as edited; the article keeps its words.")
        return " ".join([*parts, "One undo takes it all back."])

    def _decision(self) -> Decision:
        wanted = frozenset(self._wanted.intersection(self._proofs))
        before = self._under.settled.intersection(self._proofs)
        is_same = (
            self._review is self._under.review
            and self._rows.ticked == self._under.kept
            and self._form.metadata == self._under.metadata
        )
        article = None
        if not is_same:
            article = self._form.metadata.on(reviewed_article(self._review, self._rows.ticked))
        return Decision(self._review, article, wanted, before)

    def _say(self, words: str, *, is_fault: bool = False) -> None:
        role = QPalette.ColorRole.BrightText if is_fault else QPalette.ColorRole.WindowText
        self._says.setForegroundRole(role)
        self._says.setText(words)

    def _keep_all(self) -> None:
        self._rows.tick(range(self._rows.rowCount()), True)

    def _leave_out_as_proposed(self) -> None:
        proposed = [number for number, each in enumerate(self._review.paragraphs) if each.reason]
        self._rows.tick(proposed, False)

    def _hide_the_rest(self, only: bool) -> None:
        for number, each in enumerate(self._review.paragraphs):
            self._list.setRowHidden(number, only and not each.reason)

    def _go_to_paragraph(self) -> None:
        """Show the paragraph of the word that is selected, and mark the word in it."""
        chosen = self._proof_list.currentIndex()
        place = place_of(self._review, self._proofs[chosen.row()]) if chosen.isValid() else None
        self._rows.mark(*place or (None, None))
        if place is not None:
            self._list.choose(place[0])

    def _connect(self) -> None:
        self._rows.ticks_changed.connect(self._follow_ticks)
        self._proof_rows.ticks_changed.connect(self._follow_proof_ticks)
        self._proof_list.selectionModel().currentChanged.connect(self._go_to_paragraph)
        self._only.toggled.connect(self._hide_the_rest)
        self._form.changed.connect(self._refresh)
        self._form.encoding_chosen.connect(self.encoding_chosen)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(16)
        panes.addWidget(self._left())
        panes.addWidget(self._right())
        panes.setSizes([600, 400])
        self._source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._says.setWordWrap(True)
        bottom = QHBoxLayout()
        bottom.setSpacing(16)
        bottom.addWidget(self._says, 1)
        bottom.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._source)
        column.addWidget(self._warnings)
        column.addWidget(panes, 1)
        column.addLayout(bottom)
        self._apply.setDefault(True)
        self.resize(1000, 680)

    def _left(self) -> QWidget:
        heading = QLabel("&Paragraphs")
        heading.setBuddy(self._list)
        self._counts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addWidget(self._counts, 1)
        below = QHBoxLayout()
        for words, slot in (("&Keep all", self._keep_all), ("As p&roposed", self._leave_out_as_proposed)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self._only)
        return _column(top, self._list, below)

    def _right(self) -> QWidget:
        self._proof_heading.setBuddy(self._proof_list)
        right = _column(self._form, self._proof_heading, self._proof_list)
        right.setMinimumWidth(300)
        return right


def _column(*parts: QWidget | QHBoxLayout) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part, int(isinstance(part, TickedList)))
        else:
            layout.addLayout(part)
    layout.addStretch(0)  # takes the room of a list that is not there
    return column
