"""What becomes of the bytes of a text: read right, read wrongly, or refused."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.article.written import Written, lines, other_lines, pages, paragraphs

from briefwright.article.decoding import decode
from briefwright.article.refusing import foreign_text
from briefwright.article.reviewing import review_article
from briefwright.errors import ArticleError


class Outcome:
    """Counts what became of many texts, and tells them apart by encoding where a claim fails."""

    def __init__(self, texts: Iterable[Written]) -> None:
        self.all = Counter[str]()
        self._by_encoding = defaultdict[str, Counter[str]](Counter)
        for text in texts:
            became = self._became(text)
            self.all[became] += 1
            self._by_encoding[text.encoding][became] += 1

    @property
    def told(self) -> float:
        """The share of texts whose reader is told of a doubt."""
        return (self.all["right, doubtful"] + self.all["wrong, doubtful"]) / self.all.total()

    def __repr__(self) -> str:
        return "\n".join(f"{encoding}: {dict(counts)}" for encoding, counts in self._by_encoding.items())

    @staticmethod
    def _became(text: Written) -> str:
        try:
            decoded = decode(text.content, "note.txt")
        except ArticleError:
            return "refused"
        if foreign_text(decoded.text) is not None:
            return "refused"
        what = "right" if decoded.text == text.text else "wrong"
        return f"{what}, doubtful" if decoded.doubtful else what


def test_every_page_is_read_right_and_without_a_doubt() -> None:
    outcome = Outcome(pages())
    assert outcome.all == {"right": 154}, outcome


def test_every_paragraph_is_read_right_nearly_always_without_a_doubt() -> None:
    outcome = Outcome(paragraphs())
    assert outcome.all["right"] + outcome.all["right, doubtful"] == 616, outcome
    assert outcome.told <= 0.005, outcome


def test_every_line_is_read_right_seldom_with_a_doubt() -> None:
    outcome = Outcome(lines())
    assert outcome.all["right"] + outcome.all["right, doubtful"] == 1386, outcome
    assert outcome.told <= 0.02, outcome


def test_no_line_of_any_language_is_misread_in_silence() -> None:
    outcome = Outcome(other_lines())
    assert outcome.all["wrong"] + outcome.all["refused"] == 0, outcome
    assert outcome.all["wrong, doubtful"] <= 5, outcome
    assert outcome.told <= 0.07, outcome


CZECH = "Ekologické organizace se stavbou nesouhlasí, protože ohrožuje vzácné druhy ryb."
TOLD = "The encoding was guessed (ISO-8859-2). If letters look wrong, choose another."


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("note.txt", ""),
        ("note.md", ""),
        ("note.html", "<p>"),
        ("note.eml", "Subject: Ryby\nFrom: a@example.org\nContent-Type: text/plain\n\n"),
    ],
)
def test_a_doubt_is_told_in_the_review_of_every_format(name: str, before: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes((before + CZECH).encode("iso8859-2"))
    review = review_article(path)
    assert CZECH in review.article.text
    assert TOLD in review.warnings
    settled = review_article(path, encoding="ISO-8859-2")
    assert settled.article.text == review.article.text
    assert not any("guessed" in warning for warning in settled.warnings)


@pytest.mark.parametrize(
    ("declared", "written", "sign"),
    [
        ("ISO-8859-1", "cp1252", "“"),
        ("iso-8859-9", "cp1254", "“"),
        ("windows-874", "cp874", "“"),
        ("tis-620", "cp874", "“"),
        ("gb2312", "gb18030", "—"),
        ("shift_jis", "cp932", "①"),
        ("euc-kr", "cp949", "뢔"),
        ("big5", "big5hkscs", "啫"),
        ("koi8-ru", "koi8-u", "ґ"),
        ("macintosh", "mac-roman", "“"),
        ("x-mac-cyrillic", "mac-cyrillic", "Ж"),
        ("ISO-8859-2", "iso8859-2", "ž"),
    ],
)
def test_a_declared_encoding_is_obeyed_as_browsers_understand_it(
    declared: str, written: str, sign: str
) -> None:
    text = f"Words and {sign} a sign."
    decoded = decode(text.encode(written), "page.html", declared=(declared,))
    assert decoded.text == text
    assert not decoded.guessed


def test_utf_8_stays_utf_8_where_it_is_cut_off_or_broken() -> None:
    page = next(page for page in pages() if page.language == "ru" and page.encoding == "utf-8")
    cut = decode(page.content[:-1] + page.content[:1], "note.txt")
    assert cut.text.startswith(page.text[:-1])
    assert (cut.encoding, cut.doubtful) == ("utf-8", True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_zero_bytes_outdo_a_declaration(encoding: str) -> None:
    decoded = decode(CZECH.encode(encoding), "page.html", declared=("utf-8",))
    assert (decoded.text, decoded.encoding) == (CZECH, encoding)


@pytest.mark.parametrize("content", [bytes(range(256)) * 8, b"\x00\x01\x02words" * 9], ids=["all", "few"])
def test_what_is_no_text_in_any_encoding_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(content)
    with pytest.raises(ArticleError, match=r"a binary file|encoding is unknown"):
        review_article(path)


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2", "koi8-r", "big5", "euc_jp", "hz", "iso2022_kr"])
def test_an_encoding_is_called_by_a_name_that_settles_it(encoding: str) -> None:
    known = {"koi8-r": "ru", "big5": "zh-hant", "euc_jp": "ja", "hz": "zh-hans", "iso2022_kr": "ko"}
    language = known.get(encoding, "pl")
    page = next(page for page in pages() if page.language == language and page.encoding == "utf-8")
    content = page.text.replace("”", '"').replace("„", '"').replace("–", "-").encode(encoding, "replace")
    decoded = decode(content, "note.txt")
    assert decoded.encoding == encoding
    assert decode(content, "note.txt", decoded.encoding).text == decoded.text
