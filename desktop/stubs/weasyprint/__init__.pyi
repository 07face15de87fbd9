"""The part of WeasyPrint that Briefwright uses; anything else is an error to mypy."""

from collections.abc import MutableMapping, Sequence
from datetime import datetime

from weasyprint.css.counters import CounterStyle
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

VERSION: str

class HTML:
    def __init__(
        self, *, string: str, base_url: str | None = None, url_fetcher: URLFetcher | None = None
    ) -> None: ...
    def render(
        self,
        font_config: FontConfiguration | None = None,
        counter_style: CounterStyle | None = None,
        color_profiles: MutableMapping[str, object] | None = None,
        *,
        stylesheets: Sequence[CSS] | None = None,
        cache: MutableMapping[str, object] | None = None,
        pdf_variant: str | None = None,
    ) -> Document: ...

class CSS:
    def __init__(
        self,
        *,
        url: str | None = None,
        string: str | None = None,
        base_url: str | None = None,
        url_fetcher: URLFetcher | None = None,
        font_config: FontConfiguration | None = None,
        counter_style: CounterStyle | None = None,
        color_profiles: MutableMapping[str, object] | None = None,
    ) -> None: ...

class Attachment:
    def __init__(
        self,
        *,
        string: bytes,
        name: str,
        description: str,
        relationship: str,
        created: datetime,
        modified: datetime,
    ) -> None: ...
