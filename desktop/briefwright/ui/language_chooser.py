"""The list of the languages that a brief can be written in."""

from PySide6.QtWidgets import QComboBox

from briefwright.brief.language_edits import SetLanguage
from briefwright.template.labels import BRIEF_LANGUAGES
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.wording import tr


class LanguageChooser(QComboBox):
    """Shows the brief's language and changes it; one that has no labels of its own is shown by its code."""

    def __init__(self, work: OpenBrief) -> None:
        super().__init__()
        self._work = work
        self.setAccessibleName(tr("Language of the brief"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        for code, name in BRIEF_LANGUAGES.items():
            self.addItem(name, code)
        self.activated.connect(self._choose)

    def show_language(self, language: str) -> None:
        """Show the language of the brief, or the one that it is a variety of."""
        row = self.findData(language)
        row = row if row >= 0 else self.findData(language.lower().partition("-")[0])
        if row < 0:
            self.addItem(language, language)
            row = self.count() - 1
        self.setCurrentIndex(row)

    def _choose(self, row: int) -> None:
        # Imported with the first choice: profiles are no part of the way to the first window.
        from briefwright.brief.profile_shelf import profile_or_default

        brief, language = self._work.brief, self.itemData(row)
        if language != brief.language:
            self._work.do(SetLanguage(language, profile_or_default(brief.profile)))
