"""The fields of a row: which there are in each table, and a control for each."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtWidgets import QComboBox, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.row_edits import RowField
from briefwright.brief.rows import TableName
from briefwright.brief.yardstick import load_yardstick
from briefwright.ui.fields import Field
from briefwright.ui.word_area import WordArea

_CONFIDENCE = {"": "Not said", "high": "High", "moderate": "Moderate", "low": "Low"}


class RowFieldKind(NamedTuple):
    """A field, the word beside it, what kind of control it has, and a hint for an empty one."""

    field: RowField
    label: str
    kind: Literal["line", "words", "likelihood", "confidence"]
    hint: str = ""


FIELDS: dict[TableName, tuple[RowFieldKind, ...]] = {
    "judgements": (
        RowFieldKind("text", "Judgement", "words", "What you judge, without “may” or “could”"),
        RowFieldKind("likelihood", "Likelihood", "likelihood"),
        RowFieldKind("confidence", "Confidence", "confidence"),
        RowFieldKind("reason", "Because", "words", "Why you are as confident as that"),
    ),
    "actors": (
        RowFieldKind("name", "Name", "line"),
        RowFieldKind("role", "Role", "line"),
        RowFieldKind("position", "Position", "words"),
    ),
    "timeline": (
        RowFieldKind("date", "Date", "line", "YYYY-MM-DD, YYYY-MM, YYYY or words"),
        RowFieldKind("text", "Event", "words"),
    ),
}


class Choice(QComboBox):
    """A list that shows one of its values; what is chosen is told with its value."""

    def __init__(self, name: str, chosen: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: dict[str, str] = {}
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda row: chosen(str(self.itemData(row))))

    def show_choices(self, names: dict[str, str]) -> None:
        """Offer these, their names by value."""
        if names == self._offered:
            return
        self._offered = dict(names)
        self.clear()
        for value, name in names.items():
            self.addItem(name, value)

    def show_value(self, value: str) -> None:
        """Show one of the values; the first where it is not among them."""
        self.setCurrentIndex(max(0, self.findData(value)))


def likelihood_names(brief: Brief) -> dict[str, str]:
    """Return the terms of the brief's yardstick in its language, with what they mean, the likeliest first."""
    names = {"": "Not said"}
    for band in reversed(load_yardstick(brief.yardstick).bands):
        for term in band.terms:
            word = term.name_in(brief.language)
            names[term.id] = f"{word[:1].upper()}{word[1:]} ({band.range} %)"
    return names


def confidence_names() -> dict[str, str]:
    """Return the levels of confidence."""
    return dict(_CONFIDENCE)


RowControl = Field | WordArea | Choice


def show_value(control: RowControl, value: str) -> None:
    """Show a value that came from elsewhere."""
    if isinstance(control, Choice):
        control.show_value(value)
    else:
        control.show_text(value)
