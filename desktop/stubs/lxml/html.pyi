"""The part of lxml.html that Briefwright uses; anything else is an error to mypy."""

from collections.abc import Iterable, Iterator

from lxml.etree import _Element, _LogEntry

class HtmlElement(_Element):
    def iter(self, *tags: str) -> Iterator[HtmlElement]: ...
    def drop_tree(self) -> None: ...

class HTMLParser:
    def __init__(
        self, *, encoding: str | None = None, remove_comments: bool = False, remove_pis: bool = False
    ) -> None: ...
    @property
    def error_log(self) -> Iterable[_LogEntry]: ...

def document_fromstring(html: bytes | str, parser: HTMLParser | None = None) -> HtmlElement: ...
