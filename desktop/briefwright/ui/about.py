"""The dialog that says what the program is, and the licence of every part of it."""

import platform
from functools import partial

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

import briefwright
from briefwright.licences import Part, licence_text, program_parts

_TEXT = """<h2>Briefwright {version}</h2>
<p>Turns a news article into a formatted, sourced PDF brief.<br>
Everything happens on this computer: no network is used.</p>
<p>Free software under the MIT licence, on Python {python} with Qt for Python {qt}.<br>
These are its parts; choose one to read its licence.</p>"""
_COLUMNS = ("Part", "Version", "Licence")


def show_about(parent: QWidget) -> None:
    """Show what the program is and what it is made of."""
    content = QWidget()
    text = _TEXT.format(
        version=briefwright.__version__, qt=PySide6.__version__, python=platform.python_version()
    )
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    words = QPlainTextEdit()
    words.setReadOnly(True)
    words.setTabChangesFocus(True)
    words.setAccessibleName("Text of the licence")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    column.addWidget(_list(program_parts(), words), 3)
    column.addWidget(words, 2)
    content.setMinimumSize(640, 520)
    show(parent, "About Briefwright", content)


def show(parent: QWidget, title: str, content: QWidget) -> None:
    """Show a widget in a dialog that is closed again by a button or Esc."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 16)
    column.addWidget(content)
    column.addWidget(buttons)
    dialog.open()


def _list(parts: tuple[Part, ...], words: QPlainTextEdit) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName("Parts of the program")
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setHeaderLabels(list(_COLUMNS))
    rows = [QTreeWidgetItem([part.name, part.version, part.licence]) for part in parts]
    table.addTopLevelItems(rows)
    for column in range(len(_COLUMNS) - 1):
        table.resizeColumnToContents(column)
    table.currentItemChanged.connect(partial(_show_licence, rows, parts, words))
    table.setCurrentItem(rows[0])
    return table


def _show_licence(
    rows: list[QTreeWidgetItem],
    parts: tuple[Part, ...],
    words: QPlainTextEdit,
    row: QTreeWidgetItem,
    _: QTreeWidgetItem | None,
) -> None:
    words.setPlainText(licence_text(parts[rows.index(row)]))
