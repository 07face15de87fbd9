from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import User
from tests.ui.preview.conftest import FakeWorker, make_pdf, rendered

from briefwright.brief.edits import SetTitle
from briefwright.errors import OutputError, RenderError
from briefwright.ui.main_window import MainWindow
from briefwright.ui.printed_pages import print_pages

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paper(tmp_path: Path, qapp: object) -> Path:
    return tmp_path / "paper.pdf"


@pytest.fixture
def printer(paper: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def inked(path: Path) -> list[tuple[int, int, int, int]]:
    """Return the box of what is on each page, in points."""
    with closing(pdfium.PdfDocument(path)) as document:
        boxes = []
        for page in document:
            image = page.render(scale=1).to_pil().convert("L").point(lambda value: 255 if value < 128 else 0)
            boxes.append(image.getbbox() or (0, 0, 0, 0))
            page.close()
        return boxes


def test_pages_come_out_as_they_are_and_where_they_are(
    printer: QPrinter, paper: Path, tmp_path: Path
) -> None:
    pages = [["One line", "and another"], ["A second page"], ["A third"]]
    (tmp_path / "brief.pdf").write_bytes(make_pdf(pages))
    assert print_pages(make_pdf(pages), printer, lambda: True) == 3
    for printed, original in zip(inked(paper), inked(tmp_path / "brief.pdf"), strict=True):
        assert printed == pytest.approx(original, abs=4)


def test_only_the_pages_chosen_are_printed(printer: QPrinter, paper: Path) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert print_pages(make_pdf([["One"], ["Two"], ["Three"]]), printer, lambda: True) == 2
    assert len(inked(paper)) == 2


def test_a_page_larger_than_the_paper_is_shrunk_and_kept_whole(printer: QPrinter, paper: Path) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    assert print_pages(make_pdf([["A wide line of some words"]]), printer, lambda: True) == 1
    with closing(pdfium.PdfDocument(paper)) as document:
        width, _ = document[0].get_size()
    (box,) = inked(paper)
    assert width < 430
    assert 0 < box[0] < box[2] < width


def test_printing_stops_where_it_is_no_longer_wanted(printer: QPrinter) -> None:
    answers = iter([True, False])
    assert print_pages(make_pdf([["One"], ["Two"], ["Three"]]), printer, lambda: next(answers)) == 1


@pytest.mark.qt_log_ignore("QPainter::begin", "QPrinter", "QPdf", "paper.pdf")
def test_a_printer_that_does_not_answer_is_named(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "none" / "paper.pdf"))
    with pytest.raises(OutputError, match="The printer does not answer"):
        print_pages(make_pdf([["One"]]), printer, lambda: True)


def test_it_prints_what_is_shown(
    window: MainWindow, renderer: FakeWorker, user: User, printer: QPrinter, paper: Path, qtbot: QtBot
) -> None:
    user.print_on = printer
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)  # the pages are still being made
    with qtbot.waitSignal(window._printing.printed):
        renderer.running.set_result(rendered(["A line"], ["Another"]))
    assert user.asked == ["printer for A4"]
    assert len(inked(paper)) == 2
    assert window.message.text == ""


def test_without_a_printer_it_says_what_to_do(window: MainWindow, user: User) -> None:
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    assert window.message.text.startswith(
        "No printer is set up on this computer. Choose “Show in PDF viewer”"
    )
    assert user.asked == []


def test_a_check_that_blocks_keeps_it_from_being_printed(
    window: MainWindow, user: User, printer: QPrinter
) -> None:
    user.print_on = printer
    window.work.do(SetTitle(" "))
    window.actions_of.print.trigger()
    assert window.message.text.startswith("The brief was not printed. ")
    assert user.asked == []


def test_pages_that_cannot_be_made_end_it(
    window: MainWindow, renderer: FakeWorker, user: User, printer: QPrinter, paper: Path, qtbot: QtBot
) -> None:
    user.print_on = printer
    window.actions_of.print.trigger()
    with qtbot.waitSignal(window._printing.problem_met):
        renderer.running.set_exception(RenderError("The pages took too long. Shorten the brief."))
    assert window.message.text == "The brief was not printed. The pages took too long. Shorten the brief."
    assert not paper.exists()


def test_a_cancel_prints_nothing(
    window: MainWindow, renderer: FakeWorker, user: User, printer: QPrinter, paper: Path, qtbot: QtBot
) -> None:
    user.print_on = printer
    window.actions_of.print.trigger()
    window._status.cancelled.emit()
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["A line"]))
    assert not paper.exists()


def test_the_pages_are_handed_to_the_viewer(
    window: MainWindow, renderer: FakeWorker, user: User, qtbot: QtBot
) -> None:
    brief = rendered(["A line"])
    window.actions_of.show_elsewhere.trigger()
    with qtbot.waitSignal(window._printing.printed):
        renderer.running.set_result(brief)
    (path,) = user.shown
    assert path.read_bytes() == brief.pdf
    assert path.name == "Situation brief Russia and Turkey.pdf"
    user.has_viewer = False
    with qtbot.waitSignal(window._printing.problem_met):
        window.actions_of.show_elsewhere.trigger()
    assert "No program of this computer shows PDF files." in window.message.text
    window.close()
    assert not path.exists()
