"""The edit that turns a brief to another language: what the program has written follows, quotations stay."""

import msgspec

from briefwright.analysis.lexicon import adjective_of
from briefwright.brief.brief import Brief, Section
from briefwright.brief.edits import EditStep
from briefwright.brief.kind_names import role_in
from briefwright.brief.profile import Profile
from briefwright.brief.working_title import in_language


class SetLanguage(EditStep, frozen=True):
    """Change the language of titles and labels; `profile` is the brief's own, which tells whose a title is.

    A title of a section, a role or a working title that was changed by hand stays as it is.
    """

    language: str
    profile: Profile

    @property
    def label(self) -> str:
        return "Change language"

    def apply(self, brief: Brief) -> Brief:
        actors = tuple(
            msgspec.structs.replace(row, role=role_in(row.role, brief.language, self.language))
            for row in brief.actors
        )
        return msgspec.structs.replace(
            brief,
            language=self.language,
            title=in_language(brief.title, brief.language, self.language),
            sections=tuple(self._section(section, brief) for section in brief.sections),
            actors=actors,
        )

    def _section(self, section: Section, brief: Brief) -> Section:
        known = next((each for each in self.profile.sections if each.id == section.id), None)
        adjective = adjective_of(brief.focus)
        if known is None or section.title != known.title_in(brief.language, brief.focus, adjective):
            return section
        title = known.title_in(self.language, brief.focus, adjective)
        return msgspec.structs.replace(section, title=title)
