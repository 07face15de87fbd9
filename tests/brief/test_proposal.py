import msgspec
import pytest

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.quotation import quotation_stands
from briefwright.brief.rows import Reference
from briefwright.errors import BriefError


def placed(brief: Brief, sentence: str) -> str:
    item = brief.item_of_sentence(sentence)
    assert item is not None
    return item.placed


def printed(brief: Brief) -> dict[str, list[str]]:
    return {s.id: [str(i.origin.sentence) for i in s.items if i.included] for s in brief.sections}


def test_the_sections_are_those_of_the_profile_with_the_position_named_after_the_focus(brief: Brief) -> None:
    assert [section.title for section in brief.sections] == [
        "Bottom line",
        "Key developments",
        "Background",
        "Russian position",
        "Regional actors",
        "Outlook",
    ]


def test_the_picked_sentences_are_included_and_the_rest_is_one_tick_away(brief: Brief) -> None:
    assert printed(brief) == {
        "bottom_line": ["s1"],
        "developments": [],
        "background": ["s3"],
        "position": ["s4"],
        "actors": ["s5"],
        "outlook": ["s6"],
    }
    left_out = [i.origin.sentence for s in brief.sections for i in s.items if not i.included]
    assert left_out == ["s2"]


def test_what_is_no_content_is_not_even_offered(brief: Brief) -> None:
    assert brief.item_of_sentence("s7") is None


def test_every_item_quotes_the_article_at_its_offsets(article: Article, brief: Brief) -> None:
    items = [item for section in brief.sections for item in section.items]
    assert len({item.id for item in items}) == len(items) == 6
    for item in items:
        assert article.text[item.origin.start : item.origin.end] == item.text == item.origin.original
        assert quotation_stands(item)


@pytest.mark.parametrize(("chance", "expected"), [(0.3, ["s6"]), (0.05, [])])
def test_a_section_without_a_sentence_takes_the_likeliest_if_it_is_likely_at_all(
    article: Article, analysis: Analysis, profile: Profile, chance: float, expected: list[str]
) -> None:
    sentences = [
        msgspec.structs.replace(
            sentence, sections=("background",), scores={"background": 0.6, "outlook": chance}
        )
        if sentence.id == "s6"
        else msgspec.structs.replace(sentence, scores={})
        for sentence in analysis.sentences
    ]
    told = msgspec.structs.replace(analysis, sentences=tuple(sentences))
    brief = propose_brief(article, told, profile)
    assert printed(brief)["outlook"] == expected
    assert placed(brief, "s6") == ("likeliest" if expected else "first")


def test_an_item_tells_why_it_stands_where_it_does(
    article: Article, analysis: Analysis, profile: Profile, brief: Brief
) -> None:
    assert [placed(brief, f"s{number}") for number in (1, 2, 3)] == ["lead", "first", "first"]
    sentences = [
        msgspec.structs.replace(sentence, sections=("developments", "outlook"))
        if sentence.id == "s6"
        else sentence
        for sentence in analysis.sentences
    ]
    told = msgspec.structs.replace(analysis, sentences=tuple(sentences))
    assert placed(propose_brief(article, told, profile), "s6") == "second"


def test_named_sections_are_printed_in_the_order_of_the_names(
    article: Article, analysis: Analysis, profile: Profile
) -> None:
    brief = propose_brief(article, analysis, profile, sections=["outlook", "position"])
    assert printed(brief) == {"outlook": ["s6"], "position": ["s1", "s3", "s4"]}
    assert brief.actors == ()


def test_a_section_asked_for_by_name_is_not_empty_for_want_of_salience(
    article: Article, analysis: Analysis, profile: Profile
) -> None:
    nothing_picked = msgspec.structs.replace(
        analysis, sentences=tuple(msgspec.structs.replace(s, picked=False) for s in analysis.sentences)
    )
    brief = propose_brief(article, nothing_picked, profile, sections=["developments"])
    assert printed(brief) == {"developments": ["s1", "s2"]}


