import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text
from briefwright.errors import ArticleError

FIRST = "The two ministers met in the capital on Monday and agreed on little, their offices said afterwards."
SECOND = "They will meet again in the spring, if the rains allow the road over the pass to be opened by then."


def _paragraphs(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.paragraphs]


@given(st.text(alphabet=st.characters(), max_size=400))
def test_any_text_is_refused_or_read_cleanly(text: str) -> None:
    try:
        article = article_from_text(text)
    except ArticleError:
        return
    assert unicodedata.is_normalized("NFC", article.text)
    assert not {"\r", "\u00ad", "\ufeff", "\x00", "\t"} & set(article.text)
    assert all(paragraph.strip() and "\n" not in paragraph for paragraph in _paragraphs(article))
    article.text.encode()
    assert article_from_text(article.text).text == article.text


@given(
    st.lists(st.sampled_from([FIRST, SECOND, "Short words.", "One\u00a0000 more"]), min_size=1, max_size=6)
)
def test_blank_lines_separate_paragraphs_of_any_length(paragraphs: list[str]) -> None:
    article = article_from_text("\n\n".join(paragraphs))
    kept = _paragraphs(article)
    assert kept == paragraphs[-len(kept) :]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_each_line_is_a_paragraph_where_lines_are_long(end: str) -> None:
    article = article_from_text(end.join([FIRST * 2, SECOND * 2, FIRST]))
    assert _paragraphs(article) == [FIRST * 2, SECOND * 2, FIRST]


def test_lines_wrapped_at_a_width_are_joined() -> None:
    wrapped = (
        "The two ministers met in the capital on Monday and agreed on little,\n"
        "their offices said afterwards. Neither would say what had been the\n"
        "matter, and both left by the back door while the well-\n"
        "known press corps of the city waited in front.\n"
        "\n"
        "They will meet again in the spring, if the rains allow the road over\n"
        "the pass to be opened by then.\n"
    )
    first, second = _paragraphs(article_from_text(wrapped))
    assert first.startswith(
        "The two ministers met in the capital on Monday and agreed on little, their offices"
    )
    assert "the well-known press corps" in first
    assert second == (
        "They will meet again in the spring, if the rains allow the road over the pass to be opened by then."
    )


def test_a_word_divided_at_the_end_of_a_line_is_made_whole_as_it_stands_elsewhere() -> None:
    wrapped = (
        "The govern-\nment in Warsaw said that the well-\nknown minister would re-\nsign on Monday, while "
        "Polish-\nBelarusian talks went on in the min-\nistry.\n\nMinsk denied it. No government resigns so."
    )
    first, _ = _paragraphs(article_from_text(wrapped))
    assert first == (
        "The government in Warsaw said that the well-known minister would resign on Monday, while Polish-"
        "Belarusian talks went on in the ministry."
    )


def test_a_line_of_plain_text_broken_at_a_hyphen_keeps_it() -> None:
    wrapped = (
        "The parties said the power-\nsharing talks, which the long-\nterm envoy led in the north of the "
        "country all year, failed\non Monday after the Anglo-\nIrish text was read out to the cease-\nfire "
        "monitors, who had been there."
    )
    assert _paragraphs(article_from_text(wrapped)) == [
        "The parties said the power-sharing talks, which the long-term envoy led in the north of the country "
        "all year, failed on Monday after the Anglo-Irish text was read out to the cease-fire monitors, who "
        "had been there."
    ]


def test_a_wrapped_text_without_blank_lines_breaks_at_short_lines() -> None:
    wrapped = (
        "The two ministers met in the capital on Monday and agreed on little,\n"
        "their offices said afterwards, and went.\n"
        "They will meet again in the spring, if the rains allow the road over\n"
        "the pass to be opened by then, which nobody in either of the capitals\n"
        "thinks likely."
    )
    assert len(_paragraphs(article_from_text(wrapped))) == 2


def test_a_short_first_line_is_the_title_and_stays_in_the_text() -> None:
    article = article_from_text(f"Ministers Meet Again\n\n{FIRST}\n\n{SECOND}")
    assert article.title == "Ministers Meet Again"
    assert article.text.startswith("Ministers Meet Again\n\nThe two")
    assert _paragraphs(article) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line", ["They met.", "FILE PHOTO: two men", "Source: Xinhua| 2018-12-01 01:02:03|Editor: x"]
)
def test_a_sentence_a_caption_or_a_source_line_is_no_title(line: str) -> None:
    article = article_from_text(f"{line}\n\n{FIRST}\n\n{SECOND}")
    assert article.title is None
    assert _paragraphs(article)[0] == line


