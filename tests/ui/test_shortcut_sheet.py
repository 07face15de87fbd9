from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from briefwright.ui.main_window import MainWindow
from briefwright.ui.palette.command import menu_commands


def test_the_sheet_has_every_key_of_the_menus(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = next(d for d in window.findChildren(QDialog) if d.isVisible())
    (words,) = [label.text() for label in sheet.findChildren(QLabel)]
    commands = [command for command in menu_commands(window.menuBar()) if command.keys]
    assert len(commands) > 25
    for command in commands:
        assert all(f"<b>{' or '.join(command.keys)}</b>" in words for _ in command.keys), command.words
    assert "Ctrl++ or Ctrl+=" in words
    for menu in ("File", "Edit", "View", "Elsewhere"):
        assert f"<big>{menu}</big>" in words
    sheet.reject()
