import gc
import threading
import weakref

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from briefwright.ui.relay import Relay


class Receiver(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.taken: list[int] = []
        self.threads: set[QThread] = set()
        self.relay: Relay[int] = Relay(self.take)

    def take(self, news: int) -> None:
        self.taken.append(news)
        self.threads.add(QThread.currentThread())


def send_many(relay: Relay[int], count: int, begun: threading.Event) -> None:
    for number in range(count):
        relay.send(number)
        begun.set()


def test_news_arrive_in_order_on_the_receivers_thread(qtbot: QtBot) -> None:
    receiver = Receiver()
    sender = threading.Thread(target=send_many, args=(receiver.relay, 2000, threading.Event()))
    sender.start()
    qtbot.waitUntil(lambda: len(receiver.taken) == 2000)
    sender.join()
    assert receiver.taken == list(range(2000))
    assert receiver.threads == {receiver.thread()}


def test_deleting_the_receiver_in_the_midst_of_news_is_safe(qtbot: QtBot) -> None:
    for _ in range(150):
        parent = QObject()
        relay = Receiver(parent).relay
        begun = threading.Event()
        sender = threading.Thread(target=send_many, args=(relay, 40, begun))
        sender.start()
        begun.wait()
        del parent
        sender.join()


def test_a_sender_does_not_keep_the_receiver_alive(qtbot: QtBot) -> None:
    receiver = Receiver()
    relay, gone = receiver.relay, weakref.ref(receiver)
    del receiver
    gc.collect()
    assert gone() is None
    relay.send(1)
