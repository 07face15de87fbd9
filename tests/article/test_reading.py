import codecs
import os
from pathlib import Path

import pytest

from briefwright.article.reading import LARGEST_FILE, read_article
from briefwright.errors import ArticleError
from briefwright.resources import shipped

PROSE = (
    "The council met on Monday. It cost €5,000, said the mayor, and nobody — not even “the press” — knew.\n\n"
    "A second paragraph follows, with a café, a naïve remark and some more words to be read."
)


def _written(folder: Path, content: bytes, name: str = "note.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _refusal(path: Path, encoding: str | None = None) -> str:
    with pytest.raises(ArticleError) as problem:
        read_article(path, encoding=encoding)
    sentence = str(problem.value)
    assert str(path) in sentence
    assert sentence.endswith(".")
    return sentence


def test_the_reference_article_keeps_its_seven_paragraphs() -> None:
    article = read_article(shipped("seeds") / "assad-asylum.txt")
    assert len(article.paragraphs) == 7
    assert article.paragraphs[0] == (0, 851)
    assert article.title is None
    assert article.language == "en"
    assert article.source.name == "assad-asylum.txt"
    assert article.source.encoding == "utf-8"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("cp1252", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
    ],
)
def test_western_text_is_read_in_every_encoding(tmp_path: Path, encoding: str, mark: bytes) -> None:
    article = read_article(_written(tmp_path, mark + PROSE.encode(encoding)))
    assert article.text == PROSE
    assert article.source.encoding == encoding


@pytest.mark.parametrize(
    ("encoding", "text", "language"),
    [
        ("cp1251", "Президент заявил в понедельник, что переговоры продолжатся на следующей неделе. ", "ru"),
        ("koi8-r", "Президент заявил в понедельник, что переговоры продолжатся на следующей неделе. ", "ru"),
        ("gb18030", "外交部发言人星期一表示，双方将于下周继续举行会谈，并讨论边境问题。", "zh"),
        (
            "cp1253",
            "Ο πρόεδρος δήλωσε τη Δευτέρα ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα. ",
            "el",
        ),
    ],
)
def test_other_scripts_are_guessed(tmp_path: Path, encoding: str, text: str, language: str) -> None:
    article = read_article(_written(tmp_path, (text * 6).strip().encode(encoding)))
    assert article.text.startswith(text[:30])
    assert article.language == language


def test_a_chosen_encoding_wins_over_the_guess(tmp_path: Path) -> None:
    path = _written(tmp_path, "Premier Łukasz Żak i żona mówią.".encode("cp1250"))
    assert "Łukasz Żak" in read_article(path, encoding="cp1250").text


