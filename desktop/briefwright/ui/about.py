"""The dialog that says what the program is."""

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

import briefwright

_TEXT = """<h2>Briefwright {version}</h2>
<p>Turns a news article into a formatted, sourced PDF brief.<br>
Everything happens on this computer: no network is used.</p>
<p>MIT licence. Made with Qt for Python {qt} (LGPL-3.0), WeasyPrint (BSD-3-Clause), Jinja (BSD-3-Clause),
PDFium through pypdfium2 (BSD-3-Clause and Apache-2.0), nupunkt (MIT), msgspec (BSD-3-Clause),
chardet (0BSD), trafilatura (Apache-2.0), lxml (BSD-3-Clause), lxml-html-clean (BSD-3-Clause),
mammoth (BSD-2-Clause), markdown-it-py (MIT), mdit-py-plugins (MIT), onnxruntime (MIT) and NumPy
(BSD-3-Clause), on Python {python}. The trained model began as all-MiniLM-L6-v2 (Apache-2.0).
Typefaces under the SIL Open Font License.</p>
<p>The licences lie beside the program’s files.</p>"""


def show_about(parent: QWidget) -> None:
    """Show what the program is and what it is made with."""
    text = _TEXT.format(
        version=briefwright.__version__, qt=PySide6.__version__, python=platform.python_version()
    )
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setMinimumWidth(440)
    show(parent, "About Briefwright", label)


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
