"""Every dialog that asks the user something, in one place, so that a test can answer for them.

Qt's dialogs are imported when they are first needed: they cost 5 ms on the way to the first window.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QWidget

from briefwright.brief.checks.check import Check

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Answer = Literal["save", "discard", "cancel"]

ARTICLES = (
    "Articles and briefs (*.txt *.text *.html *.htm *.xhtml *.mhtml *.mht *.docx *.pdf *.eml *.md *.markdown "
    "*.brief);;All files (*)"
)
BRIEFS = "Briefs (*.brief)"
PDFS = "PDF files (*.pdf)"


class Ask:
    """Asks the user in modal dialogs over the window."""

    def file_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask which article or brief to open."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(parent, "Open article", str(folder), ARTICLES)
        return Path(name) if name else None

    def file_to_save(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where to write; a name without an ending gets that of the suggestion."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(suggestion.suffix)

    def has_printer(self) -> bool:
        """Tell whether a printer is set up on this computer."""
        from PySide6.QtPrintSupport import QPrinterInfo

        return bool(QPrinterInfo.availablePrinterNames())

    def printer(self, parent: QWidget, page: str) -> "QPrinter | None":
        """Ask on which printer to print, and which pages; `page` is the size of the brief's pages."""
        from PySide6.QtGui import QPageSize
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        sizes = {"Letter": QPageSize.PageSizeId.Letter}
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(sizes.get(page, QPageSize.PageSizeId.A4)))
        printer.setFullPage(True)  # the pages have margins of their own
        dialog = QPrintDialog(printer, parent)
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if accepted else None

    def show_file(self, path: Path) -> bool:
        """Show a file in the program that the system has for it; False where it has none."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def finding_to_go_to(self, parent: QWidget, findings: tuple[Check, ...]) -> Check | None:
        """Say which findings keep the brief from being exported, and ask which the user wants to see to."""
        from briefwright.ui.checks.obstacles import Obstacles

        dialog = Obstacles(findings, parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.chosen

    def what_to_do_with_changes(self, parent: QWidget, title: str) -> Answer:
        """Ask what becomes of changes that were not saved."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Unsaved changes")
        box.setText(f"Save the changes to “{title}”?")
        box.setInformativeText("They are lost if you do not save them.")
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.setEscapeButton(buttons.Cancel)
        answers: dict[int, Answer] = {buttons.Save.value: "save", buttons.Discard.value: "discard"}
        answer = answers.get(box.exec(), "cancel")
        box.deleteLater()
        return answer

    def words(self, parent: QWidget, title: str, label: str, before: str) -> str | None:
        """Ask for a line of words, such as a name; None where the user gives none."""
        from PySide6.QtWidgets import QInputDialog

        dialog = QInputDialog(parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(before)
        answer = dialog.textValue() if dialog.exec() else None
        dialog.deleteLater()
        return answer

    def is_sure(self, parent: QWidget, question: str, more: str, yes: str) -> bool:
        """Ask before something that cannot be undone; `yes` is what its button says."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Briefwright")
        box.setText(question)
        box.setInformativeText(more)
        sure = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.exec()
        is_sure = box.clickedButton() is sure
        box.deleteLater()
        return is_sure
