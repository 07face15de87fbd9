from collections.abc import Callable, Sequence

from pydyf import PDF
from weasyprint import Attachment
from weasyprint.formatting_structure.boxes import PageBox
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.metadata import DocumentMetadata

class Page:
    width: float
    height: float
    links: list[tuple[str, str, tuple[float, float, float, float], object]]
    paint: Callable[..., None]
    _page_box: PageBox

class Document:
    pages: list[Page]
    metadata: DocumentMetadata
    fonts: dict[object, Font]
    def write_pdf(
        self,
        target: None = None,
        zoom: float = 1,
        finisher: Callable[[Document, PDF], None] | None = None,
        *,
        attachments: Sequence[Attachment] | None = None,
        pdf_variant: str | None = None,
        pdf_tags: bool = False,
    ) -> bytes: ...
