import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from briefwright.ui.jobs import Jobs


class Reports(QObject):
    """Stands for a widget: keeps what was reported, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.failed: list[BaseException] = []
        self.threads: list[QThread] = []

    def take(self, result: object) -> None:
        self.done.append(result)
        self.threads.append(QThread.currentThread())

    def take_failure(self, problem: BaseException) -> None:
        self.failed.append(problem)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def jobs(qapp: QObject) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.shutdown()


@pytest.fixture
def reports(qapp: QObject) -> Reports:
    return Reports()


def test_result_lands_on_the_gui_thread(jobs: Jobs, reports: Reports, qtbot: QtBot) -> None:
    jobs.run(reports, lambda: threading.current_thread(), reports.take, reports.take_failure)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert reports.done != [threading.current_thread()]
    assert reports.threads == [reports.thread()]
    assert reports.failed == []


@pytest.mark.parametrize("problem", [ValueError("no"), SystemExit(3), KeyboardInterrupt(), GeneratorExit()])
def test_every_kind_of_failure_is_reported(
    problem: BaseException, jobs: Jobs, reports: Reports, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise problem

    jobs.run(reports, fail, reports.take, reports.take_failure)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert reports.failed == [problem]
    assert reports.threads == [reports.thread()]
    assert reports.done == []


def test_many_jobs_each_end_once(jobs: Jobs, reports: Reports, qtbot: QtBot) -> None:
    def work(number: int) -> int:
        if number % 3 == 0:
            raise ValueError(number)
        return number

    for number in range(600):
        jobs.run(reports, partial(work, number), reports.take, reports.take_failure)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert sorted(reports.done, key=str) == sorted((n for n in range(600) if n % 3), key=str)
    assert len(reports.failed) == 200


def test_nothing_is_reported_to_an_owner_that_is_gone(jobs: Jobs, reports: Reports, qtbot: QtBot) -> None:
    parent = QObject()
    owner = QObject(parent)
    may_end = threading.Event()
    jobs.run(owner, may_end.wait, reports.take, reports.take_failure)
    del parent
    may_end.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert reports.done == []
    assert reports.failed == []


def test_busy_follows_the_first_and_the_last_job(jobs: Jobs, reports: Reports, qtbot: QtBot) -> None:
    states: list[bool] = []
    jobs.busy_changed.connect(states.append)
    may_end = threading.Event()
    for _ in range(3):
        jobs.run(reports, may_end.wait, reports.take, reports.take_failure)
    assert jobs.busy
    may_end.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert states == [True, False]
    assert len(reports.done) == 3


def test_busy_clears_where_the_report_itself_fails(jobs: Jobs, reports: Reports, qtbot: QtBot) -> None:
    def stumble(_result: None) -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as caught:
        jobs.run(reports, lambda: None, stumble, reports.take_failure)
        qtbot.waitUntil(lambda: not jobs.busy)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_shutdown_waits_for_the_running_and_drops_the_rest(jobs: Jobs, reports: Reports) -> None:
    began = threading.Event()
    may_end = threading.Event()
    ended: list[int] = []

    def work(number: int) -> None:
        began.set()
        may_end.wait()
        ended.append(number)

    for number in range(20):
        jobs.run(reports, partial(work, number), reports.take, reports.take_failure)
    began.wait()
    threading.Timer(0.05, may_end.set).start()
    jobs.shutdown()
    assert 1 <= len(ended) <= 2
    assert not jobs.busy
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("briefwright-job")]
    with pytest.raises(RuntimeError, match="shut down"):
        jobs.run(reports, lambda: None, reports.take, reports.take_failure)
    assert reports.done == []


def test_widgets_are_never_deleted_on_a_pool_thread(jobs: Jobs, qtbot: QtBot) -> None:
    deleted_on: list[threading.Thread] = []

    class Witness(QObject):
        def __del__(self) -> None:
            deleted_on.append(threading.current_thread())

    for _ in range(200):
        owner = Witness()
        jobs.run(owner, owner.objectName, owner.setObjectName, lambda _problem: None)
        del owner
    qtbot.waitUntil(lambda: not jobs.busy)
    assert len(deleted_on) == 200
    assert set(deleted_on) == {threading.main_thread()}
