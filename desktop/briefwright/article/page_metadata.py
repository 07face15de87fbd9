"""Finds what a web page says of itself, for machines: linked data first, then its meta elements."""

import json
import re
from collections.abc import Iterator

import msgspec
from lxml import html

from briefwright.article.dates import iso_moment

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report", re.IGNORECASE)
_DEEPEST = 6


class PageMetadata(msgspec.Struct, frozen=True):
    """What a page says of itself."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def page_metadata(page: html.HtmlElement) -> PageMetadata:
    """Read the metadata of a page."""
    article = next(_linked_articles(page), {})
    meta = _meta_elements(page)
    outlet = _text(_name(article.get("publisher"))) or meta.get("og:site_name")
    return PageMetadata(
        title=_text(article.get("headline")) or _title(page, meta, outlet),
        authors=_authors(article, meta),
        outlet=outlet,
        published=_published(page, article, meta),
        url=_address(page, article, meta),
        language=_text(article.get("inLanguage")) or _text(page.get("lang")),
    )


def _linked_articles(page: html.HtmlElement) -> Iterator[dict[str, object]]:
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _articles_in(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue  # such data is often broken, and never the only one


def _articles_in(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _articles_in(each, depth + 1)
    elif isinstance(value, dict):
        if _ARTICLE_TYPES.search(str(value.get("@type"))):
            yield value
        yield from _articles_in(value.get("@graph"), depth + 1)


def _meta_elements(page: html.HtmlElement) -> dict[str, str]:
    """Return the content of each meta element by its name in small letters; of several the first."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _title(page: html.HtmlElement, meta: dict[str, str], outlet: str | None) -> str | None:
    named = meta.get("og:title") or meta.get("twitter:title")
    headings = [text for text in map(_content, page.iter("h1")) if text]
    title = named or (headings[0] if len(headings) == 1 else None)
    if title is None:
        title = next((text for text in map(_content, page.iter("title")) if text), None)
    if title is None:
        return None
    # A page's own heading is the title without the names that stand around it elsewhere.
    shorter = [text for text in headings if title.startswith(text) and len(text) > 0.4 * len(title)]
    if shorter:
        return shorter[0]
    parts = re.split(r"\s+[|–—-]\s+", title)
    if len(parts) > 1 and (parts[-1] == outlet or "|" in title):
        return title[: title.rindex(parts[-1])].rstrip(" |–—-")
    return title


def _authors(article: dict[str, object], meta: dict[str, str]) -> tuple[str, ...]:
    value = article.get("author")
    people = value if isinstance(value, list) else [value]
    names = [name for name in (_text(_name(person)) for person in people) if name]
    if not names:
        written = meta.get("author") or meta.get("article:author") or meta.get("byl") or ""
        names = re.split(r"\s*[,;]\s*|\s+and\s+", written)
    names = [re.sub(r"^[Bb]y\s+", "", name).strip() for name in names]
    return tuple(dict.fromkeys(name for name in names if name and "://" not in name and len(name) <= 80))


def _published(page: html.HtmlElement, article: dict[str, object], meta: dict[str, str]) -> str | None:
    written = [article.get("datePublished")]
    written += [
        meta.get(name)
        for name in (
            "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "pubdate",
            "publish-date", "publication_date", "dc.date.issued", "dc.date", "dcterms.created",
            "sailthru.date", "date",
        )
    ]  # fmt: skip
    written += [element.get("datetime") for element in page.iter("time")][:1]
    return next(filter(None, map(iso_moment, written)), None)


def _address(page: html.HtmlElement, article: dict[str, object], meta: dict[str, str]) -> str | None:
    links = [link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"]
    main = article.get("mainEntityOfPage")
    if isinstance(main, dict):
        main = main.get("@id")
    for candidate in (*links, meta.get("og:url"), article.get("url"), main):
        if isinstance(candidate, str) and re.match(r"https?://", candidate):
            return candidate.strip()
    return None


def _name(value: object) -> object:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def _text(value: object) -> str | None:
    return (value.strip() or None) if isinstance(value, str) else None


def _content(element: html.HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
