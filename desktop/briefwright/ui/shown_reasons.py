"""Opens the card with a sentence’s reasons: where the mouse rests, or by key for the selected one."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from briefwright.ui.article_text import ArticleText
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.reason_card import ReasonCard
from briefwright.ui.sentence_words import reasons_of

_Type = QEvent.Type
_CLOSES = (_Type.Hide, _Type.FocusOut)
_MOUSE_CLOSES = (_Type.MouseButtonPress, _Type.Leave)
_WINDOW_CLOSES = (_Type.WindowDeactivate, _Type.Resize)


class ShownReasons(QObject):
    """Opens, fills and closes the card, and has the article mark the words that told while it is open.

    Opened by the mouse it closes as soon as the mouse leaves the sentence; opened by key it stays and follows
    the selection until the key is pressed again, or Escape.
    """

    def __init__(self, work: OpenBrief, text: ArticleText) -> None:
        super().__init__(text)
        self._work = work
        self._text = text
        self._card: ReasonCard | None = None
        self._window: QWidget | None = None
        self._sentence: str | None = None
        self._stays = False
        text.installEventFilter(self)
        text.viewport().installEventFilter(self)
        text.viewport().setMouseTracking(True)
        text.verticalScrollBar().valueChanged.connect(self._follow)
        work.article_opened.connect(self.close)
        work.selection_changed.connect(self._follow)
        work.brief_changed.connect(self._refresh)

    @property
    def card(self) -> ReasonCard | None:
        """The card while it is open."""
        return self._card if self._sentence is not None else None

    def toggle(self) -> None:
        """Open the card of the selected sentence to stay, or close it."""
        if self._stays:
            self.close()
            return
        self._stays = True
        self._open(self._work.selection.sentence)
        self._announce()

    def close(self, *_: object) -> None:
        """Close the card."""
        self._stays = False
        self._sentence = None
        self._text.mark_cues(None)
        if self._card is not None:
            self._card.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open where the mouse rests on a sentence; close where it goes on or anything else is done."""
        kind = event.type()
        if isinstance(event, QHelpEvent) and kind == _Type.ToolTip:
            if not self._stays:
                self._open(self._text.sentence_at(event.pos()))
            return True
        if self._sentence is None:
            return False
        if kind in (_WINDOW_CLOSES if watched is self._window else _CLOSES):
            self.close()
        elif isinstance(event, QKeyEvent) and kind == _Type.KeyPress and watched is self._text:
            return self._meet_key(event)
        elif not self._stays and (kind in _MOUSE_CLOSES or self._has_moved_on(event)):
            self.close()
        return False

    def _has_moved_on(self, event: QEvent) -> bool:
        """Tell whether the mouse has left the sentence."""
        if not isinstance(event, QMouseEvent) or event.type() != _Type.MouseMove:
            return False
        return self._text.sentence_at(event.position().toPoint()) != self._sentence

    def _meet_key(self, event: QKeyEvent) -> bool:
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape or not self._stays:
            self.close()
        return is_escape

    def _open(self, sentence: str | None) -> None:
        reasons = reasons_of(self._work, sentence)
        if reasons is None:
            self.close()
            return
        if self._card is None:
            self._window = self._text.window()
            self._window.installEventFilter(self)
            self._card = ReasonCard(self._window)
        self._sentence = sentence
        self._card.show_reasons(reasons, keys_act=sentence in self._text.touched and self._text.hasFocus())
        self._text.mark_cues(sentence)
        self._place()

    def _place(self) -> None:
        """Stand beside what can be seen of the sentence; hide while nothing of it is."""
        row = self._text.sentences.row(self._sentence)
        if self._card is None or row is None:
            return
        pane = self._text.viewport().rect()
        seen = QRect()
        for rect in self._text.rects_of(row):
            seen = seen.united(rect.toAlignedRect().intersected(pane))
        if seen.isEmpty():
            self._card.hide()
            return
        here = self._text.viewport().mapTo(self._text.window(), QPoint(0, 0))
        self._card.place_beside(seen.translated(here), pane.translated(here))
        self._card.show()
        self._card.raise_()

    def _follow(self, *_: object) -> None:
        """Stay with the selection, wherever it and the view go; without it the mouse's card closes."""
        if self._sentence is None:
            return
        if self._stays and self._work.selection.sentence is not None:
            self._open(self._work.selection.sentence)
        else:
            self.close()

    def _refresh(self, *_: object) -> None:
        if self._sentence is not None:
            self._open(self._sentence)

    def _announce(self) -> None:
        if self._card is None or self._sentence is None:
            return
        # Imported with the first card: it costs 6 ms on the way to the first window.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        words = self._card.accessibleName()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, words))
