import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.template.dates import long_date


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        ("2024-12-09", "en", "9 December 2024"),
        ("2024-12-09", "en-US", "December 9, 2024"),
        ("2024-12-09", "fr", "9 décembre 2024"),
        ("2025-01-01", "fr", "1er janvier 2025"),
        ("2024-12-09", "de", "9. Dezember 2024"),
        ("2024-12-09", "es", "9 de diciembre de 2024"),
        ("2024-12", "es", "diciembre de 2024"),
        ("2024-12", "en", "December 2024"),
        ("2024-12-09", "ar", "9 ديسمبر 2024"),
        ("2024-12-09", "ar-u-nu-arab", "٩ ديسمبر ٢٠٢٤"),
        ("2024-12", "ar-u-nu-arab", "ديسمبر ٢٠٢٤"),
        ("2024-12-09T18:00Z", "ar", "9 ديسمبر 2024، 18:00 UTC"),
        ("2024-12-09T18:00+03:00", "ar-u-nu-arab", "٩ ديسمبر ٢٠٢٤، ١٨:٠٠ UTC+٣"),
        ("2024-12-09", "ru", "9 December 2024"),
        ("2024-12-09T18:00Z", "en", "9 December 2024, 18:00 UTC"),
        ("2024-12-09T18:00:30+03:00", "en", "9 December 2024, 18:00 UTC+3"),
        ("2024-12-09 18:00-04:30", "en", "9 December 2024, 18:00 UTC−4:30"),
        ("2024-12-09T18:00", "en", "9 December 2024, 18:00"),
    ],
)
def test_iso_dates_are_written_out(value: str, language: str, written: str) -> None:
    assert long_date(value, language) == written


@pytest.mark.parametrize(
    "value", ["Monday", "9 Dec 2024", "2024", "2024-13-40", "20241209", "2024-W50-1", ""]
)
def test_what_is_no_iso_date_is_printed_as_it_stands(value: str) -> None:
    assert long_date(value, "en") == value


def test_the_time_can_be_left_out() -> None:
    assert long_date("2024-12-09T18:00Z", "en", with_time=False) == "9 December 2024"


@given(st.dates(), st.sampled_from(["en", "en-US", "fr", "de", "es", "ar", "ru"]))
def test_every_date_keeps_its_day_and_year(date: datetime.date, language: str) -> None:
    if date.year >= 1000:
        written = long_date(date.isoformat(), language)
        assert str(date.year) in written
        assert str(date.day) in written
        assert date.isoformat() not in written


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert isinstance(long_date(text, "en"), str)
