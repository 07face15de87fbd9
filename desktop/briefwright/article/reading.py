"""Opens an article's file and hands its bytes to the reader of its format."""

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

from briefwright.article.article import Article, Source
from briefwright.article.decoding import decode
from briefwright.article.plain_text import plain_text_article
from briefwright.article.refusing import foreign_bytes, foreign_text, refusal
from briefwright.errors import ArticleError

LARGEST_FILE = 50_000_000

Reader = Callable[[bytes, Path, str | None], Article]
"""Makes an Article of a file's bytes, its path and the encoding the user chose."""


def read_article(path: Path, *, encoding: str | None = None) -> Article:
    """Read the article in a file, by `encoding` where the bytes do not settle it themselves.

    Raises ArticleError with the file's name, the reason and the way out.
    """
    reader = _READERS.get(path.suffix.lower())
    content = _content(path)
    if reader is None:
        kind = foreign_bytes(content) or f"a “{path.suffix}” file"
        raise ArticleError(refusal(str(path), kind))
    return reader(content, path, encoding)


def _read_plain_text(content: bytes, path: Path, encoding: str | None) -> Article:
    kind = foreign_bytes(content)
    if kind is not None:
        raise ArticleError(refusal(str(path), kind))
    decoded = decode(content, str(path), encoding)
    kind = foreign_text(decoded.text)
    if kind is not None:
        raise ArticleError(refusal(str(path), kind))
    # A name that is no text, as old archives have, would be no text in the brief and its PDF either.
    name = path.name.encode("utf-8", "replace").decode()
    source = Source(name, hashlib.sha256(content).hexdigest(), decoded.encoding)
    return plain_text_article(decoded.text, source, str(path))


_READERS: dict[str, Reader] = {"": _read_plain_text, ".txt": _read_plain_text, ".text": _read_plain_text}


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
