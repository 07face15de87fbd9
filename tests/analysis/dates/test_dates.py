import datetime
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analyse import analyse
from briefwright.analysis.dates.calendar import Calendar, Tense
from briefwright.analysis.dates.expressions import expressions
from briefwright.article.pasted import article_from_text

PUBLISHED = "2018-10-04"  # a Thursday
_ISO = r"\d{4}(?:-\d\d(?:-\d\d)?)?"


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
        ("They will meet in June.", "June", "2019-06"),
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
        ("They will discuss what was said last Monday.", "last Monday", "2018-10-01"),
        ("They met last Thursday in Oslo.", "last Thursday", "2018-09-27"),
        ("They will meet next Thursday in Oslo.", "next Thursday", "2018-10-11"),
        ("They met on Tuesday last week.", "Tuesday last week", "2018-09-25"),
        ("They will meet in two weeks in Oslo.", "in two weeks", "2018-10-18"),
        ("They will decide in three months’ time.", "in three months’ time", "2019-01"),
        ("They will meet three weeks from now.", "three weeks from now", "2018-10-25"),
        ("They met a fortnight ago in Oslo.", "a fortnight ago", "2018-09-20"),
        ("They met fifteen years ago in Oslo.", "fifteen years ago", "2003"),
        ("They met twenty-five years ago.", "twenty-five years ago", "1993"),
        ("They met several weeks ago in Oslo.", "several weeks ago", None),
        ("They met half a century ago.", "half a century ago", None),
        ("They met the day before yesterday.", "the day before yesterday", "2018-10-02"),
        ("They will meet the day after tomorrow.", "the day after tomorrow", "2018-10-06"),
        ("They met this morning in Oslo.", "this morning", "2018-10-04"),
        ("They met last summer in Oslo.", "last summer", None),
        ("They met earlier in the month.", "earlier in the month", "2018-10"),
        ("They will meet next March in Oslo.", "next March", "2019-03"),
        ("They met last November in Oslo.", "last November", "2017-11"),
        ("They will try him for the attack on the road to Oslo in June.", "June", "2018-06"),
        ("They met on the 15th in Oslo.", "15th", "2018-09-15"),
        ("They will meet on the 15th.", "15th", "2018-10-15"),
        ("They met on 15th March 2017 in Oslo.", "15th March 2017", "2017-03-15"),
        ("They met on the 15th of March in Oslo.", "15th of March", "2018-03-15"),
        ("They met on March 15th in Oslo.", "March 15th", "2018-03-15"),
        ("They met on 22/11/2016 in Oslo.", "22/11/2016", "2016-11-22"),
        ("They met on 11/22/2016 in Oslo.", "11/22/2016", "2016-11-22"),
        ("They met on 22.11.2016 in Oslo.", "22.11.2016", "2016-11-22"),
        ("They met on 22-11-2016 in Oslo.", "22-11-2016", "2016-11-22"),
        ("They met on 03/04/2016 in Oslo.", "03/04/2016", None),
        ("They meet on 30 April-2 May in Oslo.", "30 April-2 May", "2018-04-30/2018-05-02"),
        ("They met from April 30 to May 2, 2017.", "April 30 to May 2, 2017", "2017-04-30/2017-05-02"),
        ("They met on December 30–January 2.", "December 30–January 2", "2017-12-30/2018-01-02"),
        ("They met between March 3 and 5.", "between March 3 and 5", "2018-03-03/2018-03-05"),
        ("They met on 3 and 4 March in Oslo.", "3 and 4 March", "2018-03-03/2018-03-04"),
        ("They met on 3 and 9 March in Oslo.", "3 and 9 March", None),
        ("They met on 12-14 March 2017.", "12-14 March 2017", "2017-03-12/2017-03-14"),
        ("Prices rose from March 3 to 5 percent.", "March 3", "2018-03-03"),
        ("They ruled from March to May 2017.", "March to May 2017", "2017-03/2017-05"),
        ("They ruled from 2011-2013 in Oslo.", "2011-2013", "2011/2013"),
        ("They ruled from 2011 to 2013 in Oslo.", "2011 to 2013", "2011/2013"),
        ("They ruled between 2011 and 2013.", "between 2011 and 2013", "2011/2013"),
        ("They won the 2016-17 season.", "2016-17", "2016/2017"),
        ("They ruled in the 1990s in Oslo.", "the 1990s", None),
        ("They met in mid-2011 in Oslo.", "mid-2011", "2011"),
        ("The 2014 protests hurt some 2000 people.", "2014", "2014"),
        ("In 2014 people left.", "2014", "2014"),
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