MAIL = (
    b"From: Ada <ada@planet.example>\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\n\r\nThey met on Monday.\r\n"
)
SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://planet.example/a\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\nThey met on Monday.\r\n'
)
PAGE = b"<!doctype html>\n<html><body><p>They met on Monday.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        *((f"a.{ending}", MAIL, "a mail message, not") for ending in ("txt", "html", "md", "docx", "pdf")),
        *((f"a.{ending}", SAVED, "a saved web page, not") for ending in ("txt", "html", "md", "docx", "pdf")),
        *((f"a.{ending}", PAGE, "a web page or an XML file, not") for ending in ("md", "docx", "eml", "pdf")),
    ],
)
def test_a_page_or_mail_of_a_wrong_name_is_told(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    sentence = _refusal(_written(tmp_path, content, name))
    assert words in sentence
    ending = {"a mail": "eml", "a saved": "mhtml", "a web": "html"}[" ".join(words.split()[:2])]
    assert f"ename it to end in “.{ending}”" in sentence


@pytest.mark.parametrize(
    "content", [b"From: Ada Lind\nDate: 3 May 2024\n\nThey met.", b"Content-Type: the word.\n\nThey met."]
)
def test_a_text_that_begins_like_a_mail_is_read(tmp_path: Path, content: bytes) -> None:
    assert "They met." in read_article(_written(tmp_path, content)).text


def test_an_unknown_encoding_is_named(tmp_path: Path) -> None:
    assert "“klingon”" in _refusal(_written(tmp_path, b"Some words."), "klingon")
    assert "“hex”" in _refusal(_written(tmp_path, b"Some words."), "hex")


def test_a_wrong_encoding_says_where_it_fails(tmp_path: Path) -> None:
    assert "byte 5" in _refusal(_written(tmp_path, b"Words\xff\xfe\xfa here."), "ascii")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a zip archive or an office document"),
        (b"{\\rtf1\\ansi Hello}", "a rich-text (RTF) document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture (PNG)"),
        (b"<!DOCTYPE html><html><p>Hello</p></html>", "a web page"),
        (bytes(range(256)) * 40, "a binary file"),
        (b"\x01\x02\x03 word " * 50, "a binary file"),
    ],
)
def test_what_is_no_text_is_named(tmp_path: Path, content: bytes, kind: str) -> None:
    sentence = _refusal(_written(tmp_path, content))
    assert kind in sentence
    assert "plain text" in sentence


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("note.rtf", b"words", "a “.rtf” file"),
        ("note.odt", b"PK\x03\x04", "a zip archive"),
        ("note.docx", b"%PDF-1.4", "Rename it to end in “.pdf”"),
        ("note.docx", b"words", "not a Word document"),
        ("note.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "protected by a password"),
        ("note.pdf", b"words", "not a PDF document"),
        ("note.eml", b"<p>words</p>", "not a mail message"),
        ("note.mhtml", b"PK\x03\x04", "a zip archive"),
        ("note.html", b"%PDF-1.4", "Rename it to end in “.pdf”"),
        ("note.md", b"\x89PNG\r\n\x1a\n", "a picture (PNG), not Markdown"),
        ("note.txt", b"<!DOCTYPE html><p>words", "rename it to end in “.html”"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    assert words in _refusal(_written(tmp_path, content, name))


@pytest.mark.parametrize("name", ["note", "note.TXT", "note.text", "nöte – “draft”.txt"])
def test_names_of_plain_text(tmp_path: Path, name: str) -> None:
    article = read_article(_written(tmp_path, b"A few words.", name))
    assert article.source.name == name


def test_an_empty_file_and_a_file_without_words(tmp_path: Path) -> None:
    assert "is empty" in _refusal(_written(tmp_path, b""))
    assert "no words" in _refusal(_written(tmp_path, b" \n\t\n ... --- \n"))


def test_a_missing_file_a_folder_and_a_pipe(tmp_path: Path) -> None:
    assert "no such file" in _refusal(tmp_path / "absent.txt")
    assert "is a folder" in _refusal(tmp_path)
    assert "no such file" in _refusal(tmp_path / "absent.docx")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert "not an ordinary file" in _refusal(tmp_path / "pipe")


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _written(tmp_path, b"Secret words.")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    # The tests may run as root, whom no mode keeps out.
    monkeypatch.setattr(Path, "open", refuse)
    assert "may not read it" in _refusal(path)


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(LARGEST_FILE + 1)
    assert "50 MB" in _refusal(path)


def test_a_text_of_too_many_characters(tmp_path: Path) -> None:
    assert "2,000,000" in _refusal(_written(tmp_path, b"word " * 400_001))


def test_what_is_forwarded_below_a_signature_is_the_article(tmp_path: Path) -> None:
    mail = tmp_path / "forwarded.eml"
    above, mark = "See below.\n\n-- \nBo Ek\n\n", "---------- Forwarded message ---------\n\n"
    head = "Subject: Road\nContent-Type: text/plain; charset=utf-8\n\n"
    mail.write_text(f"{head}{above}{mark}The road opened on Monday, Norway said.\n", encoding="utf-8")
    article = read_article(mail)
    assert any(article.text[slice(*span)].startswith("The road opened") for span in article.kept)
