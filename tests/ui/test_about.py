import re
from importlib.metadata import requires

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from briefwright.ui.main_window import MainWindow

KNOWN_AS = {"jinja2": "Jinja", "pyside6-essentials": "Qt for Python"}


@pytest.fixture
def words(window: MainWindow) -> str:
    window.actions_of.about.trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    return text


def test_every_library_of_the_program_is_named_with_its_licence(words: str) -> None:
    wanted = [line for line in requires("briefwright") or [] if "extra ==" not in line]
    for name in {re.split(r"[^\w.-]", line)[0].lower() for line in wanted}:
        assert re.search(rf"{KNOWN_AS.get(name, name)}\b[^()]*\([^()]+\)", words, re.IGNORECASE), name


def test_no_library_is_named_that_the_program_does_not_use(words: str) -> None:
    named = words.partition("Made with")[2].partition(", on Python")[0]
    assert len(re.findall(r"\(", named)) == len(
        {
            re.split(r"[^\w.-]", line)[0].lower()
            for line in requires("briefwright") or []
            if "extra ==" not in line
        }
    )
