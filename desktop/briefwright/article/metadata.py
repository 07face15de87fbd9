"""Finds the title, authors, outlet, date and address that a plain text itself gives."""

import re

import msgspec

from briefwright.article.date_lines import find_date_line
from briefwright.article.datelines import find_dateline
from briefwright.article.dates import iso_date

_HEADER = re.compile(
    r"(?P<key>title|headline|published(?: on| at)?|publication date|date|updated|url|link|outlet|publication"
    r"|source|authors?|by|language)\s*:\s*(?P<value>\S.{0,300})$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"By (?P<names>[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*|and|,)){0,9})$")
_SOURCE_LINE = re.compile(r"Source: ?(?P<outlet>[^|\d]{2,40}?) ?\|")
_ADDRESS = re.compile(r"https?://\S+$")

# A headline: some words, no full stop, not the name of a key, a caption, a dateline or a list.
_LONGEST_TITLE = 200
_NO_TITLE = re.compile(
    r"[.,;:…]$|^(?:source|file photo|photo|by|updated|image)\b|\||^https?:|[-–—]{2}", re.IGNORECASE
)
_LOOKED_AT = 6


class Metadata(msgspec.Struct, frozen=True):
    """What a text says of itself; `lifted` are the numbers of the paragraphs that say nothing else."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    lifted: frozenset[int] = frozenset()


def find_metadata(paragraphs: list[str], known_title: str | None = None) -> Metadata:
    """Read the metadata in the first paragraphs of an article; its file may have told the title."""
    headers, lifted = _headers(paragraphs)
    title = known_title or headers.get("title")
    if title is None or known_title:
        number = _place_of(known_title, paragraphs) if known_title else _title_number(paragraphs, lifted)
        if number is not None:
            title = known_title or paragraphs[number]
            # Header lines may stand above the headline or below it.
            more, below = _headers(paragraphs, number + 1)
            headers, lifted = {**more, **headers}, lifted | below | {number}
    opening = paragraphs[:_LOOKED_AT]
    date_line = next(filter(None, map(find_date_line, opening)), None)
    names = (
        headers.get("author") or _first(_BYLINE, "names", opening) or (date_line.names if date_line else "")
    )
    datelines = list(filter(None, map(find_dateline, opening)))
    source = next((line for line in opening if _SOURCE_LINE.match(line)), "")
    outlet = (
        headers.get("outlet")
        or _first(_SOURCE_LINE, "outlet", opening)
        or next((dateline.agency for dateline in datelines if dateline.agency), None)
    )
    days = [dateline.day for dateline in datelines if dateline.day]
    return Metadata(
        title=title,
        authors=tuple(name.strip() for name in re.split(r",| and ", names) if name.strip()),
        outlet=outlet,
        published=next(filter(None, map(iso_date, (headers.get("published", ""), source, *days))), None)
        or (date_line.published if date_line else None),
        url=headers.get("url"),
        lifted=lifted,
    )


def _headers(paragraphs: list[str], first: int = 0) -> tuple[dict[str, str], frozenset[int]]:
    """Read the unbroken run of “Key: value” lines that starts at `first`."""
    found: dict[str, str] = {}
    lifted: set[int] = set()
    for number, line in enumerate(paragraphs[first:], start=first):
        match = _HEADER.match(line)
        bare_address = _ADDRESS.match(line)
        if bare_address:
            found.setdefault("url", line)
        elif match and "|" not in line:
            found.setdefault(_field(match["key"]), match["value"].strip())
        else:
            break
        lifted.add(number)
    if len(lifted) == len(paragraphs):
        return {}, frozenset()
    return found, frozenset(lifted)


def _field(key: str) -> str:
    key = key.lower()
    if key.startswith(("publ", "date", "updated")) and key != "publication":
        return "published"
    return {
        "headline": "title",
        "link": "url",
        "publication": "outlet",
        "source": "outlet",
        "authors": "author",
        "by": "author",
    }.get(key, key)


def _title_number(paragraphs: list[str], lifted: frozenset[int]) -> int | None:
    """Return the number of the headline: a short first line without a full stop above a longer body."""
    number = len(lifted)
    if number + 1 >= len(paragraphs):
        return None
    line = paragraphs[number]
    body = paragraphs[number + 1 :]
    short = len(line) <= _LONGEST_TITLE and 2 <= len(line.split()) <= 30
    longer = sum(map(len, body)) >= 2 * len(line) and any(re.search(r"[.!?]", text) for text in body)
    dateline = find_dateline(line)
    no_title = _NO_TITLE.search(line) or (dateline is not None and dateline.end == len(line))
    return number if short and longer and not no_title else None


def _place_of(title: str, paragraphs: list[str]) -> int | None:
    """Return the number of the paragraph near the top that only repeats the title."""
    if len(paragraphs) < 2:
        return None
    wanted = _letters(title)
    return next(
        (number for number, text in enumerate(paragraphs[:_LOOKED_AT]) if _letters(text) == wanted), None
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _first(pattern: re.Pattern[str], group: str, lines: list[str]) -> str | None:
    return next((found[group] for line in lines if (found := pattern.match(line))), None)
