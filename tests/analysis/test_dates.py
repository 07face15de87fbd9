import msgspec
import pytest

from briefwright.analysis.analyse import analyse
from briefwright.article.pasted import article_from_text

PUBLISHED = "2018-10-04"  # a Thursday


def _dates(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    article = msgspec.structs.replace(article_from_text(text), published=published)
    return [(date.when, date.iso) for date in analyse(article).dates]


@pytest.mark.parametrize(
    ("text", "when", "iso"),
    [
        ("They met on March 4, 2011 in Oslo.", "March 4, 2011", "2011-03-04"),
        ("They met on 4 March 2011 in Oslo.", "4 March 2011", "2011-03-04"),
        ("The war began in 2011 and went on.", "2011", "2011"),
        ("They met in September 2017 again.", "September 2017", "2017-09"),
        ("They met on Wednesday in Oslo.", "Wednesday", "2018-10-03"),
        ("They met on Thursday evening in Oslo.", "Thursday evening", "2018-10-04"),
        ("They will meet on Saturday in Oslo.", "Saturday", "2018-10-06"),
        ("They met on Sept. 28 in Oslo.", "Sept. 28", "2018-09-28"),
        ("They will meet in June.", "June", "2018-06"),
        ("They met on 4 May.", "4 May", "2018-05-04"),
        ("They met in mid-Sept. They agreed.", "mid-Sept.", "2018-09"),
        ("He said Wednesday that the road will open.", "Wednesday", "2018-10-03"),
        ("They met on Dec. 28 in Oslo.", "Dec. 28", "2017-12-28"),
        ("They met last August in Oslo.", "last August", "2018-08"),
        ("They met last week in Oslo.", "last week", "2018-09"),
        ("They met last month in Oslo.", "last month", "2018-09"),
        ("They met last year in Oslo.", "last year", "2017"),
        ("They met four days ago in Oslo.", "four days ago", "2018-09-30"),
        ("They met 20 years ago in Oslo.", "20 years ago", "1998"),
        ("They met yesterday in Oslo.", "yesterday", "2018-10-03"),
        ("They meet this weekend in Oslo.", "this weekend", "2018-10-06/2018-10-07"),
        ("They meet on July 19-21 in Oslo.", "July 19-21", "2018-07-19/2018-07-21"),
        ("They quarrelled over the past two years.", "over the past two years", None),
        ("They met on the same day in Oslo.", "the same day", None),
        ("It is two years since the vote.", "two years since", "2016"),
        ("It is 16 months since the vote.", "16 months since", "2017-06"),
        ("They met two weeks after the vote.", "two weeks after", None),
        ("They will meet within 14 days.", "within 14 days", None),
        ("A planned visit drew anger on Friday.", "Friday", "2018-09-28"),
    ],
)
def test_expressions_are_resolved_against_the_published_date(text: str, when: str, iso: str | None) -> None:
    assert _dates(text) == [(when, iso)]


@pytest.mark.parametrize("when", ["Wednesday", "March 4", "last week"])
def test_without_a_published_date_only_a_year_is_certain(when: str) -> None:
    assert _dates(f"They met in 2011 and on {when} once more.", None) == [("2011", "2011"), (when, None)]


def test_amounts_datelines_and_the_modal_verb_are_no_dates() -> None:
    assert _dates("OSLO, Oct. 4 (Xinhua) -- They may sell 2018,5 and 1,995 boats; May said so.") == []


def test_an_impossible_day_has_no_iso() -> None:
    assert _dates("They met on February 31 in Oslo.") == [("February 31", None)]


@pytest.mark.parametrize(
    ("text", "when", "iso"),
    [
        ("He came on Sept. 3 and left a day later.", "a day later", "2018-09-04"),
        ("He came on Sept. 3. He left the same day.", "the same day", "2018-09-03"),
        ("He came in September 2017. Two months later he left.", "Two months later", "2017-11"),
        ("He came on Sept. 3. It was cold. He left the same day.", "the same day", None),
    ],
)
def test_a_date_counts_from_the_one_told_before_it(text: str, when: str, iso: str | None) -> None:
    assert _dates(text)[-1] == (when, iso)


@pytest.mark.parametrize(
    "text", ["They will meet in the coming days.", "They may meet in the next few weeks."]
)
def test_what_may_come_some_day_is_no_date(text: str) -> None:
    assert _dates(text) == []


_LEAD = "OSLO, Nov. 30 (Xinhua) -- Norway agreed on {day}. The war began in 2018."


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (_LEAD.format(day="Friday"), "2018-11-30"),
        (_LEAD.format(day="Thursday"), "2018-11-29"),
        (_LEAD.format(day="Saturday"), "2019-11-30"),
        (_LEAD.format(day="Monday"), None),
        ("OSLO, Nov. 30 (Xinhua) -- Norway agreed on Friday.", None),
    ],
)
def test_a_dateline_gives_the_day_where_year_and_weekday_fit(text: str, iso: str | None) -> None:
    assert _dates(text, None)[0][1] == iso


@pytest.mark.parametrize(
    ("day", "iso"), [("Wednesday", "2018-09-05"), ("Thursday", "2018-09-06"), ("Monday", None)]
)
def test_a_picture_gives_the_day_where_the_weekday_fits(day: str, iso: str | None) -> None:
    picture = "People walk in Oslo, Norway September 5, 2018. REUTERS/Bo Ek"
    text = f"Norway agreed on {day}.\n\n{picture}\n\nIt rained."
    assert _dates(text, None)[0] == (day, iso)
