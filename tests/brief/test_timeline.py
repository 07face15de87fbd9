"""The timeline: which dates come, in which order, and with which words."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Analysis, DateMention
from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text
from briefwright.brief.clause import clause_at
from briefwright.brief.event_order import in_order_of_time
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.rows import Event, Reference
from briefwright.brief.timeline import propose_timeline

LONG = (
    "The ministry, which had warned of a shortage for months, closed the port on 3 May 2024 after a strike "
    "of dock workers, while the opposition, whose leaders had met the week before, asked for an inquiry."
)


def dated(analysis: Analysis, *mentions: tuple[str, str, str | None]) -> Analysis:
    return msgspec.structs.replace(analysis, dates=tuple(DateMention(*mention) for mention in mentions))


def test_events_come_by_date_with_their_sentences(analysis: Analysis) -> None:
    events = propose_timeline(
        dated(analysis, ("s1", "Sunday", "2024-12-08"), ("s2", "a day before", None), ("s3", "2015", "2015"))
    )
    assert [(event.date, event.text) for event in events] == [
        ("2015", "Moscow had backed the old government since 2015"),
        ("2024-12-08", "Russia granted asylum to the former president on Sunday"),
        ("a day before", "Fighting in the capital had ended a day before"),
    ]
    assert events[0].references == (Reference("s3", 3, 1),)
    assert [event.included for event in events] == [True, True, False]


def test_what_is_no_content_and_what_was_told_once_brings_no_event(analysis: Analysis) -> None:
    mentions = (("s7", "2024", "2024"), ("s1", "Sunday", "2024-12-08"), ("s1", "8 December", "2024-12-08"))
    assert [event.when for event in propose_timeline(dated(analysis, *mentions))] == ["Sunday"]


def test_it_is_proposed_but_not_printed_since_the_page_is_full_without_it(
    article: Article, analysis: Analysis, profile: Profile
) -> None:
    mentions = [("s1", "Sunday", "2024-12-08"), ("s3", "2015", "2015"), ("s4", "Monday", "2024-12-09")]
    brief = propose_brief(article, dated(analysis, *mentions), profile)
    assert len(brief.timeline) == 3
    assert not brief.timeline_included


def test_a_long_article_does_not_fill_the_page_with_dates() -> None:
    text = "\n\n".join(f"The council met in Geneva on {day} March 2024." for day in range(1, 21))
    events = propose_timeline(analyse(article_from_text(text), "Geneva"))
    assert len(events) > 8
    assert sum(event.included for event in events) == 8


def test_vague_dates_stand_where_their_words_put_them() -> None:
    given_order = ("2024-12-08", "2024", "2024-11", "2024-11-25/2024-11-26", "long ago", "2023", "2024-11-01")
    events = [Event(f"t{n}", date) for n, date in enumerate(given_order)]
    assert [event.date for event in in_order_of_time(events)] == [
        *("2023", "2024", "2024-11", "2024-11-01", "2024-11-25/2024-11-26", "2024-12-08", "long ago")
    ]
    late = [Event("t1", "2015", when="late 2015"), Event("t2", "2015-03"), Event("t3", "2015-12")]
    assert [event.id for event in in_order_of_time(late)] == ["t2", "t1", "t3"]


@given(st.lists(st.builds(Event, st.uuids().map(str), st.text(max_size=12), when=st.text(max_size=8))))
def test_sorting_loses_nothing_and_is_settled_at_once(events: list[Event]) -> None:
    ordered = in_order_of_time(events)
    assert sorted(event.id for event in ordered) == sorted(event.id for event in events)
    assert in_order_of_time(ordered) == ordered


def test_a_short_sentence_stays_whole_and_loses_a_date_that_opens_it() -> None:
    assert clause_at("On Sunday, rebels entered the capital.", "Sunday") == "Rebels entered the capital"
    assert (
        clause_at("Rebels entered the capital on Sunday.", "Sunday") == "Rebels entered the capital on Sunday"
    )
    assert clause_at("Sunday.", "Sunday") == "Sunday"


def test_a_long_sentence_becomes_the_clause_of_its_date() -> None:
    assert clause_at(LONG, "3 May 2024") == (
        "The ministry, which had warned of a shortage for months, closed the port on 3 May 2024 …"
    )


@given(st.lists(st.sampled_from([*LONG.split(), "–", "and", "who"]), min_size=1, max_size=80), st.data())
def test_a_clause_holds_its_date_and_words_in_their_order(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(words)))
    sentence = " ".join([*words[:place], "3 May 1999", *words[place:]]) + "."
    clause = clause_at(sentence, "3 May 1999")
    assert "3 May 1999" in clause
    assert clause.removeprefix("… ").removesuffix(" …") in sentence
    assert len(clause) < 200
