from PySide6.QtWidgets import QDialog, QPlainTextEdit, QTreeWidget

from briefwright.licences import program_parts
from briefwright.ui.main_window import MainWindow


def test_every_part_is_listed_and_its_licence_can_be_read(window: MainWindow) -> None:
    window.actions_of.about.trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    table, words = dialog.findChild(QTreeWidget), dialog.findChild(QPlainTextEdit)
    assert table is not None
    assert words is not None
    rows = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    shown = [tuple(row.text(column) for column in range(3)) for row in rows if row is not None]
    assert shown == [(part.name, part.version, part.licence) for part in program_parts()]
    assert "MIT" in words.toPlainText()
    table.setCurrentItem(
        next(row for row in rows if row is not None and row.text(0).startswith("Source Serif"))
    )
    assert "SIL OPEN FONT LICENSE" in words.toPlainText().upper()
    dialog.reject()
