"""The worker under bad luck: cancelled, killed, stuck, out of memory, without its libraries."""

import multiprocessing
import pickle
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from functools import partial
from pathlib import Path

import pytest
from tests.render.conftest import PAGE, MakeTemplate

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.errors import BriefwrightError, InstallationError, RenderError, TemplateError
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.render.worker import RenderWorker

Request = Callable[[Path], RenderRequest]

SHORT = PAGE[: PAGE.index("{% for")] + "</body></html>"
# Each level of flex boxes is laid out several times by the level above it.
ENDLESS = PAGE.replace("<body>", "<body>" + '<div style="display:flex">' * 14 + "x" + "</div>" * 14)
# A font of its own is copied just before the layout begins.
FONT = "@font-face { font-family: X; src: url(font.ttf) }"


@pytest.fixture
def request_by(brief: Brief, article: Article) -> Request:
    """Make the reference request for a template's folder."""
    return lambda folder: RenderRequest(brief, article, folder)


@pytest.fixture
def plain(make_template: MakeTemplate, request_by: Request) -> RenderRequest:
    """A request that is rendered in a moment."""
    return request_by(make_template(SHORT, name="plain"))


@pytest.fixture
def font(repository: Path) -> bytes:
    """A font for a template that brings its own."""
    return (repository / "assets" / "fonts" / "source-sans-3" / "SourceSans3_600SemiBold.ttf").read_bytes()


@pytest.fixture
def endless(make_template: MakeTemplate, request_by: Request, font: bytes) -> RenderRequest:
    """A request whose layout does not end while a test lasts."""
    return request_by(make_template(ENDLESS, FONT, "endless", font__ttf=font))


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the workers of the test keep their temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def own_worker(temporary: Path) -> Iterator[RenderWorker]:
    """A worker of the test's own, which must leave no process, thread or file behind."""
    threads, children = set(threading.enumerate()), set(multiprocessing.active_children())
    with RenderWorker() as worker:
        yield worker
    assert set(multiprocessing.active_children()) <= children
    assert set(threading.enumerate()) <= threads
    assert list(temporary.iterdir()) == []


def _note(finished: queue.SimpleQueue[str], name: str, future: Future[RenderedBrief]) -> None:
    finished.put(name)


def _until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"


def _is_laying_out(temporary: Path) -> bool:
    try:
        return any(temporary.glob("briefwright-*/weasyprint-*/*"))
    except FileNotFoundError:  # a child's folder went while it was looked through
        return False


def _child(known: set[multiprocessing.process.BaseProcess]) -> multiprocessing.process.BaseProcess:
    (child,) = set(multiprocessing.active_children()) - known
    return child


def test_renders_come_in_the_order_of_their_requests(
    own_worker: RenderWorker, make_template: MakeTemplate, request_by: Request
) -> None:
    finished: queue.SimpleQueue[str] = queue.SimpleQueue()
    futures = []
    for name in ("first", "second", "third"):
        page = PAGE.replace("{{ section.title }}", name)
        future = own_worker.submit(request_by(make_template(page, name=name)))
        future.add_done_callback(partial(_note, finished, name))
        futures.append(future)
    assert all(future.result(timeout=30).pages for future in futures)
    assert [finished.get(timeout=1) for _ in futures] == ["first", "second", "third"]


def test_cancelling_a_running_render_kills_it(
    own_worker: RenderWorker, endless: RenderRequest, plain: RenderRequest, temporary: Path
) -> None:
    others = set(multiprocessing.active_children())
    running = own_worker.submit(endless)
    waiting = own_worker.submit(endless)
    after = own_worker.submit(plain)
    _until(lambda: _is_laying_out(temporary))
    child = _child(others)
    assert waiting.cancel()
    assert running.cancel()
    assert after.result(timeout=30).pages == 1
    assert not child.is_alive()
    for future in (running, waiting):
        with pytest.raises(CancelledError):
            future.result(timeout=0)


def test_a_render_cancelled_before_the_child_is_ready_is_never_begun(
    own_worker: RenderWorker, endless: RenderRequest, plain: RenderRequest
) -> None:
    early = own_worker.submit(endless)
    assert early.cancel()
    assert own_worker.submit(plain).result(timeout=20).pages == 1


