"""Qt's binding keeps Python's reference counts; PySide6 6.12.0 did not, and Python 3.11 died of it."""

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Sender(QObject):
    sent = Signal()

application = QApplication([])
sender = Sender()
heard = []
sender.sent.connect(lambda: heard.append(1))
label = QLabel()
for _ in range(2_000):
    sender.sent.emit()
for number in range(20_000):
    label.setText(str(number))
print(len(heard), label.text())
"""


def test_thousands_of_signals_and_calls_do_not_kill_the_interpreter() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, ["2000", "19999"], "")
