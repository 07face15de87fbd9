import threading
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.ui.preview.conftest import FakeWorker, request_of

from briefwright.brief.checks.printed import Printed
from briefwright.errors import InstallationError, RenderError
from briefwright.render.request import RenderedBrief, Timings
from briefwright.ui.preview.rendering import LiveRender, Rendering

BRIEF = RenderedBrief(b"%PDF", Printed(1), (), (), Timings(0, 0, 0, 0))


class Listener(QObject):
    """Writes down what a LiveRender reports."""

    def __init__(self, live: LiveRender) -> None:
        super().__init__()
        self.numbers: list[int] = []
        self.failures: list[BaseException] = []
        self.busy: list[bool] = []
        self.threads: set[QThread] = set()
        live.rendered.connect(self.take)
        live.failed.connect(self.failures.append)
        live.busy_changed.connect(self.busy.append)

    def take(self, rendering: Rendering) -> None:
        self.numbers.append(rendering.number)
        self.threads.add(QThread.currentThread())


def deliver(live: LiveRender) -> None:
    """Let the answers given so far arrive."""
    QCoreApplication.sendPostedEvents(live, QEvent.Type.MetaCall.value)


@pytest.fixture
def live(qapp: object, worker: FakeWorker) -> LiveRender:
    return LiveRender(worker)


@pytest.fixture
def heard(live: LiveRender) -> Listener:
    return Listener(live)


def test_an_idle_render_starts_at_once(live: LiveRender, worker: FakeWorker, heard: Listener) -> None:
    live.request(request_of("one"))
    assert worker.titles == ["one"]
    assert live.is_busy
    assert not live.is_current
    worker.running.set_result(BRIEF)
    deliver(live)
    assert heard.numbers == [1]
    assert live.is_current
    assert heard.busy == [True, False]


def test_a_hundred_edits_during_a_render_make_one_more(
    live: LiveRender, worker: FakeWorker, heard: Listener
) -> None:
    for number in range(100):
        live.request(request_of(f"edit {number}"))
    worker.running.set_result(BRIEF)
    deliver(live)
    assert heard.numbers == [1]
    assert not live.is_current
    worker.running.set_result(BRIEF)
    deliver(live)
    assert worker.titles == ["edit 0", "edit 99"]
    assert heard.numbers == [1, 100]
    assert live.is_current
    assert heard.busy == [True, False]


def test_a_failure_is_reported_and_the_next_request_recovers(
    live: LiveRender, worker: FakeWorker, heard: Listener
) -> None:
    problem = RenderError("The pages could not be made.")
    live.request(request_of("broken"))
    worker.running.set_exception(problem)
    deliver(live)
    assert heard.failures == [problem]
    assert not live.is_busy
    assert not live.is_current
    live.request(request_of("mended"))
    worker.running.set_result(BRIEF)
    deliver(live)
    assert heard.numbers == [2]
    assert live.is_current


def test_a_failure_that_a_newer_request_will_answer_is_not_reported(
    live: LiveRender, worker: FakeWorker, heard: Listener
) -> None:
    live.request(request_of("broken"))
    live.request(request_of("mended"))
    worker.running.set_exception(RenderError("no"))
    deliver(live)
    worker.running.set_result(BRIEF)
    deliver(live)
    assert heard.failures == []
    assert heard.numbers == [2]


def test_a_worker_that_refuses_is_a_failure(live: LiveRender, worker: FakeWorker, heard: Listener) -> None:
    worker.refusal = InstallationError("A library is missing.")
    live.request(request_of("one"))
    assert heard.failures == [worker.refusal]
    assert not live.is_busy


def test_a_late_result_is_dropped(live: LiveRender, worker: FakeWorker, heard: Listener) -> None:
    live.request(request_of("old article"))
    live.forget()
    assert not live.is_busy
    live.request(request_of("new article"))
    assert live.is_busy
    worker.running.set_result(BRIEF)
    deliver(live)
    assert heard.numbers == []
    assert worker.titles == ["old article", "new article"]
    worker.running.set_result(BRIEF)
    deliver(live)
    assert heard.numbers == [2]
    assert heard.busy == [True, False, True, False]


