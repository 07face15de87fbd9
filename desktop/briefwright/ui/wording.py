"""The words of the window in its language: English as written in the code, or the translation of Qt Linguist.

`make translations` collects what stands as text in calls of `tr` and `mark`, and of the few functions that
call `tr` for their callers.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from briefwright.resources import shipped

CONTEXT: Final = "briefwright"
LANGUAGES: Final = ("en", "fr")
"""What the window can be shown in; the first is the one of the code."""


def tr(text: str, **values: object) -> str:
    """Return a whole phrase in the language of the window, with its `{values}` filled in."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def mark(text: str) -> str:
    """Return the text as it is: a constant that is translated by `tr` where it is shown."""
    return text


def speak(language: str, application: QCoreApplication) -> None:
    """Show what is built from now on in a language, “system” being the first that the system asks for.

    To be called once, before the first widget is made.
    """
    known = language if language in LANGUAGES else _of_the_system()
    if known == LANGUAGES[0]:
        return
    QLocale.setDefault(QLocale(known))
    own = str(shipped("assets") / "translations")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{known}", qt), (f"briefwright_{known}", own)):
        translator = QTranslator(application)
        if translator.load(str(Path(folder) / name)):
            application.installTranslator(translator)


def _of_the_system() -> str:
    for wanted in QLocale.system().uiLanguages():
        code = wanted.partition("-")[0]
        if code in LANGUAGES:
            return code
    return LANGUAGES[0]
