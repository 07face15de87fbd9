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
