"""Every word that is to be translated is, and the window stands in French as it does in English."""

import ast
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QSettings, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.translations import PACKAGE, source_file, translations, words_in, words_of_the_window
from tests.ui.conftest import User
from tests.ui.preview.conftest import FakeWorker
from tests.ui.test_accessibility import nameless

from briefwright.ui.main_window import MainWindow
from briefwright.ui.settings.dialog import SettingsDialog
from briefwright.ui.settings.table import LANGUAGE
from briefwright.ui.wording import CONTEXT, LANGUAGES, speak, tr

FIELDS = re.compile(r"\{\w*\}")
WHOLE = (
    *("date_field", "header_form", "language_chooser", "more_fields", "recent_menu", "tool_bar", "welcome"),
    *(
        "why_not",
        "window_actions",
        "wording",
        "marking_chooser",
        "preview/bar",
        "preview/notice",
        "preview/pane",
    ),
    *("settings/dialog", "settings/editors", "settings/row", "settings/store", "settings/table"),
)
"""The modules whose words all go through `tr`; those that are not here still hold English."""
SHOWING = re.compile(
    r"set(Text|WindowTitle|ToolTip|AccessibleName|PlaceholderText|IconText)|addMenu|addItem|QLabel|QAction"
    r"|QPushButton|QCheckBox|QToolBar"
)


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """French for what is built during the test."""
    before, kept = QLocale(), set(qapp.findChildren(QTranslator))
    speak("fr", qapp)
    yield
    for translator in set(qapp.findChildren(QTranslator)) - kept:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def french_window(
    french: None, qtbot: QtBot, renderer: FakeWorker, settings: QSettings, user: User
) -> Iterator[MainWindow]:
    window = MainWindow(renderer, settings, user)
    with qtbot.waitExposed(window):
        window.show()
    window.begin(None)
    yield window
    user.answer = "discard"
    window.close()
    window.deleteLater()


def test_everything_is_translated_and_nothing_else() -> None:
    french = translations("fr")
    assert set(french) == set(words_of_the_window()), "run “make translations”"
    assert [text for text, translated in french.items() if not translated] == []


def test_a_translation_keeps_fields_keys_and_dots() -> None:
    for text, translated in translations("fr").items():
        assert sorted(FIELDS.findall(text)) == sorted(FIELDS.findall(translated)), text
        assert ("&" in text) == ("&" in translated), text
        for end in ("…", ".", ":"):
            assert text.endswith(end) == translated.endswith(end), text
        assert " :" not in translated.replace("\u00a0", "_"), translated


def test_what_the_program_loads_is_what_linguist_holds(qapp: QApplication) -> None:
    compiled = QTranslator()
    assert compiled.load(str(source_file("fr").with_suffix(".qm")))
    for text, translated in translations("fr").items():
        assert compiled.translate(CONTEXT, text) == translated, "run “make translations”"


def test_new_words_are_seen() -> None:
    code = 'label.setText(tr("One"))\nX = mark("Two")\nnew_action("Three", "")\nprint("Four")'
    assert set(words_in(code)) == {"One", "Two", "Three"}


def bare_words(code: str) -> Iterator[str]:
    """Yield text with letters that a widget is given without `tr`."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            for given in node.args if SHOWING.fullmatch(name) else ():
                texts = [c.value for c in ast.walk(given) if isinstance(c, ast.Constant)]
                is_bare = not any(isinstance(c, ast.Call) for c in ast.walk(given))
                yield from (
                    t for t in texts if is_bare and isinstance(t, str) and re.search(r"[A-Za-z]{2}", t)
                )


@pytest.mark.parametrize("module", WHOLE)
def test_no_word_is_shown_without_translation(module: str) -> None:
    assert list(bare_words((PACKAGE / "ui" / f"{module}.py").read_text(encoding="utf-8"))) == []
    assert list(bare_words('QLabel("Bare")\nQLabel(tr("Fine"))\nbox.setToolTip(f"{x} words")')) == [
        "Bare",
        " words",
    ]


def test_english_is_spoken_without_a_translator(qapp: QApplication) -> None:
    kept = qapp.findChildren(QTranslator)
    speak("en", qapp)
    assert qapp.findChildren(QTranslator) == kept
    assert tr("The setting “{setting}”", setting="x") == "The setting “x”"


def test_the_window_stands_in_french(french_window: MainWindow) -> None:
    assert french_window.actions_of.open.text() == "&Ouvrir un article…"
    titles = [action.text() for action in french_window.menuBar().actions()]
    assert {"&Fichier", "É&dition", "Affic&hage", "A&ide"} <= set(titles)
    assert nameless(french_window) == []
    french_window.preferences.show()
    dialog = french_window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    assert dialog.windowTitle() == "Préférences"
    assert nameless(dialog) == []
    dialog.search.setText("apparence sombre")
    assert [row.setting.key for row in dialog._rows if row.isVisible()] == ["general/theme"]
    dialog.reject()


def test_no_key_of_a_french_menu_is_given_twice(french_window: MainWindow) -> None:
    translated = set(translations("fr").values())
    for menu in french_window.menuBar().findChildren(QMenu):
        actions = [action for action in menu.actions() if action.text() in translated]
        keys = [_key(action) for action in actions]
        assert all(keys), menu.title()
        assert len(set(keys)) == len(keys), (menu.title(), [action.text() for action in actions])


def _key(action: QAction) -> str:
    return action.text().partition("&")[2][:1].lower()


def test_the_languages_are_those_of_the_setting(french: None) -> None:
    assert [option.value for option in LANGUAGE.offered()] == ["system", *LANGUAGES]
    assert tr("Settings") == "Préférences"
    assert QLocale().language() == QLocale.Language.French