def test_a_lone_line_is_the_article_and_not_its_title() -> None:
    assert _paragraphs(article_from_text("Ministers meet again")) == ["Ministers meet again"]


def test_header_lines_become_metadata() -> None:
    article = article_from_text(
        "Ministers Meet Again\nBy: Ada Lind and Bo Ek\nPublished: 9 December 2024, 14:05\n"
        f"Source: The Valley Post\nURL: https://example.org/a\n\n{FIRST}\n\n{SECOND}"
    )
    assert article.title == "Ministers Meet Again"
    assert article.authors == ("Ada Lind", "Bo Ek")
    assert article.published == "2024-12-09T14:05:00"
    assert article.outlet == "The Valley Post"
    assert article.url == "https://example.org/a"
    assert _paragraphs(article) == [FIRST, SECOND]


def test_agency_lines_are_read_and_kept() -> None:
    line = "Source: Xinhua| 2018-11-30 02:24:11|Editor: mx"
    article = article_from_text(f"{line}\n\nOTTAWA, Nov. 29 (Xinhua) -- {FIRST}")
    assert article.outlet == "Xinhua"
    assert article.published == "2018-11-30T02:24:11"
    assert _paragraphs(article)[0] == line


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-12-09", "2024-12-09"),
        ("December 9, 2024", "2024-12-09"),
        ("Mon 9 Dec. 2024 at 08:30", "2024-12-09T08:30:00"),
        ("31.12.2024", "2024-12-31"),
        ("31 February 2024", None),
        ("yesterday", None),
    ],
)
def test_published_dates(written: str, iso: str | None) -> None:
    assert article_from_text(f"Published: {written}\n\n{FIRST}").published == iso


def test_invisible_and_dangerous_characters_go() -> None:
    article = article_from_text(
        "A co\u00adoper\u200bative\ufeff man\x07 \u202eevil\u202c cafe\u0301 \ud83d said  so."
    )
    assert article.text == "A cooperative man evil café \ufffd said so."


def test_a_binding_space_stays_where_it_binds() -> None:
    text = "It cost 10\u00a0000 and\u00a0more, dit-il\u00a0: « oui\u00a0»."
    assert article_from_text(text).text == "It cost 10\u00a0000 and more, dit-il\u00a0: « oui\u00a0»."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FIRST, "en"),
        ("Xyz.", "en"),
        (
            "Le ministre a dit que la situation dans le pays est grave et que les négociations vont mal.",
            "fr",
        ),
        (
            "Der Minister sagte, dass die Lage in dem Land ernst ist und die Gespräche mit der Regierung.",
            "de",
        ),
        (
            "Bundeskanzler Merz hat am Montag erklärt, die Gespräche seien schwierig. Er blieb in der Stadt.",
            "de",
        ),
        ("Kremlin says talks with US possible", "en"),
        ("No deal as Le Pen and La Russa meet De Gaulle’s heirs.", "en"),
        ("قال الوزير إن المحادثات ستستمر الأسبوع المقبل في العاصمة.", "ar"),
        ("השר אמר כי השיחות יימשכו בשבוע הבא בבירה.", "he"),
    ],
)
def test_the_language_is_guessed(text: str, language: str) -> None:
    assert article_from_text(text).language == language


def test_pasted_text_names_itself_in_errors() -> None:
    with pytest.raises(ArticleError, match="Pasted text"):
        article_from_text("  \n ")


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ("By Ada Lind\n\n12 March 2024", "2024-03-12"),
        ("By Ada Lind\n\nMarch 12, 2024", "2024-03-12"),
        ("By Ada Lind\n\nTuesday, March 12th, 2024 at 14:30 GMT", "2024-03-12T14:30:00"),
        ("Updated 2:05 PM EST, Tue March 12, 2024", "2024-03-12"),
        ("By Ada Lind | 12 March 2024", "2024-03-12"),
        ("By Ada Lind, 12 March 2024", "2024-03-12"),
        ("22/03/2024 09:15", "2024-03-22T09:15:00"),
        ("By Ada Lind\n\n12/03/2024", None),
        ("By Ada Lind\n\nThe treaty of 12 March 2024", None),
    ],
)
def test_a_date_line_above_the_article_is_its_day(lines: str, published: str | None) -> None:
    article = article_from_text(f"Ministers meet in Oslo\n\n{lines}\n\n{FIRST}\n\n{SECOND}")
    assert article.published == published
    assert article.authors == (("Ada Lind",) if "Ada" in lines else ())
