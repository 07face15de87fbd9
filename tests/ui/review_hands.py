"""The review dialog, as a user sees and uses it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from tests.article.corpus import BODY

from briefwright.ui.main_window import MainWindow
from briefwright.ui.review.ticked_list import TickedList

CTRL = Qt.KeyboardModifier.ControlModifier
STRAY = [*BODY[:3], BODY[3].replace("that the pillars", "that viele pillars"), *BODY[4:]]
Open = Callable[[str | bytes], MainWindow]


class Review:
    """The review dialog, as a user sees and uses it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        window.activateWindow()  # without a screen nothing gives the window its focus back
        qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_I, CTRL)
        (self.dialog,) = shown_dialogs(window)
        qtbot.waitUntil(self.dialog.isActiveWindow)
        self.paragraphs = self._list("Paragraphs")
        self.words = self._list("Words to look at")

    def rows(self, view: TickedList) -> dict[str, bool | None]:
        """Return the words of each row that is shown, and whether it is ticked."""
        model = view.model()
        shown = [model.index(n, 0) for n in range(model.rowCount()) if not view.isRowHidden(n)]
        states = {Qt.CheckState.Checked: True, Qt.CheckState.Unchecked: False}
        return {str(i.data()): states.get(i.data(Qt.ItemDataRole.CheckStateRole)) for i in shown}

    def space_on(self, view: TickedList, number: int) -> None:
        """Go to a row and press Space."""
        view.setFocus()
        view.choose(number)
        QTest.keyClick(view, Qt.Key.Key_Space)

    def write(self, name: str, words: str) -> QLineEdit:
        field = next(f for f in self.dialog.findChildren(QLineEdit) if f.accessibleName() == name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        return field

    def choose(self, name: str, words: str) -> None:
        box = self.box(name)
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())

    def box(self, name: str) -> QComboBox:
        return next(b for b in self.dialog.findChildren(QComboBox) if b.accessibleName() == name)

    def button(self, words: str) -> QAbstractButton:
        return next(
            b for b in self.dialog.findChildren(QAbstractButton) if b.text().replace("&", "") == words
        )

    def click(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())

    def apply(self, *, anew: bool = True) -> None:
        """Apply, and wait for the article to be read anew where it is."""
        if anew:
            with self.qtbot.waitSignal(self.window.work.article_changed, timeout=20000):
                QTest.keyClick(self.dialog, Qt.Key.Key_Return)
        else:
            QTest.keyClick(self.dialog, Qt.Key.Key_Return)
        assert not shown_dialogs(self.window)

    def _list(self, name: str) -> TickedList:
        return next(each for each in self.dialog.findChildren(TickedList) if each.accessibleName() == name)


def shown_dialogs(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
