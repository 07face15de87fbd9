"""Brings news from any thread to a GUI object, whether or not Qt has deleted it or is just deleting it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class _Post(QObject):
    sent = Signal(object)


class Relay(Generic[T]):
    """Calls `take`, a method of a QObject, on that object's thread with whatever is sent from elsewhere.

    To emit a signal of an object that the GUI thread deletes at that moment is a crash, which no check
    beforehand prevents. The signal here is that of an object without a parent, which lives as long as anybody
    holds the relay; that the receiver may go at any time is Qt's own business, and it is good at it. A thread
    that holds a relay does not keep the receiver alive.
    """

    def __init__(self, take: Callable[[T], None]) -> None:
        self._post = _Post()
        self._post.sent.connect(take, Qt.ConnectionType.QueuedConnection)

    def send(self, news: T) -> None:
        """Hand over from any thread; lost without a word where the receiver is gone."""
        self._post.sent.emit(news)
