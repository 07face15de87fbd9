"""Opens an article's file and has its bytes read as its format."""

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

import msgspec

from briefwright.article.article import Article, Source
from briefwright.article.assembling import Imported, assemble, content_of
from briefwright.article.decoding import decode
from briefwright.article.draft import Draft
from briefwright.article.formats import SUFFIXES, Format, check_content
from briefwright.article.plain_text import plain_text_draft
from briefwright.article.refusing import foreign_bytes, foreign_text, refusal
from briefwright.errors import ArticleError

LARGEST_FILE = 50_000_000


def read_article(
    path: Path, *, encoding: str | None = None, wanted: Callable[[], bool] | None = None
) -> Article:
    """Read the article in a file, by `encoding` where the bytes do not settle it themselves.

    A file that takes long is given up once `wanted`, which is asked from this thread, says no.
    Raises ArticleError with the file's name, the reason and the way out.
    """
    return content_of(import_article(path, encoding=encoding, wanted=wanted))


def import_article(
    path: Path, *, encoding: str | None = None, wanted: Callable[[], bool] | None = None
) -> Imported:
    """Read every paragraph of an article's file, also those that are no part of the article."""
    form = SUFFIXES.get(path.suffix.lower())
    content = _content(path)
    # A name that is no text could not be said in the answer of another process.
    place = str(path).encode("utf-8", "replace").decode()
    if form is None:
        kind = foreign_bytes(content) or f"a “{path.suffix}” file"
        raise ArticleError(refusal(place, kind, "a format that is read here"))
    check_content(form, content, place)
    draft = _draft(form, content, place, encoding, wanted)
    # A name that is no text, as old archives have, would be no text in the brief and its PDF either.
    name = path.name.encode("utf-8", "replace").decode()
    source = Source(name, hashlib.sha256(content).hexdigest(), draft.encoding)
    return assemble(draft, source, place)


def _draft(
    form: Format, content: bytes, place: str, encoding: str | None, wanted: Callable[[], bool] | None
) -> Draft:
    if form != "plain_text":
        # Imported here: most articles are plain text, which needs no other process.
        from briefwright.article.child import read_in_child

        return read_in_child(form, content, place, encoding, wanted=wanted)
    decoded = decode(content, place, encoding)
    kind = foreign_text(decoded.text)
    if kind is not None:
        raise ArticleError(refusal(place, kind))
    draft = plain_text_draft(decoded.text, place, decoded.encoding, encoding_guessed=decoded.guessed)
    return msgspec.structs.replace(draft, warnings=decoded.warnings)


def _content(path: Path) -> bytes:
    """Read an ordinary file of a bearable size, looking at its size before its bytes."""
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise ArticleError(f"Could not read {path}: it is a folder. Choose the article's file in it.")
        if not stat.S_ISREG(facts.st_mode):
            raise ArticleError(f"Could not read {path}: it is not an ordinary file. Choose a text file.")
        if facts.st_size > LARGEST_FILE:
            raise ArticleError(_too_large(path, facts.st_size))
        with path.open("rb") as stream:
            # One more than allowed: the file may grow while it is read.
            content = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError as problem:
        raise ArticleError(
            f"Could not read {path}: there is no such file. Check its name and folder."
        ) from problem
    except PermissionError as problem:
        raise ArticleError(
            f"Could not read {path}: you may not read it. Ask its owner, or copy it to a folder of yours."
        ) from problem
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise ArticleError(
            f"Could not read {path}: {reason}. Try again, or copy the file elsewhere."
        ) from problem
    if len(content) > LARGEST_FILE:
        raise ArticleError(_too_large(path, len(content)))
    if not content:
        raise ArticleError(
            f"Could not read {path}: the file is empty. Choose a file with the article's text."
        )
    return content


def _too_large(path: Path, size: int) -> str:
    megabytes, most = size / 1_000_000, LARGEST_FILE // 1_000_000
    return (
        f"Could not read {path}: it has {megabytes:,.0f} MB, more than the {most} MB "
        "that an article may have. Save the article alone and try again."
    )
