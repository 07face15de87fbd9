"""The `.brief` file: one JSON document with the brief and the article it quotes."""

from pathlib import Path

import msgspec

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.older_files import brought_up_to_date
from briefwright.errors import BriefError
from briefwright.files import replace_file

FORMAT = 1
SIZE_LIMIT = 64 * 1024 * 1024


class BriefFile(msgspec.Struct, frozen=True):
    """What a `.brief` file holds; `format` is raised when the meaning of the file changes."""

    brief: Brief
    article: Article
    format: int = FORMAT
    program: str = "briefwright"


class _Envelope(msgspec.Struct, frozen=True):
    """The part of a `.brief` file that every format has."""

    format: int
    program: str


def write_brief(path: Path, brief: Brief, article: Article) -> None:
    """Write the brief and its article to `path`, whole or not at all; OutputError where it cannot."""
    replace_file(path, encode_brief(brief, article))


def encode_brief(brief: Brief, article: Article) -> bytes:
    """Return the bytes of a `.brief` file; equal values give equal bytes."""
    document = msgspec.json.encode(BriefFile(brief, article), order="deterministic")
    return msgspec.json.format(document, indent=1) + b"\n"


def read_brief(path: Path) -> BriefFile:
    """Read a `.brief` file; BriefError says what is wrong with it and what to do."""
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise BriefError(
                f"{path} is too large for a brief (over 64 MB). Choose a file saved by Briefwright."
            )
        content = path.read_bytes()
    except OSError as problem:
        raise BriefError(f"{path} cannot be read: {problem.strerror}.") from problem
    try:
        envelope = msgspec.json.decode(content, type=_Envelope)
    except msgspec.DecodeError as problem:
        raise BriefError(
            f"{path} is not a brief saved by Briefwright, or it is damaged: {problem}."
        ) from problem
    if envelope.format > FORMAT:
        raise BriefError(
            f"{path} was saved by a newer Briefwright (format {envelope.format}, known here: {FORMAT}). "
            "Open it with that version, or install the newer one here."
        )
    try:
        return msgspec.convert(brought_up_to_date(msgspec.json.decode(content)), BriefFile)
    except msgspec.DecodeError as problem:
        raise BriefError(f"{path} is damaged: {problem}. Take an earlier copy of it.") from problem
