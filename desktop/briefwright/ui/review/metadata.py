"""The metadata of an article as a review corrects it, checked and read from what was typed."""

import re
from urllib.parse import urlsplit

import msgspec

from briefwright.article.article import Article
from briefwright.article.dates import iso_moment
from briefwright.brief.brief import SourceRecord


class Metadata(msgspec.Struct, frozen=True):
    """What can be corrected of an article; an empty text means unknown."""

    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    published: str = ""
    url: str = ""
    language: str = "en"

    def on(self, article: Article) -> Article:
        """Return the article with these corrections."""
        return msgspec.structs.replace(
            article,
            title=self.title or None,
            authors=self.authors,
            outlet=self.outlet or None,
            published=self.published or None,
            url=self.url or None,
            language=self.language,
        )

    @property
    def fault(self) -> str:
        """What is wrong with a value, in a sentence; empty where nothing is."""
        if self.published and iso_moment(self.published) is None:
            return f"“{self.published}” is no date. Write when the article was published as 2024-12-09."
        if self.url and not _is_address(self.url):
            return "The address must begin with https:// or http://."
        return ""

    def differences(self, other: "Metadata") -> tuple[str, ...]:
        """Return the names of the fields that differ."""
        names = self.__struct_fields__
        return tuple(name for name in names if getattr(self, name) != getattr(other, name))


def metadata_of(article: Article) -> Metadata:
    """Return what an article says of itself."""
    return _metadata(article, article.language)


def metadata_of_source(source: SourceRecord, language: str) -> Metadata:
    """Return what a brief says of its article."""
    return _metadata(source, language)


def _metadata(told: Article | SourceRecord, language: str) -> Metadata:
    return Metadata(
        title=told.title or "",
        authors=told.authors,
        outlet=told.outlet or "",
        published=told.published or "",
        url=told.url or "",
        language=language,
    )


def authors_in(text: str) -> tuple[str, ...]:
    """Return the names in a field: apart by semicolons where there are any, or else by commas."""
    return tuple(name.strip() for name in text.split(";" if ";" in text else ",") if name.strip())


def authors_text(authors: tuple[str, ...]) -> str:
    """Return names as a field shows them, so that they are read back the same."""
    apart = ";" if any("," in name for name in authors) else ","
    return f"{apart} ".join(authors) + (apart if apart == ";" and len(authors) == 1 else "")


def as_iso(written: str) -> str:
    """Return a written date in its ISO form, or as it is where it is none."""
    return iso_moment(written) or written


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(re.search(r"\w", parts.netloc))