def test_a_finished_render_cannot_be_cancelled(own_worker: RenderWorker, plain: RenderRequest) -> None:
    future = own_worker.submit(plain)
    rendered = future.result(timeout=30)
    assert not future.cancel()
    assert future.result() is rendered


def test_a_brief_whose_child_is_killed_is_rendered_by_another(
    own_worker: RenderWorker, make_template: MakeTemplate, request_by: Request, temporary: Path, font: bytes
) -> None:
    slow = PAGE.replace("<body>", "<body>" + '<div style="display:flex">' * 6 + "x" + "</div>" * 6)
    others = set(multiprocessing.active_children())
    future = own_worker.submit(request_by(make_template(slow, FONT, "slow", font__ttf=font)))
    _until(lambda: _is_laying_out(temporary))
    _child(others).kill()
    assert future.result(timeout=30).pages > 0


def test_a_brief_that_costs_two_children_fails_with_a_sentence(
    own_worker: RenderWorker, endless: RenderRequest, plain: RenderRequest, temporary: Path
) -> None:
    others = set(multiprocessing.active_children())
    future = own_worker.submit(endless)
    for _ in range(2):
        _until(lambda: _is_laying_out(temporary))
        child = _child(others)
        child.kill()
        child.join()
        _until(lambda: future.done() or not _is_laying_out(temporary))
    with pytest.raises(RenderError, match="Rendering ended unexpectedly"):
        future.result(timeout=30)
    assert own_worker.submit(plain).result(timeout=30).pages == 1


def test_a_child_killed_while_it_loads_is_replaced_unnoticed(
    own_worker: RenderWorker, plain: RenderRequest
) -> None:
    others = set(multiprocessing.active_children())
    future = own_worker.submit(plain)
    _until(lambda: set(multiprocessing.active_children()) - others)
    _child(others).kill()
    assert future.result(timeout=30).pages == 1


def test_a_child_killed_while_idle_is_replaced_unnoticed(
    own_worker: RenderWorker, plain: RenderRequest
) -> None:
    others = set(multiprocessing.active_children())
    own_worker.submit(plain).result(timeout=30)
    child = _child(others)
    child.kill()
    child.join()
    assert own_worker.submit(plain).result(timeout=30).pages == 1


def test_a_render_out_of_time_is_stopped(
    temporary: Path, endless: RenderRequest, plain: RenderRequest
) -> None:
    with RenderWorker(time_limit=1.5) as worker:
        future = worker.submit(endless)
        with pytest.raises(RenderError, match=r"not ready after 1\.5 seconds"):
            future.result(timeout=30)
        assert worker.submit(plain).result(timeout=30).pages == 1


def test_a_render_out_of_memory_is_stopped(
    temporary: Path, make_template: MakeTemplate, request_by: Request, plain: RenderRequest
) -> None:
    """Each variable holds ten times what the one before it holds."""
    variables = [f"--v{n + 1}: {' '.join([f'var(--v{n})'] * 10)}" for n in range(9)]
    css = f":root {{ --v0: x; {'; '.join(variables)} }} h1::before {{ content: var(--v9) }}"
    with RenderWorker(memory_limit=512 << 20) as worker:
        with pytest.raises(RenderError, match=r"more memory than a render may take \(512 MB\)"):
            worker.submit(request_by(make_template(css=css))).result(timeout=60)
        assert worker.submit(plain).result(timeout=30).pages == 1


def test_a_broken_template_names_its_file_and_line(
    worker: RenderWorker, make_template: MakeTemplate, request_by: Request, plain: RenderRequest
) -> None:
    broken = make_template(PAGE.replace("{{ section.title }}", "{{ section.titel }}"))
    with pytest.raises(TemplateError, match="titel") as caught:
        worker.submit(request_by(broken)).result(timeout=30)
    assert (caught.value.file, caught.value.line) == ("page.html.j2", 2)
    assert worker.submit(plain).result(timeout=30).pages == 1


@pytest.mark.parametrize(
    ("page", "css", "sentence"),
    [
        (PAGE, "html { font-size: 1e9px; margin: 1% }", "A size in the template is far too large"),
        (PAGE.replace("<h1>", "<div>" * 5000 + "<h1>"), "", "too deeply"),
    ],
)
def test_what_the_engine_cannot_lay_out_is_told_plainly(
    page: str, css: str, sentence: str, worker: RenderWorker, make_template: MakeTemplate, request_by: Request
) -> None:
    with pytest.raises(RenderError, match=sentence):
        worker.submit(request_by(make_template(page, css))).result(timeout=30)


