"""How soon the window is there, how soon it shows an article, and how still it stays under the hand."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot
from tests.bench.bench_preview import Pulse

from briefwright.analysis.analyse import analyse
from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text
from briefwright.article.reading import read_article
from briefwright.brief.edits import SetTitle
from briefwright.brief.item_edits import EditText, IncludeItems
from briefwright.brief.profile_shelf import load_profile
from briefwright.brief.proposal import propose_brief
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.template.package import find_template
from briefwright.ui.ask import Answer, Ask
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import Opened
from briefwright.ui.preview.rendering import Renderer

DRIVER = Path(__file__).parent.parent / "ui" / "window_start.py"
SENTENCES_OF_TWENTY_PAGES = 190


class Silent:
    """Never answers: what is timed is the window's own work."""

    def submit(self, _request: RenderRequest) -> Future[RenderedBrief]:
        return Future()


class Leaving(Ask):
    """Lets the window close with changes in it."""

    def what_to_do_with_changes(self, parent: object, title: str) -> Answer:
        return "discard"


@pytest.fixture(scope="module")
def worker(seed_article: Path) -> Iterator[RenderWorker]:
    with RenderWorker() as worker:
        first = opened(read_article(seed_article), whole=False)
        folder = find_template(first.brief.template.id).folder
        worker.submit(RenderRequest(first.brief, first.article, folder)).result()
        yield worker


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Iterator[list[MainWindow]]:
    made: list[MainWindow] = []
    yield made
    for window in made:
        window.close()
        window.deleteLater()


def open_window(windows: list[MainWindow], worker: Renderer, folder: Path) -> MainWindow:
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(worker, settings, Leaving())
    window.resize(1280, 800)
    window.show()
    window.begin(None)
    windows.append(window)
    return window


def opened(article: Article, *, whole: bool) -> Opened:
    analysis = analyse(article)
    brief = propose_brief(article, analysis, load_profile("foreign-policy-brief"), every_sentence=whole)
    return Opened(article, analysis, brief)


