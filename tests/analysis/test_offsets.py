"""From bytes to sentences: whatever a file holds, every offset of the analysis is a place in its text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.soundness import check_analysis, check_article

from briefwright.analysis.analyse import analyse
from briefwright.article.article import Article, Source
from briefwright.article.assembling import assemble
from briefwright.article.markdown import read_markdown
from briefwright.article.normalising import normalise
from briefwright.article.reading import read_article
from briefwright.article.web_page import read_page_piece

# The long run, and so few that the short one does not notice.
TEXTS = 10_000 if settings().max_examples >= 1_000 else 100

WORDS = [
    "Russia", "Kremlin spokesman Ivan Orlov", "said", "told reporters", "the U.S.", "on Monday", "in 2011",
    "He", "However", "the group", "according to", "officials", "will", "may", "Mr.", "Gen. Ada Lind", "HTS",
    "Hayat Tahrir al-Sham (HTS)", "Ankara’s", "“We agree”", "‘no’", "3.5 million", "a.m.", "10\u00a0000",
    "Cafe\u0301", "A\u030angstro\u0308m", "\u1112\u1161\u11ab\u1100\u1173\u11af", "co\u00adoperation",
    "\u00ad", "na\u200bme", "\ufeffword", "👩‍👩‍👧‍👦", "🇺🇳", "👍🏽", "😀", "𝒳", "𐍈", "Zażółć", "Ελλάδα",
    "Москва", "שָׁלוֹם", "אמר\u200f", "\u202bقال\u202c", "\u2067الوزير\u2069", "مُحَمَّد", "हिन्दी", "ไทย", "中文。",
    "「日本」", "한국어", "İstanbul", "ﬁnal", "Ω", "<b>", "&amp;", "*", "_x_", "#", "1.", "-", "—", "…", "(",
    ")", "who", "X" * 60,
]  # fmt: skip
GAPS = [" ", "  ", "\t", "\u00a0", "\u2009", "\u3000", "-", ", "]
ENDS = [".", "!", "?”", "…", "؟", "。", ".”", ".)", ":", ""]
LINE_ENDS = ["\n", "\r\n", "\r", "\u2028", "\u0085", "\n\n", "\r\n\r\n", "\u2029", "\n \n\n", "\x0c"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32"]

sentences = st.builds(
    lambda pairs, end: "".join(f"{word}{gap}" for word, gap in pairs).rstrip() + end,
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), min_size=1, max_size=14),
    st.sampled_from(ENDS),
)
texts = st.builds(
    lambda pairs: "Words " + "".join(f"{sentence}{gap}" for sentence, gap in pairs),
    st.lists(st.tuples(sentences, st.sampled_from(LINE_ENDS) | st.just(" ")), min_size=1, max_size=12),
)
focuses = st.sampled_from([None, "Russia"])


@pytest.fixture(scope="module")
def note(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("offsets") / "note.txt"


@settings(max_examples=TEXTS)
@given(text=texts, encoding=st.sampled_from(ENCODINGS), focus=focuses)
def test_every_offset_of_a_text_is_a_place_in_it(
    note: Path, text: str, encoding: str, focus: str | None
) -> None:
    note.write_bytes(text.encode(encoding))
    article = read_article(note)
    assert _letters(article.text) == _letters(normalise(text))
    _check(article, focus)


@given(text=texts, form=st.sampled_from(["page", "Markdown"]), focus=focuses)
def test_every_offset_of_a_page_is_a_place_in_it(text: str, form: str, focus: str | None) -> None:
    if form == "page":
        draft = read_page_piece(f"<div><p>Words</p><p>{text}</p></div>".encode(), "page.html", "utf-8")
    else:
        draft = read_markdown(text.encode(), "note.md", "utf-8")
    _check(assemble(draft, Source("note", ""), "note").article, focus)


def _check(article: Article, focus: str | None) -> None:
    check_article(article)
    check_analysis(article, analyse(article, focus))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
