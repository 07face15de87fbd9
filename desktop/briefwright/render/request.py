"""The values that go to the render worker and come back from it."""

from pathlib import Path

import msgspec

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.checks.printed import Printed
from briefwright.brief.printable import printable


class RenderRequest(msgspec.Struct, frozen=True):
    """One brief to be laid out by the template package in `template`; it holds no note to self."""

    brief: Brief
    article: Article
    template: Path

    def __post_init__(self) -> None:
        """Leave the notes to self out: what is rendered, and attached to it, is made of a request."""
        msgspec.structs.force_setattr(self, "brief", printable(self.brief))


class Place(msgspec.Struct, frozen=True):
    """Where one line of an item stands: page counts from 0, points from the page's top left corner."""

    item: str
    page: int
    x: float
    y: float
    width: float
    height: float


class Timings(msgspec.Struct, frozen=True):
    """Seconds spent in the worker: our own composing, the engine's layout and writing, our own finishing."""

    compose: float
    layout: float
    write: float
    finish: float


class RenderedBrief(msgspec.Struct, frozen=True):
    """The finished PDF; `messages` are the engine's complaints, in its order, each once.

    `printed` is what the checks need to know of the pages.
    """

    pdf: bytes
    printed: Printed
    places: tuple[Place, ...]
    messages: tuple[str, ...]
    timings: Timings

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.printed.pages
