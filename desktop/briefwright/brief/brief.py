"""The Brief: what will be printed, in order, and where each sentence of it comes from."""

from typing import Literal

import msgspec

from briefwright.analysis.analysis import Dangling
from briefwright.article.article import Source
from briefwright.brief.marking import MarkingRules
from briefwright.brief.rows import ActorRow, Event, Judgement

PageSize = Literal["A4", "Letter"]
YardstickId = Literal["icd-203", "phia"]
OriginKind = Literal["quoted", "edited", "own"]
ShownAs = Literal["paragraphs", "bullets", "quotations", "actors"]
SHOWN_AS: tuple[ShownAs, ...] = ("paragraphs", "bullets", "quotations", "actors")

Placing = Literal["first", "second", "likeliest", "lead", "hand"]
"""Why an item stands in its section.

It is the `first` of its sentence's sections that the brief has, or a `second` one that would have stayed
empty; where nothing belonged, its sentence was the `likeliest`. The `lead` opens the brief, and what somebody
moved or assigned stands there by `hand`.
"""


class Origin(msgspec.Struct, frozen=True):
    """Where an item's words come from.

    `quoted`: the source sentence as it stands; `edited`: it was changed; `own`: the analyst's own words,
    where every other field is None. `start` and `end` are offsets into the article's text, `sha256` is that
    of the source sentence, `paragraph` and `number` (the sentence's place in the article) count from 1.
    `dangling` are the words of the original that lean on other sentences, by offsets into the article's
    text. `actor` is who speaks in the source sentence, or is named first in it. `more` are the further
    sources of an item that was merged of several; what is said of one sentence is of the first.
    """

    kind: OriginKind
    sentence: str | None = None
    number: int | None = None
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    original: str | None = None
    sha256: str | None = None
    dangling: tuple[Dangling, ...] = ()
    actor: str | None = None
    more: tuple["Origin", ...] = ()

    @property
    def sources(self) -> tuple["Origin", ...]:
        """The origin of each source sentence; none for own words."""
        return () if self.kind == "own" else (self, *self.more)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The ids of the source sentences."""
        return tuple(source.sentence for source in self.sources if source.sentence is not None)

    @property
    def all_original(self) -> str | None:
        """The words of all sources; None where not all of them are known."""
        originals = [source.original for source in self.sources]
        known = [original for original in originals if original is not None]
        return " ".join(known) if known and len(known) == len(originals) else None


class Item(msgspec.Struct, frozen=True):
    """One entry of a section; only included items are printed, and the note to self never is."""

    id: str
    text: str
    origin: Origin
    included: bool = True
    placed: Placing = "first"
    note_to_self: str = ""


class Section(msgspec.Struct, frozen=True):
    """A named part of a brief; `id` is that of the profile's section ("bottom_line", "developments", ...).

    A section that the user has added has an id made of its first title. `shown_as` is how it is printed:
    `actors` groups its items under the names of their actors. The note to self is never printed.
    """

    id: str
    title: str
    items: tuple[Item, ...] = ()
    included: bool = True
    shown_as: ShownAs = "paragraphs"
    note_to_self: str = ""


class Header(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """The header block; an empty field is not printed. The subject is the brief's title.

    `date`, `as_of` and `deadline` are ISO dates or date-times, which are written out in print, or words.
    """

    to: str = ""
    sender: str = ""
    date: str = ""
    reference: str = ""
    as_of: str = ""
    copies: str = ""
    purpose: str = ""
    deadline: str = ""
    cleared_by: str = ""
    contact: str = ""


class TemplateChoice(msgspec.Struct, frozen=True):
    """The template a brief is laid out by; `version` None takes the newest installed."""

    id: str = "information-note"
    version: str | None = None
    options: dict[str, str] = {}


class SourceRecord(msgspec.Struct, frozen=True):
    """What the printed endnotes say of the article."""

    file: Source
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


class Brief(msgspec.Struct, frozen=True):
    """A whole brief. `marking` is the handling label of every page; empty means none was set.

    `marking_rules` are those of a preset that does not come with the program, None for any other marking.
    `max_pages` is how many pages are allowed; `fit` makes the type smaller where that keeps to them.
    The yardstick is that of the judgements' likelihood terms; `timeline_included` is whether its events are
    printed. `format` is the number of the file format, raised when a field changes its meaning.
    """

    title: str
    focus: str
    source: SourceRecord
    sections: tuple[Section, ...]
    actors: tuple[ActorRow, ...] = ()
    header: Header = Header()
    marking: str = ""
    profile: str = "foreign-policy-brief"
    template: TemplateChoice = TemplateChoice()
    page: PageSize = "A4"
    language: str = "en"
    max_pages: int | None = None
    marking_rules: MarkingRules | None = None
    fit: bool = False
    yardstick: YardstickId = "icd-203"
    judgements: tuple[Judgement, ...] = ()
    timeline: tuple[Event, ...] = ()
    timeline_included: bool = False
    format: int = 1

    def item(self, item_id: str) -> Item | None:
        """Return the item with that id, or None."""
        return next((item for section in self.sections for item in section.items if item.id == item_id), None)

    def section_of(self, item_id: str) -> Section | None:
        """Return the section that holds the item, or None."""
        return next((s for s in self.sections if any(item.id == item_id for item in s.items)), None)

    def item_of_sentence(self, sentence_id: str) -> Item | None:
        """Return the first item that rests on the sentence, or None."""
        return next(
            (i for section in self.sections for i in section.items if sentence_id in i.origin.sentences), None
        )
