import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPageSize, QPalette
from pytestqt.qtbot import QtBot
from tests.conftest import WarningLog
from tests.ui.preview.conftest import FakeWorker, rendered, request_of
from tests.ui.preview.shown_pages import PAGES, colour_at, scroll, show, words

from briefwright.brief.checks.printed import Printed
from briefwright.errors import RenderError, TemplateError
from briefwright.render.request import RenderedBrief
from briefwright.ui.preview.layout import Zoom
from briefwright.ui.preview.pane import PreviewPane


def test_pages_appear_and_are_current(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    brief = rendered(*PAGES)
    assert pane.rendered_brief is None
    assert not pane.is_current
    pane.show_brief(request_of("edit"))
    with qtbot.waitSignals([pane.brief_rendered, pane.pages_shown]):
        worker.running.set_result(brief)
    assert pane.rendered_brief == brief
    assert pane.is_current
    assert "Up to date" in words(pane)
    assert "Page 1 of 4" in words(pane)


def test_the_paper_is_white_on_a_dark_desk_and_on_a_light_one(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(["Words"]), qtbot)
    paper, desk = QPoint(200, 300), QPoint(3, 300)
    for window in ("#202022", "#f0f0f0"):
        palette = QPalette(pane.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(window))
        pane.setPalette(palette)
        assert colour_at(pane, paper).name() == "#ffffff"
        assert abs(colour_at(pane, desk).lightness() - QColor(window).lightness()) < 40


def test_the_last_good_page_stays_while_a_render_runs_and_when_it_fails(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    brief = rendered(*PAGES)
    show(pane, worker, brief, qtbot)
    before = pane.view.viewport().grab().toImage()
    pane.show_brief(request_of("broken"))
    assert pane.view.viewport().grab().toImage() == before
    with qtbot.waitSignal(pane.render_failed) as failure:
        worker.running.set_exception(
            TemplateError("The template has no field “titel”.", file="page.html.j2", line=12)
        )
    assert failure.args == ["The template has no field “titel”. (page.html.j2, line 12)"]
    assert failure.args[0] in words(pane)
    assert "Not up to date" in words(pane)
    assert pane.rendered_brief == brief
    assert not pane.is_current
    after = pane.view.viewport().grab().toImage()
    assert after == before.copy(after.rect())
    show(pane, worker, rendered(["Mended"]), qtbot)
    assert pane.is_current
    assert failure.args[0] not in words(pane)
    assert "Up to date" in words(pane)


def test_the_place_is_named_once(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    pane.show_brief(request_of("broken"))
    with qtbot.waitSignal(pane.render_failed) as failure:
        worker.running.set_exception(
            TemplateError("Fault in page.html.j2, line 3.", file="page.html.j2", line=3)
        )
    assert failure.args == ["Fault in page.html.j2, line 3."]
    assert pane.rendered_brief is None


def test_a_fault_of_the_program_is_logged_and_told(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot, warning_log: WarningLog
) -> None:
    warning_log.expect("the preview failed")
    pane.show_brief(request_of("broken"))
    with qtbot.waitSignal(pane.render_failed) as failure:
        worker.running.set_exception(ZeroDivisionError("by zero"))
    assert "fault in the program" in failure.args[0]


def test_an_unreadable_pdf_keeps_the_last_good_page(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot, warning_log: WarningLog
) -> None:
    warning_log.expect("the preview failed")
    show(pane, worker, rendered(*PAGES), qtbot)
    before = pane.view.viewport().grab().toImage()
    pane.show_brief(request_of("broken"))
    with qtbot.waitSignal(pane.render_failed):
        worker.running.set_result(RenderedBrief(b"no pdf", Printed(1), (), (), rendered().timings))
    after = pane.view.viewport().grab().toImage()
    assert after == before.copy(after.rect())


def test_a_slow_render_says_so_and_a_quick_one_does_not(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    pane.show_brief(request_of("slow"))
    assert "Rendering…" not in words(pane)
    qtbot.waitUntil(lambda: "Rendering…" in words(pane))
    with qtbot.waitSignal(pane.pages_shown):
        worker.running.set_result(rendered(*PAGES))
    assert "Rendering…" not in words(pane)


def test_a_result_that_comes_after_clear_is_dropped(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    pane.show_brief(request_of("old article"))
    pane.clear()
    assert pane.rendered_brief is None
    assert pane.view.page_count == 0
    late = worker.running
    new = rendered(["New article"])
    pane.show_brief(request_of("new article"))
    late.set_result(rendered(*PAGES))
    qtbot.waitUntil(lambda: len(worker.futures) == 3)
    assert pane.rendered_brief is None
    with qtbot.waitSignal(pane.pages_shown):
        worker.running.set_result(new)
    assert pane.rendered_brief == new
    assert pane.view.page_count == 1


@pytest.mark.parametrize("zoom", [Zoom("fit_width"), Zoom("fit_page"), Zoom("fixed", 1.5)])
def test_scroll_and_zoom_are_kept_over_a_render(
    zoom: Zoom, pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    pane.view.set_zoom(zoom)
    top = scroll(pane, 1100)
    across = pane.view.horizontalScrollBar()
    across.setValue(40)
    left, factor = across.value(), pane.view.zoom_factor
    for _ in range(3):
        show(pane, worker, rendered(*PAGES, ["A new page"]), qtbot)
    assert pane.view.verticalScrollBar().value() == top
    assert across.value() == left
    assert pane.view.zoom_factor == factor
    assert pane.view.page_count == 5


def test_the_end_is_shown_where_the_page_in_sight_is_gone(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert "Page 4 of 4" in words(pane)
    show(pane, worker, rendered(*PAGES[:2]), qtbot)
    assert bar.value() == bar.maximum()
    assert "Page 2 of 2" in words(pane)


def test_other_paper_keeps_the_page(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    scroll(pane, round(pane.view.page_layout.pages[2].top()))
    show(pane, worker, rendered(*PAGES, size=QPageSize.PageSizeId.Letter), qtbot)
    assert "Page 3 of 4" in words(pane)


def test_a_screen_reader_hears_the_page(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    assert pane.view.accessibleName() == "Preview of the brief"
    show(pane, worker, rendered(["Russia granted asylum."], ["Second"]), qtbot)
    qtbot.waitUntil(lambda: "asylum" in pane.view.accessibleDescription())
    assert pane.view.accessibleDescription() == "Page 1 of 2. Russia granted asylum."
    show(pane, worker, rendered(["Edited."], ["Second"]), qtbot)
    qtbot.waitUntil(lambda: pane.view.accessibleDescription() == "Page 1 of 2. Edited.")


def test_pages_never_go_blank_between_two_renders(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    spots = [rect.center() for line in range(10) for rect in pane.item_rects(f"Page 0 line {line}")]
    left = pane.item_rects("Page 0 line 0")[0].left()

    def print_is_there() -> bool:
        image = pane.view.viewport().grab().toImage()
        return all(
            any(image.pixelColor(x, spot.y()).lightness() < 200 for x in range(left, left + 60))
            for spot in spots
        )

    assert print_is_there()
    seen: list[bool] = []
    pane.brief_rendered.connect(lambda _brief: seen.append(print_is_there()))
    pane.view.page_changed.connect(lambda *_page: seen.append(print_is_there()))
    pane.pages_shown.connect(lambda: seen.append(print_is_there()))
    for _ in range(5):
        show(pane, worker, rendered(*PAGES), qtbot)
    assert len(seen) >= 10
    assert all(seen)


def test_resizing_keeps_the_page_at_the_top(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    layout = pane.view.page_layout
    scroll(pane, round(layout.pages[2].top() + 100))
    share = 100 / layout.pages[2].height()
    pane.resize(900, 700)
    layout = pane.view.page_layout
    top = pane.view.verticalScrollBar().value()
    assert top == pytest.approx(layout.pages[2].top() + share * layout.pages[2].height(), abs=2)


def test_failure_before_the_first_page(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    pane.show_brief(request_of("broken"))
    with qtbot.waitSignal(pane.render_failed):
        worker.running.set_exception(RenderError("The pages took too long."))
    assert "The pages took too long." in words(pane)
    assert pane.rendered_brief is None
    assert "Up to date" not in words(pane)
