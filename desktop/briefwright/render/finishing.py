"""The last touch to a PDF before it is written."""

import zlib
from typing import Final

import pydyf
from weasyprint.document import Document

_LEVEL: Final = 6
"""The library packs as tightly as can be, which takes three times as long for two per cent less."""


def finish(document: Document, pdf: pydyf.PDF) -> None:
    """Tidy the catalog and serialise each object once; a finisher of the engine.

    The library asks every object for its bytes twice, once for the file and once for the file's identifier,
    and packs each stream both times.
    """
    _name_files_once(pdf)
    pdf.objects[:] = [_Serialised(thing) if thing.free == "n" else thing for thing in pdf.objects]


class _Serialised(pydyf.Object):
    """An object as the bytes it is written as; other objects know it by its number alone."""

    def __init__(self, thing: pydyf.Object) -> None:
        super().__init__()
        self.number = thing.number
        self.generation = thing.generation
        self.free = thing.free
        self._is_compressible = thing.compressible
        self._data = _packed(thing) if isinstance(thing, pydyf.Stream) else thing.data

    @property
    def compressible(self) -> bool:
        """Whether it may stand in a stream of objects."""
        return self._is_compressible

    @property
    def data(self) -> bytes:
        """The object between its header and its end."""
        return self._data


def _packed(stream: pydyf.Stream) -> bytes:
    if not stream.compress:
        return stream.data
    plain = pydyf.Stream(stream.stream).data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
    extra = {**stream.extra, "Filter": "/FlateDecode"}
    return pydyf.Stream([zlib.compress(plain, _LEVEL)], extra).data


def _name_files_once(pdf: pydyf.PDF) -> None:
    """Name each attachment once in the list of associated files, where the engine names it twice."""
    files = pdf.catalog["AF"]
    if isinstance(files, list):
        files[:] = dict.fromkeys(files)