def longer(article: Article, sentences: int) -> Article:
    """Return the article's text over and over, up to about so many sentences."""
    times = -(-sentences // len(analyse(article).sentences))
    return article_from_text("\n".join([article.text] * times))


@pytest.fixture(scope="module")
def long_brief(seed_article: Path) -> Opened:
    return opened(longer(read_article(seed_article), 2000), whole=False)


def turn() -> None:
    """Let one turn of the event loop pass: what was laid out and painted in answer to an edit."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


@pytest.fixture
def children() -> Iterator[list[subprocess.Popen[str]]]:
    """Programs that were started; those the test has not waited for are waited for."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for child in started:
        child.communicate(timeout=60)


def test_process_start_to_first_paint(
    benchmark: BenchmarkFixture, children: list[subprocess.Popen[str]], seed_article: Path
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}

    def start() -> None:
        child = subprocess.Popen(
            [sys.executable, str(DRIVER), str(seed_article)],
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        children.append(child)
        assert child.stderr is not None
        while "painted" not in (line := child.stderr.readline()):
            assert line, "the window never painted"

    def end() -> None:
        assert children.pop().communicate(timeout=60) is not None

    benchmark.pedantic(start, rounds=15, warmup_rounds=2, teardown=end)


def test_article_opened_to_first_preview(
    windows: list[MainWindow],
    worker: RenderWorker,
    seed_article: Path,
    tmp_path: Path,
    benchmark: BenchmarkFixture,
    qtbot: QtBot,
) -> None:
    window = open_window(windows, worker, tmp_path)

    def show() -> None:
        with qtbot.waitSignal(window.preview.pages_shown, timeout=60_000):
            window.files.open_path(seed_article)
        window.preview.view.viewport().repaint()

    benchmark.pedantic(show, rounds=10, warmup_rounds=2)


def test_edit_in_the_window_to_repainted_page(
    windows: list[MainWindow],
    worker: RenderWorker,
    seed_article: Path,
    tmp_path: Path,
    benchmark: BenchmarkFixture,
    qtbot: QtBot,
) -> None:
    window = open_window(windows, worker, tmp_path)
    with qtbot.waitSignal(window.preview.pages_shown, timeout=60_000):
        window.work.open(opened(read_article(seed_article), whole=False))
    item = window.work.brief.sections[1].items[0].id
    ticks = iter(range(1000))

    def tick() -> None:
        with qtbot.waitSignal(window.preview.pages_shown, timeout=60_000):
            window.work.do(IncludeItems((item,), bool(next(ticks) % 2)))
        window.preview.view.viewport().repaint()

    benchmark.pedantic(tick, rounds=30, warmup_rounds=3)


def test_article_of_two_thousand_sentences_opens(
    windows: list[MainWindow], long_brief: Opened, tmp_path: Path, benchmark: BenchmarkFixture
) -> None:
    window = open_window(windows, Silent(), tmp_path)

    def show() -> None:
        window.work.open(long_brief)
        turn()

    benchmark.pedantic(show, rounds=5, warmup_rounds=1)
    assert window.article.text.toPlainText() == long_brief.article.text


@pytest.mark.parametrize("what", ["title", "item"])
def test_a_key_typed_with_two_thousand_sentences(
    what: str, windows: list[MainWindow], long_brief: Opened, tmp_path: Path, benchmark: BenchmarkFixture
) -> None:
    window = open_window(windows, Silent(), tmp_path)
    window.work.open(long_brief)
    turn()
    item = window.work.brief.sections[2].items[0]
    keys = iter(range(100_000))

    def type_key() -> None:
        words = f"Typed {next(keys)}"
        window.work.do(SetTitle(words) if what == "title" else EditText(item.id, words))
        turn()

    benchmark.pedantic(type_key, rounds=40, warmup_rounds=3)
    edited = window.work.brief.item(item.id)
    typed = window.work.brief.title if what == "title" else edited and edited.text
    assert typed == f"Typed {next(keys) - 1}"


def test_a_number_key_with_two_thousand_sentences(
    windows: list[MainWindow], long_brief: Opened, tmp_path: Path, benchmark: BenchmarkFixture
) -> None:
    window = open_window(windows, Silent(), tmp_path)
    window.work.open(long_brief)
    window.work.select_sentence("s1000")
    turn()
    numbers = iter(range(100_000))

    def assign() -> None:
        window.sentence_actions.assign[next(numbers) % 5].trigger()
        turn()

    benchmark.pedantic(assign, rounds=40, warmup_rounds=3)
    section = window.work.brief.sections[(next(numbers) - 1) % 5]
    assert "s1000" in {item.origin.sentence for item in section.items}


def test_scrolling_two_thousand_sentences(
    windows: list[MainWindow], long_brief: Opened, tmp_path: Path, benchmark: BenchmarkFixture
) -> None:
    window = open_window(windows, Silent(), tmp_path)
    window.work.open(long_brief)
    turn()
    places = iter(range(1, 100_000))

    def scroll() -> None:
        for view in (window.article.text, window.brief.view):
            bar = view.verticalScrollBar()
            bar.setValue(next(places) * 317 % max(1, bar.maximum()))
            view.viewport().repaint()

    benchmark.pedantic(scroll, rounds=40, warmup_rounds=3)
    assert window.article.text.verticalScrollBar().value() > 0
    assert window.brief.view.verticalScrollBar().value() > 0


def test_longest_stall_of_the_window_while_twenty_pages_render(
    windows: list[MainWindow],
    worker: RenderWorker,
    seed_article: Path,
    tmp_path: Path,
    benchmark: BenchmarkFixture,
    qtbot: QtBot,
) -> None:
    window = open_window(windows, worker, tmp_path)
    article = longer(read_article(seed_article), SENTENCES_OF_TWENTY_PAGES)
    with qtbot.waitSignal(window.preview.pages_shown, timeout=60_000):
        window.work.open(opened(article, whole=True))
    QApplication.sendPostedEvents()
    stalls: list[float] = []

    def render() -> None:
        pulse = Pulse()
        with qtbot.waitSignal(window.preview.pages_shown, timeout=60_000):
            window.work.do(SetTitle(f"Edit {len(stalls)}"))
        stalls.append(pulse.longest)

    benchmark.pedantic(render, rounds=5, warmup_rounds=1)
    assert window.preview.view.page_count >= 20
    benchmark.extra_info["longest_stall"] = max(stalls)
