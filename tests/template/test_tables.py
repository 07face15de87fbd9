"""Key judgements, their legend and the timeline, as a template gets them."""

import msgspec
import pytest
from tests.template.conftest import references

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.row_edits import ChangeRow, PrintTimeline, SetYardstick
from briefwright.brief.rows import Judgement
from briefwright.template.context import brief_context
from briefwright.template.dates import long_span

replace = msgspec.structs.replace


def used(brief: Brief, article: Article) -> list[str]:
    legend = brief_context(brief, article)["legend"]
    return [term["name"] for band in legend["bands"] for term in band["terms"] if term["used"]]


def test_a_judgement_says_how_likely_how_sure_why_and_from_where(tabled: Brief, article: Article) -> None:
    (row,) = brief_context(tabled, article)["judgements"]
    assert (row["likelihood"], row["range"]) == ("Likely", "55–80%")
    assert (row["confidence"], row["reason"]) == ("moderate", "Two sources agree.")
    assert row["references"] == [{"number": 1, "ref": "ref-1"}, {"number": 2, "ref": "ref-2"}]
    assert row["items"] == [4]


def test_the_notes_of_judgements_come_before_those_of_the_sections(tabled: Brief, article: Article) -> None:
    context = brief_context(tabled, article)
    assert [note["sentence"] for note in context["notes"]] == [3, 2, 1, 4]
    items = [item for section in context["sections"] for item in section["items"]]
    assert [(item["note"], item["ref"]) for item in items] == [
        *((2, None), (3, "ref-3"), (1, None), (None, None))
    ]
    refs = [mark["ref"] for row in context["actors"] for mark in row["references"]]
    assert refs == [None, None, "ref-4"]


def test_the_words_follow_the_language_of_the_brief(tabled: Brief, article: Article) -> None:
    (row,) = brief_context(replace(tabled, language="fr"), article)["judgements"]
    assert (row["likelihood"], row["range"], row["confidence"]) == ("Probable", "55–80\u00a0%", "moyen")


def test_the_legend_follows_the_yardstick_and_tells_what_is_used(tabled: Brief, article: Article) -> None:
    assert used(tabled, article) == ["likely"]
    turned = SetYardstick("phia").apply(tabled)
    turned = ChangeRow("judgements", "j1", "likelihood", "realistic-possibility").apply(turned)
    assert used(turned, article) == ["realistic possibility"]
    legend = brief_context(turned, article)["legend"]
    assert legend["name"] == "PHIA"
    assert [band["range"] for band in legend["bands"]][::3] == ["≤ 5%", "40–<50%", "≥ 95%"]


def test_a_word_of_both_rows_is_in_the_legend_once(tabled: Brief, article: Article) -> None:
    german = ChangeRow("judgements", "j1", "likelihood", "probable").apply(replace(tabled, language="de"))
    assert used(german, article) == ["wahrscheinlich"]


@pytest.mark.parametrize(
    "judgements", [(), (Judgement("j1", "Talks follow."),), (Judgement("j1", "", "likely"),)]
)
def test_without_a_printed_term_there_is_no_legend(
    tabled: Brief, article: Article, judgements: tuple[Judgement, ...]
) -> None:
    context = brief_context(replace(tabled, judgements=judgements), article)
    assert context["legend"] is None
    assert len(context["judgements"]) == sum(bool(judgement.text) for judgement in judgements)


def test_a_term_of_another_yardstick_is_not_printed(tabled: Brief, article: Article) -> None:
    (row,) = brief_context(
        replace(tabled, yardstick="phia", judgements=(Judgement("j1", "Talks follow.", "nearly-certain"),)),
        article,
    )["judgements"]
    assert (row["likelihood"], row["range"]) == (None, None)


def test_the_timeline_is_there_where_it_is_included(tabled: Brief, article: Article) -> None:
    (event,) = brief_context(tabled, article)["timeline"]
    assert (event["date"], event["text"]) == ("7–8 December 2024", "Rebels enter Damascus")
    assert event["references"] == [{"number": 2, "ref": None}]
    assert brief_context(PrintTimeline(False).apply(tabled), article)["timeline"] == []


def test_a_sentence_that_only_a_row_rests_on_has_a_note_that_leads_back(
    tabled: Brief, article: Article
) -> None:
    alone = replace(tabled, sections=(), judgements=(), actors=())
    context = brief_context(alone, article)
    assert context["timeline"][0]["references"] == [{"number": 1, "ref": "ref-1"}]
    assert [(note["sentence"], note["paragraph"]) for note in context["notes"]] == [(2, 1)]
    assert references(2)[0].paragraph == 1


@pytest.mark.parametrize(
    ("span", "language", "expected"),
    [
        ("2024-12-07/2024-12-08", "en", "7–8 December 2024"),
        ("2024-12-07/2024-12-08", "en-US", "December 7–8, 2024"),
        ("2024-12-07/2024-12-08", "de", "7.–8. Dezember 2024"),
        ("2024-11-30/2024-12-01", "es", "30 de noviembre de 2024 – 1 de diciembre de 2024"),
        ("2024-12", "fr", "décembre 2024"),
        ("2011", "en", "2011"),
        ("7/8 December", "en", "7/8 December"),
        ("2024-12-32/2024-12-33", "en", "2024-12-32/2024-12-33"),
        ("mid-2024", "en", "mid-2024"),
    ],
)
def test_a_span_is_written_out(span: str, language: str, expected: str) -> None:
    assert long_span(span, language) == expected