def test_closing_cancels_what_is_left_and_is_quick(temporary: Path, endless: RenderRequest) -> None:
    worker = RenderWorker()
    futures = [worker.submit(endless) for _ in range(3)]
    _until(lambda: _is_laying_out(temporary))
    began = time.monotonic()
    worker.close()
    assert time.monotonic() - began < 1
    assert all(future.cancelled() for future in futures)
    worker.close()
    with pytest.raises(RuntimeError, match="closed"):
        worker.submit(endless)


def test_a_worker_that_did_nothing_closes(temporary: Path) -> None:
    RenderWorker().close()
    with RenderWorker() as worker:
        worker.warm()
    assert list(temporary.iterdir()) == []


def test_a_missing_library_is_named_with_the_way_out(
    temporary: Path, monkeypatch: pytest.MonkeyPatch, plain: RenderRequest, tmp_path: Path
) -> None:
    """The child finds a WeasyPrint that fails as the real one does where Pango is not installed."""
    fake = tmp_path / "fake" / "weasyprint" / "text"
    fake.mkdir(parents=True)
    (fake.parent / "__init__.py").touch()
    (fake / "__init__.py").touch()
    (fake / "ffi.py").write_text("print('advice')\nraise OSError('cannot load library libpango-1.0-0')")
    monkeypatch.syspath_prepend(str(tmp_path / "fake"))
    with RenderWorker() as worker:
        futures = [worker.submit(plain) for _ in range(2)]
        for future in futures:
            with pytest.raises(InstallationError, match="libpango"):
                future.result(timeout=30)


def test_nowhere_to_put_temporary_files_is_told_plainly(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, plain: RenderRequest
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with RenderWorker() as worker, pytest.raises(RenderError, match="no room to work"):
        worker.submit(plain).result(timeout=30)


def test_a_child_ends_with_its_parent(
    tmp_path: Path, temporary: Path, endless: RenderRequest, repository: Path
) -> None:
    """The parent is killed, so that it cannot tell its child to end."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import multiprocessing, pickle, sys\n"
        "from pathlib import Path\n"
        "from briefwright.render.worker import RenderWorker\n"
        "if __name__ == '__main__':\n"
        "    worker = RenderWorker()\n"
        "    worker.submit(pickle.loads(Path(sys.argv[1]).read_bytes()))\n"
        "    sys.stdin.read()\n"
    )
    (tmp_path / "request").write_bytes(pickle.dumps(endless))
    parent = subprocess.Popen(
        [sys.executable, script, tmp_path / "request"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"TMPDIR": str(temporary), "PATH": ""},
    )
    _until(lambda: _is_laying_out(temporary))
    parent.kill()
    # The child holds the pipe too: it is at its end when both are gone.
    parent.communicate(timeout=30)
    assert list(temporary.iterdir()) == []


@pytest.mark.long
def test_a_hundred_renders_leave_nothing_behind(own_worker: RenderWorker, plain: RenderRequest) -> None:
    others = set(multiprocessing.active_children())
    sizes = []
    for _ in range(120):
        assert own_worker.submit(plain).result(timeout=30).pages == 1
        statm = Path(f"/proc/{_child(others).pid}/statm")
        sizes.append(int(statm.read_text().split()[1]) * 4096)
    assert max(sizes[-10:]) - max(sizes[10:20]) < 4 << 20


@pytest.mark.long
@pytest.mark.parametrize("moment", range(40))
def test_every_render_ends_in_exactly_one_way(
    moment: int, worker: RenderWorker, plain: RenderRequest
) -> None:
    """Cancelled a little later each time: before, during and after the render."""
    future: Future[RenderedBrief] = worker.submit(plain)
    threading.Event().wait(moment / 1000)
    was_cancelled = future.cancel()
    try:
        assert future.result(timeout=30).pages == 1
        assert not was_cancelled
    except CancelledError:
        assert was_cancelled
    except BriefwrightError:
        pytest.fail("a cancelled render failed")
