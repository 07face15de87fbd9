"""What a setting is set by in the dialog: one widget for each kind, which shows and tells values."""

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from briefwright.brief.brief import Brief
from briefwright.brief.file_names import file_name, pattern_fault
from briefwright.brief.marking_presets import MarkingSet
from briefwright.ui.marking_chooser import MarkingChooser
from briefwright.ui.settings.kinds import (
    LONGEST_TEXT,
    Choice,
    FilePath,
    Line,
    Marking,
    Number,
    Pattern,
    Setting,
    Switch,
)
from briefwright.ui.wording import tr

_WIDTH: Final = 260


class Editor(QWidget):
    """Shows a value; `told` sends one that the user has set. `field` is what has the keyboard."""

    told = Signal(object)

    def __init__(self, field: QWidget, label: str) -> None:
        super().__init__()
        self.field = field
        field.setAccessibleName(label)
        self.setFocusProxy(field)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addWidget(field)

    @abstractmethod
    def show_value(self, value: object) -> None:
        """Show a value that came from elsewhere."""


class SwitchEditor(Editor):
    """A tick."""

    def __init__(self, setting: Switch) -> None:
        self._box = QCheckBox(tr("On"))
        super().__init__(self._box, tr(setting.label))
        self._box.toggled.connect(self.told.emit)

    def show_value(self, value: object) -> None:
        """Show whether it is on."""
        self._box.setChecked(value is True)


class NumberEditor(Editor):
    """A number with arrows."""

    def __init__(self, setting: Number) -> None:
        self._box = QSpinBox()
        super().__init__(self._box, tr(setting.label))
        self._box.setRange(setting.least, setting.most)
        self._box.setSpecialValueText(tr(setting.none) if setting.none else "")
        _leave_wheel(self._box)
        self._box.valueChanged.connect(self.told.emit)

    def show_value(self, value: object) -> None:
        """Show the number."""
        self._box.setValue(int(str(value)))


class ChoiceEditor(Editor):
    """A list of a few values."""

    def __init__(self, setting: Choice) -> None:
        self._box = QComboBox()
        super().__init__(self._box, tr(setting.label))
        for option in setting.offered():
            self._box.addItem(tr(option.label), option.value)
        _leave_wheel(self._box)
        self._box.activated.connect(self._tell)

    def show_value(self, value: object) -> None:
        """Show the chosen value."""
        self._box.setCurrentIndex(self._box.findData(value))

    def _tell(self, row: int) -> None:
        self.told.emit(self._box.itemData(row))


class LineEditor(Editor):
    """A line of text, told when it is left."""

    def __init__(self, setting: Line) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_TEXT)
        super().__init__(self.line, tr(setting.label))
        self.line.editingFinished.connect(self.tell)

    def show_value(self, value: object) -> None:
        """Show the text."""
        if value != self.line.text():
            self.line.setText(str(value))

    def tell(self) -> None:
        """Tell the text as it stands."""
        self.told.emit(self.line.text())


class PatternEditor(LineEditor):
    """A pattern of file names, with the name that it gives the brief, or what is wrong with it."""

    def __init__(self, setting: Pattern, brief: Brief) -> None:
        super().__init__(setting)
        self._brief = brief
        self.preview = QLabel()
        self.preview.setWordWrap(True)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self.preview)
        self.line.textChanged.connect(self._show_name)

    def tell(self) -> None:
        """Tell the pattern, unless it is a wrong one."""
        if not pattern_fault(self.line.text()):
            super().tell()

    def _show_name(self, pattern: str) -> None:
        fault = pattern_fault(pattern)
        shown = (
            tr("This is not kept: {fault}.", fault=fault)
            if fault
            else f"{file_name(pattern, self._brief)}.pdf"
        )
        self.preview.setText(shown)
        self.line.setAccessibleDescription(shown)


class FileEditor(LineEditor):
    """The path of a file, typed or looked for."""

    def __init__(self, setting: FilePath) -> None:
        super().__init__(setting)
        self._setting = setting
        self.column.removeWidget(self.line)
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        browse.setAccessibleName(tr("Browse: {setting}", setting=tr(setting.label)))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(browse)
        self.column.addLayout(row)

    def _browse(self) -> None:
        folder = str(Path(self.line.text()).parent) if self.line.text() else ""
        dialog = QFileDialog(self.window(), tr(self._setting.label), folder, tr(self._setting.kinds))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, path: str) -> None:
        self.line.setText(path)
        self.tell()


class MarkingEditor(Editor):
    """The list of markings, which takes any other too."""

    def __init__(self, setting: Marking, own: tuple[MarkingSet, ...]) -> None:
        self._chooser = MarkingChooser(tr(setting.label), lambda text, _: self.told.emit(text))
        super().__init__(self._chooser, tr(setting.label))
        self._chooser.offer(own)
        _leave_wheel(self._chooser)

    def show_value(self, value: object) -> None:
        """Show the marking."""
        self._chooser.show_text(str(value))


def editor_of(setting: Setting[Any], brief: Brief, own: tuple[MarkingSet, ...]) -> Editor:
    """Return the widget that sets it; `brief` is the one that names of files are shown for."""
    makers: dict[type, Callable[[Any], Editor]] = {
        Switch: SwitchEditor,
        Number: NumberEditor,
        Choice: ChoiceEditor,
        Line: LineEditor,
        FilePath: FileEditor,
        Pattern: lambda pattern: PatternEditor(pattern, brief),
        Marking: lambda marking: MarkingEditor(marking, own),
    }
    editor = makers[type(setting)](setting)
    editor.setMinimumWidth(_WIDTH)
    return editor


class _WheelLeft(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the list of settings, and not change one that it passes."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False


def _leave_wheel(box: QWidget) -> None:
    box.installEventFilter(_WheelLeft(box))
