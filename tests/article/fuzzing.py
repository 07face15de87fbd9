"""Breaks files in many small ways and reads them as the program does, in one process that is kept."""

import io
import os
import random
import zipfile
from collections.abc import Iterator
from concurrent.futures.process import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.article.corpus import Sample

from briefwright.article.article import Article, Source
from briefwright.article.assembling import assemble, content_of
from briefwright.article.child import MEMORY, SECONDS, Answer, Refusal, answer_to, limit
from briefwright.article.decoding import decode
from briefwright.article.formats import SUFFIXES, Format, check_content
from briefwright.article.plain_text import plain_text_draft
from briefwright.article.proofing import proof
from briefwright.article.reviewing import review_of
from briefwright.errors import ArticleError

PIECES = (
    b"<", b"</p>", b"<table><tr><td>", b"<!--", b"<![CDATA[", b"&#0;", b"&#xffff;", b"&#1114111;", b"\x00",
    b"\xff\xfe", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\r\n\r\n", b"--b0\n", b"=?utf-8?q?=?=",
    b"Content-Type: multipart/mixed\n", b"charset=hex", b"charset=utf-16", b"endobj", b"stream\n",
    b"9999999999", b"-1", b"<< /Kids [2 0 R] >>", b"PK\x03\x04", b"\n---\n", b"[](", b"> > > ", b"w:p",
    b"\xe2\x80\xae",
    b"<w:tbl>", "\u0301".encode(), b"Date: 0",
)  # fmt: skip


def broken(samples: list[Sample], number: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield names and contents of broken files, the same ones for the same seed."""
    chance = random.Random(seed)
    for _ in range(number):
        sample, other = chance.choice(samples), chance.choice(samples)
        suffix = Path(other.name if chance.random() < 0.05 else sample.name).suffix
        yield f"broken{suffix}", _broken(sample, other, chance)


def _broken(sample: Sample, other: Sample, chance: random.Random) -> bytes:
    if sample.name.endswith(".docx") and chance.random() < 0.8:
        return _broken_part(sample.content, chance)
    content = _mutated(sample.content, chance)
    if chance.random() < 0.1:
        cut, start = chance.randrange(len(content) + 1), chance.randrange(len(other.content))
        content = content[:cut] + other.content[start:]
    return content


def _broken_part(package: bytes, chance: random.Random) -> bytes:
    """Break the XML in a package that stays whole, which its checksums would not let through otherwise."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w") as new:
        victim = chance.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _mutated(content, chance) if name == victim else content)
    return stream.getvalue()


def _mutated(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.randrange(len(data) + 1)
        length = chance.choice((1, 2, 8, 64, 512))
        match chance.randrange(6):
            case 0:
                data[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[place : place + length]
            case 2:
                data[place:place] = data[place : place + length] * chance.choice((1, 3, 40))
            case 3:
                data[place:place] = chance.choice(PIECES) * chance.choice((1, 1, 300))
            case 4:
                data[place : place + length] = chance.randbytes(length)
            case _:
                del data[place if chance.random() < 0.2 else len(data) :]
    return bytes(data)


class KeptReader:
    """Reads files one after another in a process like the one that reads each file of a user."""

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin)

    def read(self, name: str, content: bytes) -> Article:
        """Read a file to the end; raises ArticleError, or anything else that a user must never meet."""
        form = SUFFIXES[Path(name).suffix]
        check_content(form, content, name)
        if form == "plain_text":
            decoded = decode(content, name)
            draft = plain_text_draft(decoded.text, name, decoded.encoding)
        else:
            answer = self._pool.submit(_answer, form, content, name).result(timeout=SECONDS)
            if isinstance(answer, Refusal):
                raise ArticleError(answer.sentence)
            draft = answer.draft
        imported = assemble(draft, Source(name, ""), name)
        review_of(imported)
        article = content_of(imported)
        proof(article)
        return article

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown()


def _begin() -> None:
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    limit(MEMORY, 100_000)


def _answer(form: Format, content: bytes, name: str) -> Refusal | Answer:
    return answer_to(form, content, name, None, MEMORY)
