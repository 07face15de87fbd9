import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from tests.ui.preview.conftest import make_pdf

from briefwright.ui.preview.raster import PageDrawn, PageRaster, PageRead, PdfOpened, PdfUnreadable, Wish


class Reports(QObject):
    def __init__(self, raster: PageRaster) -> None:
        super().__init__()
        self.opened: list[PdfOpened] = []
        self.drawn: list[PageDrawn] = []
        self.read: list[PageRead] = []
        self.unreadable: list[PdfUnreadable] = []
        raster.opened.connect(self.opened.append)
        raster.drawn.connect(self.drawn.append)
        raster.read.connect(self.read.append)
        raster.unreadable.connect(self.unreadable.append)


@pytest.fixture
def reports(raster: PageRaster) -> Reports:
    return Reports(raster)


def wishes(*pages: int) -> list[Wish]:
    return [Wish(page, 149, 210) for page in pages]


def darkness(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(image.height())
    )


def test_pages_are_black_on_white_and_of_the_wanted_size(
    raster: PageRaster, reports: Reports, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(raster.drawn):
        raster.show(make_pdf([["Russia granted asylum."]]), [Wish(0, 595, 842)])
    image = reports.drawn[0].image
    assert (image.width(), image.height()) == (595, 842)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert 100 < darkness(image) < 5000
    assert round(reports.opened[0].sizes[0].width) == 595


def test_wishes_come_true_in_their_order(raster: PageRaster, reports: Reports, qtbot: QtBot) -> None:
    raster.show(make_pdf([[str(n)] for n in range(6)]), wishes(4, 2, 5, 99))
    qtbot.waitUntil(lambda: len(reports.drawn) == 3)
    assert [drawn.wish.page for drawn in reports.drawn] == [4, 2, 5]
    raster.wish(wishes(1))
    qtbot.waitUntil(lambda: len(reports.drawn) == 4)
    assert reports.drawn[-1].wish.page == 1


def test_nothing_is_reported_of_a_pdf_that_was_replaced(
    raster: PageRaster, reports: Reports, qtbot: QtBot
) -> None:
    pdfs = [make_pdf([[f"version {n}"]]) for n in range(20)]
    for pdf in pdfs:
        number = raster.show(pdf, wishes(0))
    qtbot.waitUntil(lambda: len(reports.drawn) == 1)
    assert {opened.document for opened in reports.opened} == {number}
    assert reports.drawn[0].document == number


def test_words_are_read(raster: PageRaster, reports: Reports, qtbot: QtBot) -> None:
    raster.show(make_pdf([["First"], ["Second page"]]))
    raster.read_text(1)
    qtbot.waitUntil(lambda: bool(reports.read))
    assert reports.read[0].text.split() == ["Second", "page"]


def test_what_is_no_pdf_is_told_and_does_not_stop_the_thread(
    raster: PageRaster, reports: Reports, qtbot: QtBot
) -> None:
    raster.show(make_pdf([["before"]]), wishes(0))
    qtbot.waitUntil(lambda: len(reports.drawn) == 1)
    with qtbot.waitSignal(raster.unreadable):
        raster.show(b"no pdf at all", wishes(0))
    assert reports.opened[1:] == []
    with qtbot.waitSignal(raster.drawn):
        raster.show(make_pdf([["after"]]), wishes(0))


def test_an_image_too_large_for_the_memory_is_told(
    raster: PageRaster, reports: Reports, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(raster.unreadable):
        raster.show(make_pdf([["large"]]), [Wish(0, 2_000_000, 2_000_000)])
    assert isinstance(reports.unreadable[0].problem, MemoryError)


def test_after_clear_nothing_is_drawn(raster: PageRaster, reports: Reports, qtbot: QtBot) -> None:
    raster.show(make_pdf([["gone"]]), wishes(0))
    raster.clear()
    raster.wish(wishes(0))
    with qtbot.waitSignal(raster.drawn):
        number = raster.show(make_pdf([["here"]]), wishes(0))
    assert [drawn.document for drawn in reports.drawn] == [number]


def test_shutdown_ends_the_thread(qapp: QObject) -> None:
    raster = PageRaster()
    raster.show(make_pdf([["page"]] * 5), wishes(0, 1, 2, 3, 4))
    raster.shutdown()
    assert "briefwright-pages" not in {thread.name for thread in threading.enumerate()}


def test_a_raster_deleted_without_shutdown_lets_its_thread_end(qtbot: QtBot) -> None:
    parent = QObject()
    raster = PageRaster(parent)
    raster.show(make_pdf([["page"]] * 5), wishes(0, 1, 2, 3, 4))
    del parent
    qtbot.waitUntil(lambda: "briefwright-pages" not in {thread.name for thread in threading.enumerate()})
