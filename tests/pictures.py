"""Makes the README's pictures: the window on the reference article, and the pages of build/brief.pdf.

`make pictures` runs it without a screen.
"""

import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageOps
from PySide6.QtCore import QBuffer, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication, QMainWindow

from briefwright.app import Program
from briefwright.brief.edits import HeaderField, SetHeader, SetMarking, SetTitle
from briefwright.ui.main_window import MainWindow

REPOSITORY = Path(__file__).resolve().parent.parent
PICTURES = REPOSITORY / "assets" / "pictures"
WINDOW = (1440, 900)
PAGE_HEIGHT = 900
BORDER = "#c8c8c4"
TITLE = "Russia grants asylum to Assad as Syrian government falls"
HEADER: dict[HeaderField, str] = {
    "to": "Minister of Foreign Affairs",
    "sender": "Eastern Europe and Central Asia Desk",
    "date": "2024-12-09",
    "reference": "EECA/2024/118",
}


def picture_window(path: Path) -> None:
    """Picture the window in the midst of work."""
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        program = Program(application, settings, REPOSITORY / "seeds" / "assad-asylum.txt")
        window = program.window
        window.resize(*WINDOW)
        _until_pages_are_shown(window, window.activateWindow)
        _until_pages_are_shown(window, lambda: _work(window))
        _write(_grabbed(window), path, colours=256)
        window.work.mark_saved(window.work.brief, Path(folder) / "never-written.brief")
        window.close()
        program.end()


def picture_pages(pdf: Path, folder: Path) -> None:
    """Picture each page, with a line around it that shows the paper on white."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        for number, page in enumerate(document, start=1):
            image = page.render(scale=(PAGE_HEIGHT - 2) / page.get_size()[1]).to_pil()
            _write(ImageOps.expand(image, 1, BORDER), folder / f"brief-page-{number}.png", colours=128)


def _work(window: MainWindow) -> None:
    """Fill in the header and choose an item."""
    work = window.work
    work.do(SetTitle(TITLE))
    for field, value in HEADER.items():
        work.do(SetHeader(field, value))
    work.do(SetMarking("OFFICIAL"))
    position = next(section for section in work.brief.sections if section.id == "position")
    work.select_item(position.items[0].id)
    window.brief.view.setFocus()


def _until_pages_are_shown(window: MainWindow, change: Callable[[], None]) -> None:
    loop = QEventLoop()
    preview = window.preview
    preview.pages_shown.connect(lambda: loop.quit() if preview.is_current else None)
    change()
    loop.exec()


def _grabbed(window: QMainWindow) -> Image.Image:
    held = QBuffer()
    window.grab().save(held, "PNG")
    return Image.open(BytesIO(held.data().data()))


def _write(image: Image.Image, path: Path, colours: int) -> None:
    """Write a picture in few colours: it is a third as large, and looks the same."""
    few = image.convert("RGB").quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


# The render process imports this file too, and must not picture anything.
if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    picture_window(PICTURES / "window.png")
    picture_pages(REPOSITORY / "build" / "brief.pdf", PICTURES)
