"""What is too large, too deep, locked or not what it seems is refused in one sentence, soon."""

import io
import multiprocessing
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from tests.article.corpus import BODY
from tests.article.file_makers import WORD, column, docx, pdf, w_p

from briefwright.article.child import read_in_child
from briefwright.article.pasted import article_from_html
from briefwright.article.reading import read_article
from briefwright.errors import ArticleError

PAGE = f"<html><body>{''.join(f'<p>{text}</p>' for text in BODY)}</body></html>".encode()


def _package(document: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", document)
    return stream.getvalue()


def _bomb() -> bytes:
    return _package(b"<a>" + bytes(101_000_000) + b"</a>")


def _entities() -> bytes:
    kinds = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    text = f'<!DOCTYPE x [<!ENTITY e0 "words">{kinds}]><w:document xmlns:w="{WORD}"><w:body>'
    return _package(f"{text}<w:p><w:r><w:t>&e8;</w:t></w:r></w:p></w:body></w:document>".encode())


def _locked_package() -> bytes:
    content = bytearray(docx(w_p("words")))
    # The bit that says so, in the record of the first part in the directory.
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def _locked_pdf() -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf([column(BODY)]))) as document:
        document.save(stream, encryption=pikepdf.Encryption(owner="one", user="two"))
    return stream.getvalue()


def _nested_mail() -> bytes:
    parts = (b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000))
    return b"Subject: Words\n" + b"".join(parts) + b"\n\nwords"


def _nested_tables() -> bytes:
    start, end = "<w:tbl><w:tr><w:tc>" * 3000, "</w:tc></w:tr></w:tbl>" * 3000
    return docx(start + w_p("words") + end)


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("bomb.docx", _bomb, "unpacks to more than 100 MB"),
        ("entities.docx", _entities, "damaged"),
        ("locked.docx", _locked_package, "protected by a password"),
        ("tables.docx", _nested_tables, "nested without end"),
        ("archive.docx", lambda: _zip_of("readme.txt"), "a zip archive, not a Word document"),
        ("cut.docx", lambda: docx(w_p("words"))[:300], "damaged"),
        ("empty.docx", lambda: docx(""), "no words"),
        ("locked.pdf", _locked_pdf, "protected by a password"),
        ("cut.pdf", lambda: b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "damaged"),
        ("scan.pdf", lambda: pdf([[], []]), "(OCR)"),
        ("deep.html", lambda: b"<div>" * 100_000 + b"words", "nested without end"),
        ("long.html", lambda: b"<p>Some words here. " * 120_000, "2,000,000"),
        ("empty.html", lambda: b"<html><body><script>words</script></body></html>", "no words"),
        ("deep.eml", _nested_mail, "nested without end"),
        ("empty.eml", lambda: b"Subject: Words\n\n", "no text in the message"),
        ("picture.mhtml", lambda: b"Content-Type: image/gif\n\nGIF89a", "no web page in it"),
        ("long.md", lambda: b"Some words here. " * 120_000, "2,000,000"),
    ],
)
def test_a_file_that_cannot_be_used(tmp_path: Path, name: str, make: Callable[[], bytes], words: str) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(ArticleError) as problem:
        read_article(path)
    sentence = str(problem.value)
    assert sentence.startswith(f"Could not read {path}: ")
    assert words in sentence
    assert sentence.count("\n") == 0
    assert sentence.endswith(".")
    assert multiprocessing.active_children() == []


def _zip_of(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(name, "words")
    return stream.getvalue()


def test_entities_of_a_page_are_not_expanded(tmp_path: Path) -> None:
    kinds = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    page = PAGE.decode().replace("<html>", f'<!DOCTYPE html [<!ENTITY e0 "x">{kinds}]><html>')
    path = tmp_path / "page.xhtml"
    path.write_text(page.replace("</body>", "<p>&e8; words</p></body>"), encoding="utf-8")
    assert len(read_article(path).text) < 3000


def test_a_page_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(ArticleError, match=r"page\.html: reading it took more than 0 seconds"):
        read_in_child("web_page", PAGE, "page.html", None, seconds=0)
    assert multiprocessing.active_children() == []


def test_a_page_nobody_waits_for_any_more_is_given_up() -> None:
    answers = iter([True, False])
    with pytest.raises(ArticleError):
        read_in_child("web_page", PAGE * 1000, "page.html", None, wanted=lambda: next(answers))
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not bound the memory")
def test_a_document_that_takes_too_much_memory_is_given_up() -> None:
    large = docx(w_p("words") * 200_000)
    with pytest.raises(ArticleError, match=r"large\.docx: it needs more than 200 MB of memory"):
        read_in_child("word_document", large, "large.docx", None, memory=200 << 20)
    assert multiprocessing.active_children() == []


def test_no_linked_file_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret words")
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessing'
        'Drawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="i1"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="i1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'image" Target="{secret.as_uri()}"/></Relationships>'
    )
    path = tmp_path / "linked.docx"
    path.write_bytes(docx(w_p(BODY[0], runs=drawing), links=links))
    assert read_article(path).text == BODY[0]


def test_a_copied_piece_without_words_is_refused() -> None:
    with pytest.raises(ArticleError, match="no words"):
        article_from_html("<p><img src='a.png'></p>")


def test_a_copied_piece_is_read_whole() -> None:
    article = article_from_html(f"<meta charset='utf-8'><h2>Bridge</h2><p>{BODY[0]}</p><p>{BODY[1]}</p>")
    assert [article.text[start:end] for start, end in article.paragraphs] == list(BODY[:2])
    assert article.source.encoding is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_said_as_well_as_can_be(tmp_path: Path) -> None:
    path = tmp_path / b"caf\xe9.pdf".decode(errors="surrogateescape")
    path.write_bytes(pdf([[], []]))
    with pytest.raises(ArticleError, match=r"caf\?\.pdf: its pages are pictures"):
        read_article(path)
    path.write_bytes(pdf([column(BODY)]))
    assert read_article(path).source.name == "caf?.pdf"
