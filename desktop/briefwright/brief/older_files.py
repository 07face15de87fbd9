"""Brings the document of a `.brief` file that an older version wrote into the form of today."""

from typing import Any

import msgspec


class _Origin(msgspec.Struct):
    sentence: str | None = None
    number: int | None = None
    paragraph: int | None = None


class _Item(msgspec.Struct):
    origin: _Origin


class _Section(msgspec.Struct):
    items: list[_Item] = []


class _Row(msgspec.Struct):
    """A row of the actors table as it was: without an id, and with its sentences by their ids alone."""

    name: str
    id: str | None = None
    sentences: list[str] = []


class _Brief(msgspec.Struct):
    sections: list[_Section]
    actors: list[_Row] = []


class _File(msgspec.Struct):
    brief: _Brief


def brought_up_to_date(document: object) -> object:
    """Return the decoded JSON with the rows of its actors table as they are now.

    A document that is no brief at all is returned as it is, to be told of by whoever reads it.
    """
    try:
        old = msgspec.convert(document, _File).brief
    except msgspec.ValidationError:
        return document
    assert isinstance(document, dict)
    places = _places(old)
    rows = [
        written if row.id is not None else _upgraded(written, row, f"a{number}", places)
        for number, (written, row) in enumerate(
            zip(document["brief"].get("actors", []), old.actors, strict=True), start=1
        )
    ]
    return {**document, "brief": {**document["brief"], "actors": rows}}


def _upgraded(
    written: dict[str, Any], row: _Row, row_id: str, places: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    references = [places[sentence] for sentence in row.sentences if sentence in places]
    return {**written, "id": row_id, "actor": row.name, "references": references}


def _places(brief: _Brief) -> dict[str, dict[str, Any]]:
    """Return the reference of each sentence that an item rests on."""
    origins = [item.origin for section in brief.sections for item in section.items]
    return {
        origin.sentence: {"sentence": origin.sentence, "number": origin.number, "paragraph": origin.paragraph}
        for origin in origins
        if origin.sentence is not None and origin.number is not None and origin.paragraph is not None
    }
