"""What a user does in the window, by keys and mouse alone, and what the user sees in it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefwright.brief.brief import Item
from briefwright.ui.brief_delegate import BriefDelegate
from briefwright.ui.item_editor import ItemEditor
from briefwright.ui.main_window import MainWindow
from briefwright.ui.theme import blend

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
_MOST_STOPS = 60
_NEAR = 24  # of 255: edges are smoothed
_LONG = 60_000  # milliseconds; the render process may have to start first


class Hands:
    """The hands and eyes of one user at one window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.tree = window.brief.view
        self._qtbot = qtbot

    @contextmanager
    def waiting_for_pages(self) -> Iterator[None]:
        """Wait until the pages of the brief as it stands after the block are on the screen."""
        preview = self.window.preview
        with self._qtbot.waitSignal(
            preview.pages_shown, timeout=_LONG, check_params_cb=lambda: preview.is_current
        ):
            yield

    def item(self, section: str, row: int = 0) -> Item:
        """Return an item as it stands."""
        return next(s for s in self.window.work.brief.sections if s.id == section).items[row]

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        QTest.keyClicks(self.focus(), words)

    def round_by(self, key: Qt.Key) -> list[str]:
        """Press a key until the focus is where it was, and return the names it has been to."""
        start, names = self.focus(), [self.focus().accessibleName()]
        self.key(key)
        while self.focus() is not start:
            names.append(self.focus().accessibleName())
            assert len(names) < _MOST_STOPS, f"it never comes back: {names}"
            self.key(key)
        return names

    def focus(self) -> QWidget:
        """Return what has the keyboard focus."""
        focused = self.window.focusWidget()
        assert focused is not None
        return focused

    def click(self, target: QWidget, spot: QPoint | None = None) -> None:
        """Click, in the middle where no spot is named."""
        QTest.mouseClick(target, LEFT, PLAIN, spot or target.rect().center())

    def choose_item(self, item_id: str) -> None:
        """Click an item in the tree."""
        self._click_row(self.tree.rows.index_of_item(item_id))

    def choose_section(self, section: str) -> None:
        """Click a section in the tree."""
        self._click_row(self.tree.rows.index_of_section(section))

    def tick(self, index: QModelIndex) -> None:
        """Click the tick of a row."""
        self.tree.scrollTo(index)
        delegate = self.tree.itemDelegate()
        assert isinstance(delegate, BriefDelegate)
        spot = delegate.tick_rect(self.tree.visualRect(index), index).center()
        self.click(self.tree.viewport(), spot)

    def tick_item(self, item_id: str) -> None:
        """Click the tick of an item."""
        self.tick(self.tree.rows.index_of_item(item_id))

    def tick_section(self, section: str) -> None:
        """Click the tick of a section."""
        self.tick(self.tree.rows.index_of_section(section))

    def write(self, name: str, words: str) -> None:
        """Click the field of that name, type words in place of what is there, and go on to the next."""
        field = self._field(name)
        self.click(field)
        self.key(Qt.Key.Key_A, CTRL)
        self.type(words)
        self.key(Qt.Key.Key_Tab)

    def choose(self, name: str, words: str) -> None:
        """Go through a list by the arrow keys until it shows these words."""
        box = self._list(name)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * (box.count() - 1)):
            if box.currentText() == words:
                return
            QTest.keyClick(box, key)
        assert box.currentText() == words

    def rewrite(self, item_id: str, words: str) -> None:
        """Edit an item in place: F2, the new words, Enter."""
        self.choose_item(item_id)
        self.key(Qt.Key.Key_F2)
        editor = next(e for e in self.tree.findChildren(ItemEditor) if e.isVisible())
        QTest.keyClick(editor, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(editor, words)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def drag_item(self, item_id: str, above: str) -> None:
        """Drag an item and drop it above another.

        Without a screen Qt takes no drag from the mouse; what it would send to the tree is sent here.
        """
        rows, viewport = self.tree.rows, self.tree.viewport()
        self.choose_item(item_id)
        self.tree.scrollTo(rows.index_of_item(above))
        target = self.tree.visualRect(rows.index_of_item(above))
        spot, move = QPoint(target.center().x(), target.top() + 2), Qt.DropAction.MoveAction
        data = rows.mimeData(self.tree.selectedIndexes())
        for event in (
            QDragEnterEvent(spot, move, data, LEFT, PLAIN),
            QDragMoveEvent(spot, move, data, LEFT, PLAIN),
            QDropEvent(QPointF(spot), move, data, LEFT, PLAIN),
        ):
            QApplication.sendEvent(viewport, event)
            assert event.isAccepted()

    def click_sentence(self, sentence: str) -> None:
        """Click a sentence in the article."""
        text = self.window.article.text
        row = text.sentences.row(sentence)
        assert row is not None
        self.click(text.viewport(), text.rects_of(row)[0].center().toPoint())

    def click_on_page(self, item_id: str) -> None:
        """Click an item on its page."""
        preview = self.window.preview
        self.click(preview.view.viewport(), preview.item_rects(item_id)[0].center())

    def chosen_everywhere(self) -> tuple[list[str], list[str], list[str]]:
        """Return what is outlined in the article, selected in the tree and marked on the pages."""
        article, preview = self.window.article.text, self.window.preview
        accent, paper = QApplication.palette().color(QPalette.ColorRole.Highlight), QColor("white")
        edges = (accent, blend(accent, paper, 0.8))  # as its line meets the pixels
        mark = blend(accent, paper, 0.3)
        words, page = (view.viewport().grab().toImage() for view in (article, preview.view))
        sentences = article.sentences.sentences
        outlined = [
            sentence.id
            for row, sentence in enumerate(sentences)
            if any(
                _is_like(words, spot, edge)
                for spot in _left_of(article.rects_of(row)[0].toRect())
                for edge in edges
            )
        ]
        marked = [
            item.id
            for section in self.window.work.brief.sections
            for item in section.items
            if any(_is_mostly(page, line, mark) for line in preview.item_rects(item.id))
        ]
        return outlined, list(self.tree.chosen_items()), marked

    def message(self) -> str:
        """Return what the window says over its panes."""
        return self.window.message.text

    def _click_row(self, index: QModelIndex) -> None:
        self.tree.scrollTo(index)
        self.click(self.tree.viewport(), self.tree.visualRect(index).center())

    def _field(self, name: str) -> QLineEdit:
        return next(f for f in self.window.findChildren(QLineEdit) if f.accessibleName() == name)

    def _list(self, name: str) -> QComboBox:
        return next(c for c in self.window.findChildren(QComboBox) if c.accessibleName() == name)


def clipboard_holds(words: str) -> None:
    """Copy words, as from a page in a browser."""
    QApplication.clipboard().setText(words)


def _left_of(line: QRect) -> list[QPoint]:
    return [QPoint(x, line.center().y()) for x in range(line.left() - 7, line.left() + 1)]


def _is_mostly(picture: QImage, line: QRect, colour: QColor) -> bool:
    """Tell whether most of a line has about that colour."""
    spots = [QPoint(x, line.top() + 1) for x in range(line.left(), line.right())]  # above the letters
    return sum(_is_like(picture, spot, colour) for spot in spots) > len(spots) / 2


def _is_like(picture: QImage, spot: QPoint, colour: QColor) -> bool:
    """Tell whether a picture has about that colour at a spot."""
    if not picture.rect().contains(spot):
        return False
    seen = picture.pixelColor(spot)
    wanted = (colour.red(), colour.green(), colour.blue())
    return all(
        abs(a - b) < _NEAR for a, b in zip((seen.red(), seen.green(), seen.blue()), wanted, strict=True)
    )