@pytest.mark.parametrize(
    "text",
    [
        "They met in room 2012 of the hotel.",
        "Flight 1945 landed in Oslo at 2030 GMT.",
        "The talks began at 1930.",
        "They passed UN resolution 1973 in Oslo.",
        "They sent 2000 soldiers to Oslo.",
        "They counted nearly 1900 arrests in Oslo.",
        "It cost $2000 and weighs 1950 kilos.",
        "It lies 2014 metres above the sea.",
        "They agreed on Agenda 2030 and bought a T-1995.",
        "They watched it 24/7 after 9/11.",
        "They took 2012/3344 to court.",
        "They built it in two weeks.",
        "It will be the first visit in two years.",
        "It fell on Good Friday, wrote the Sunday Times.",
        "He works for USA Today.",
        "They play on Mondays.",
    ],
)
def test_other_numbers_and_names_are_no_dates(text: str) -> None:
    assert _dates(text) == []


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31)), st.data())
def test_a_day_is_read_however_it_is_written(day: datetime.date, data: st.DataObject) -> None:
    month = data.draw(st.sampled_from([f"{day:%B}", f"{day:%b}", f"{day:%b}." if day.month != 5 else "May"]))
    nth = f"{day.day}{data.draw(st.sampled_from(['', 'st', 'nd', 'rd', 'th']))}"
    forms = [f"{month} {nth}, {day.year}", f"{nth} {month} {day.year}", f"{nth} of {month} {day.year}"]
    forms += [day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day:%Y/%m/%d}"]
    forms += [f"{day.day}/{day.month}/{day.year}"] if day.day > 12 else []
    when = data.draw(st.sampled_from(forms))
    (found,) = expressions(f"They met on {when} in Oslo.")
    assert (found.when, Calendar(None).iso(found.kind, found.when)) == (when, day.isoformat())


@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31)),
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
    st.sampled_from(["past", "perhaps ahead", "ahead"]),
)
def test_a_weekday_lies_within_a_week_on_the_side_that_the_words_tell(
    published: datetime.date, name: str, tense: Tense
) -> None:
    for before, days in (("last ", range(-7, 0)), ("next ", range(1, 8)), ("", range(-6, 7))):
        (found,) = expressions(f"They met {before}{name} in Oslo.")
        iso = Calendar(published).iso(found.kind, found.when, tense)
        day = datetime.date.fromisoformat(iso or "")
        assert (day - published).days in days
        assert f"{day:%A}" == name


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2049, 12, 31)), st.integers(1, 99))
def test_days_and_weeks_count_from_the_day_of_publication(published: datetime.date, number: int) -> None:
    for unit, days in (("days", 1), ("weeks", 7)):
        for words, sign in (("{} {} ago", -1), ("in {} {}", 1), ("{} {} from now", 1)):
            when = words.format(number, unit)
            (found,) = expressions(f"They meet {when}.")
            wanted = published + datetime.timedelta(days=sign * days * number)
            assert (found.when, Calendar(published).iso(found.kind, when)) == (when, wanted.isoformat())


@given(
    st.dates(datetime.date(1990, 1, 1), datetime.date(2047, 12, 31)),
    st.integers(1, 300),
    st.sampled_from(["-", "–", " - ", " to ", " until ", " through "]),
)
def test_a_span_runs_from_its_first_day_to_its_last(first: datetime.date, days: int, link: str) -> None:
    last = first + datetime.timedelta(days=days)
    (found,) = expressions(f"They met from {first.day} {first:%B}{link}{last.day} {last:%B} {last.year}.")
    assert Calendar(None).iso(found.kind, found.when) == f"{first.isoformat()}/{last.isoformat()}"


_PIECES = (
    "March",
    "4",
    "2011",
    "to",
    "-",
    "and",
    "in two weeks",
    "last",
    "Monday",
    "the",
    "15th",
    "ago",
    "will",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join), st.none() | st.dates())
def test_any_expression_is_a_piece_of_its_sentence_and_apart_from_the_others(
    text: str, published: datetime.date | None
) -> None:
    end = 0
    for found in expressions(text):
        assert end <= found.start
        end = found.end
        assert text[found.start : found.end].startswith(found.when)
        iso = Calendar(published).iso(found.kind, found.when)
        assert iso is None or re.fullmatch(rf"{_ISO}(?:/{_ISO})?", iso)


def test_an_impossible_day_has_no_iso() -> None:
    assert _dates("They met on February 31 in Oslo.") == [("February 31", None)]


@pytest.mark.parametrize(
    ("text", "when", "iso"),
    [
        ("He came on Sept. 3 and left a day later.", "a day later", "2018-09-04"),
        ("He came on Sept. 3. He left the same day.", "the same day", "2018-09-03"),
        ("He came on Sept. 3. The next day he left.", "The next day", "2018-09-04"),
        ("He came on Sept. 3. The previous day he had left.", "The previous day", "2018-09-02"),
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
