import pydyf
from weasyprint.pdf.fonts import Font

class Stream(pydyf.Stream):
    _fonts: dict[object, Font]
    _tags: dict[object, object] | None
