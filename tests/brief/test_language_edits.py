import pytest

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.edits import SetTitle
from briefwright.brief.language_edits import SetLanguage
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.row_edits import ChangeRow
from briefwright.brief.section_edits import RenameSection
from briefwright.brief.working_title import in_language, working_title

LANGUAGES = ["en", "fr", "de", "es", "ar", "ar-u-nu-arab"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_turned_to_a_language_is_as_if_proposed_in_it(
    article: Article, analysis: Analysis, profile: Profile, language: str
) -> None:
    english = propose_brief(article, analysis, profile, language="en")
    turned = SetLanguage(language, profile).apply(english)
    assert turned == propose_brief(article, analysis, profile, language=language)
    assert SetLanguage("en", profile).apply(turned) == english


def test_what_was_written_by_hand_stays(article: Article, analysis: Analysis, profile: Profile) -> None:
    brief = propose_brief(article, analysis, profile, language="en")
    brief = SetTitle("Assad in Moscow").apply(brief)
    brief = RenameSection("background", "How it came about").apply(brief)
    brief = ChangeRow("actors", brief.actors[0].id, "role", "Neighbour").apply(brief)
    turned = SetLanguage("fr", profile).apply(brief)
    assert turned.title == "Assad in Moscow"
    assert "How it came about" in [section.title for section in turned.sections]
    assert "Faits marquants" in [section.title for section in turned.sections]
    assert turned.actors[0].role == "Neighbour"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_working_title_follows_the_language(language: str) -> None:
    for names in ((), ("Russia",), ("Russia", "Syria")):
        english = working_title(names, "en")
        assert in_language(english, "en", language) == working_title(names, language)
        assert in_language(in_language(english, "en", language), language, "en") == english
    assert in_language("Assad in Moscow", "en", language) == "Assad in Moscow"