def test_a_cancelled_render_ends_too(live: LiveRender, worker: FakeWorker, heard: Listener) -> None:
    live.request(request_of("one"))
    worker.running.cancel()
    deliver(live)
    assert not live.is_busy
    assert not live.is_current
    assert heard.numbers == []
    assert heard.failures == []


def test_answers_from_another_thread_arrive_on_this_one(
    live: LiveRender, worker: FakeWorker, heard: Listener, qtbot: QtBot
) -> None:
    live.request(request_of("one"))
    thread = threading.Thread(target=worker.running.set_result, args=(BRIEF,))
    with qtbot.waitSignal(live.rendered):
        thread.start()
    thread.join()
    assert heard.threads == {live.thread()}


def test_a_listener_may_request_again(live: LiveRender, worker: FakeWorker, heard: Listener) -> None:
    def request_twice(_rendering: Rendering) -> None:
        live.rendered.disconnect(request_twice)
        live.request(request_of("two"))
        live.request(request_of("three"))

    live.rendered.connect(request_twice)
    live.request(request_of("one"))
    for _ in range(3):
        worker.running.set_result(BRIEF)
        deliver(live)
    assert worker.titles == ["one", "two", "three"]
    assert heard.numbers == [1, 2, 3]
    assert not live.is_busy


@pytest.mark.parametrize(
    ("template", "source", "is_killed"),
    [("note", "a.txt", False), ("other", "a.txt", True), ("note", "b.txt", True)],
)
def test_a_long_render_is_killed_only_for_another_template_or_article(
    template: str, source: str, is_killed: bool, qapp: object, worker: FakeWorker, qtbot: QtBot
) -> None:
    live = LiveRender(worker, long=0)
    live.request(request_of("stuck"))
    qtbot.waitUntil(lambda: not live._long.isActive())
    live.request(request_of("wanted", template, source))
    assert worker.futures[0].cancelled() == is_killed
    if is_killed:
        deliver(live)
        assert worker.titles == ["stuck", "wanted"]


def test_a_render_that_becomes_long_later_is_killed_then(
    qapp: object, worker: FakeWorker, qtbot: QtBot
) -> None:
    live = LiveRender(worker, long=10)
    live.request(request_of("stuck"))
    live.request(request_of("wanted", "other"))
    qtbot.waitUntil(lambda: worker.titles == ["stuck", "wanted"])
    assert worker.futures[0].cancelled()


def test_a_deleted_owner_is_no_trouble_to_the_worker(qapp: object, worker: FakeWorker) -> None:
    parent = QObject()
    live = LiveRender(worker, parent)
    live.request(request_of("one"))
    del parent
    assert not isValid(live)
    worker.running.set_result(BRIEF)
    assert (worker.titles, worker.running.result()) == (["one"], BRIEF)


@given(st.lists(st.sampled_from(["request", "answer", "fail", "cancel", "forget", "deliver"]), max_size=40))
def test_whatever_happens_the_newest_request_is_answered_in_the_end(qapp: object, steps: list[str]) -> None:
    worker = FakeWorker()
    live = LiveRender(worker)
    heard = Listener(live)
    requested = forgotten = 0
    answers: dict[str, Callable[[], object]] = {
        "answer": lambda: worker.running.set_result(BRIEF),
        "fail": lambda: worker.running.set_exception(RenderError("no")),
        "cancel": lambda: worker.running.cancel(),
    }
    for step in steps:
        is_open = bool(worker.futures) and not worker.running.done()
        if step == "request":
            requested += 1
            live.request(request_of(str(requested)))
        elif step == "forget":
            forgotten = requested
            live.forget()
        elif step == "deliver":
            deliver(live)
        elif is_open:
            answers[step]()
        running = [future for future in worker.futures if not future.done()]
        assert len(running) <= 1
        if step == "forget":
            assert not live.is_busy
    requested += 1
    live.request(request_of("last"))
    for _ in range(2):
        deliver(live)
        if not worker.running.done():
            worker.running.set_result(BRIEF)
    deliver(live)
    assert heard.numbers[-1] == requested
    assert live.is_current
    assert not live.is_busy
    assert heard.numbers == sorted(set(heard.numbers))
    assert worker.titles[-1] == "last"
    assert heard.busy == [n % 2 == 0 for n in range(len(heard.busy))]
    assert forgotten < requested
