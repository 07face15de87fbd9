"""The command palette: a field, and below it the commands that fit what is written."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefwright.ui.palette.command import Command
from briefwright.ui.palette.matching import Name, found
from briefwright.ui.palette.row import ROW_ROLE, Row, RowDelegate
from briefwright.ui.why_not import why_not

_SIZE = (600, 420)
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_NOTHING = "No command has these words."


class CommandPalette(QDialog):
    """Sends the command chosen, once it is out of the way; one that is not possible says why and stays."""

    chosen = Signal(object)
    """Command"""

    def __init__(self, commands: Sequence[Command], parent: QWidget, *, is_open: bool) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._commands = list(commands)
        self._rows = [_row(command, is_open=is_open) for command in commands]
        self._names = [Name(row.words, row.place) for row in self._rows]
        self._field = QLineEdit()
        self._list = QListWidget()
        self._nothing = QLabel(_NOTHING)
        self.setWindowTitle("Commands")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out()
        self._stand_over(parent.window())
        self._field.textChanged.connect(self.show_found)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self._list.currentItemChanged.connect(self._tell)
        self.show_found("")

    def show_found(self, query: str) -> None:
        """Show the commands that fit the query, the best first and chosen."""
        self._list.clear()
        for number in found(query, self._names):
            row = self._rows[number]
            item = QListWidgetItem(row.words)
            item.setData(ROW_ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.in_words)
            item.setData(Qt.ItemDataRole.UserRole + 1, number)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._nothing.setVisible(self._list.count() == 0)
        self._list.setVisible(self._list.count() > 0)

    def shown(self) -> list[Row]:
        """Return the rows as they stand."""
        return [Row(*self._list.item(n).data(ROW_ROLE)) for n in range(self._list.count())]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge that the system does not draw."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that go through a list reach it from the field, and Enter choose."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _LIST_KEYS:
            QApplication.sendEvent(self._list, event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            current: QListWidgetItem | None = self._list.currentItem()
            if current is not None:
                self._choose(current)
            return True
        return False

    def _choose(self, item: QListWidgetItem) -> None:
        number: int = item.data(Qt.ItemDataRole.UserRole + 1)
        if not self._rows[number].why_not:
            self.accept()
            self.chosen.emit(self._commands[number])

    def _tell(self, item: QListWidgetItem | None, _: QListWidgetItem | None = None) -> None:
        """Tell which command Enter would choose: the focus stays in the field."""
        words = item.data(Qt.ItemDataRole.AccessibleTextRole) if item is not None else _NOTHING
        self._field.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        self._field.setAccessibleName("Search commands")
        self._field.setPlaceholderText("Type a few letters of a command")
        self._list.setAccessibleName("Commands")
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        self.resize(*_SIZE)

    def _stand_over(self, window: QWidget) -> None:
        top = window.mapToGlobal(window.rect().topLeft())
        self.move(top.x() + (window.width() - _SIZE[0]) // 2, top.y() + window.height() // 8)


def _row(command: Command, *, is_open: bool) -> Row:
    words = command.words
    if command.action.isCheckable():
        words = f"{words} ✓" if command.action.isChecked() else words
    return Row(
        words, command.path, command.keys[0] if command.keys else "", why_not(command.action, is_open=is_open)
    )