def test_every_sentence_of_the_content_can_be_taken(
    article: Article, analysis: Analysis, profile: Profile
) -> None:
    brief = propose_brief(article, analysis, profile, every_sentence=True)
    taken = [sentence for sentences in printed(brief).values() for sentence in sentences]
    assert sorted(taken) == ["s1", "s2", "s3", "s4", "s5", "s6"]


@pytest.mark.parametrize("names", [["history"], ["outlook", "outlook"]])
def test_a_section_that_is_not_there_or_named_twice_is_an_error(
    article: Article, analysis: Analysis, profile: Profile, names: list[str]
) -> None:
    with pytest.raises(BriefError, match=names[0]):
        propose_brief(article, analysis, profile, sections=names)


def test_the_actors_table_names_roles_and_reported_positions(brief: Brief) -> None:
    rows = {row.name: row for row in brief.actors}
    assert list(rows) == ["Russia", "Dmitry Peskov", "Turkey"]
    assert rows["Dmitry Peskov"].role == "Person (Russia)"
    assert rows["Dmitry Peskov"].position == "confirmed that the decision was taken by the head of state"
    assert rows["Turkey"].references == (Reference("s5", 5, 1),)


def test_an_article_without_title_gets_a_working_title(brief: Brief) -> None:
    assert brief.title == "Situation brief: Russia and Turkey"


def test_what_the_article_tells_of_itself_reaches_the_brief(brief: Brief) -> None:
    assert brief.source.outlet == "The Outlet"
    assert brief.header.as_of == "2024-12-09"
    assert brief.header.date == ""


def test_a_section_that_would_stay_empty_takes_what_also_belongs_there(
    article: Article, analysis: Analysis, profile: Profile
) -> None:
    sections = {"s2": ("background", "position"), "s3": ("background",), "s4": ("background",)}
    sentences = tuple(
        msgspec.structs.replace(s, sections=sections.get(s.id, s.sections)) for s in analysis.sentences
    )
    brief = propose_brief(article, msgspec.structs.replace(analysis, sentences=sentences), profile)
    homes = {item.origin.sentence: section.id for section in brief.sections for item in section.items}
    assert {sentence: homes[sentence] for sentence in sections} == {
        "s2": "position",
        "s3": "background",
        "s4": "background",
    }


def test_the_section_that_the_bottom_line_leaves_empty_takes_the_likeliest_and_every_section_is_still_printed(
    article: Article, analysis: Analysis, profile: Profile
) -> None:
    sections = {"s1": ("developments",)}
    sentences = [
        msgspec.structs.replace(
            sentence,
            sections=sections.get(sentence.id, ("background",)),
            scores={"background": 0.6, "developments": 0.3 if sentence.id == "s3" else 0.2},
            picked=sentence.id in ("s1", "s3"),
        )
        for sentence in analysis.sentences
    ]
    brief = propose_brief(article, msgspec.structs.replace(analysis, sentences=tuple(sentences)), profile)
    assert printed(brief)["bottom_line"] == ["s1"]
    assert printed(brief)["developments"] == ["s3"]
    assert len(printed(brief)["background"]) == 1


def test_a_section_of_which_nothing_is_picked_prints_its_best_in_the_place_of_one_of_several(
    article: Article, analysis: Analysis, profile: Profile
) -> None:
    sections = {"s1": "developments", "s4": "position"}
    salience = {"s1": 0.9, "s2": 0.8, "s3": 0.7, "s4": 0.2}
    sentences = [
        msgspec.structs.replace(
            sentence,
            sections=(sections.get(sentence.id, "background"),),
            salience=salience.get(sentence.id, 0.1),
            picked=sentence.id in ("s1", "s2", "s3"),
        )
        for sentence in analysis.sentences
        if sentence.sections
    ]
    told = msgspec.structs.replace(analysis, sentences=tuple(sentences))
    shown = printed(propose_brief(article, told, profile))
    assert shown["background"] == ["s2"]
    assert shown["position"] == ["s4"]
