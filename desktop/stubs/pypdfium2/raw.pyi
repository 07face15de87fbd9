from ctypes import Array, c_ubyte

from pypdfium2 import PdfPage, PdfTextPage

class FPDF_BITMAP: ...

FPDFBitmap_BGRx: int
FPDF_ANNOT: int

def FPDFBitmap_CreateEx(
    width: int, height: int, format: int, first_scan: Array[c_ubyte], stride: int
) -> FPDF_BITMAP | None: ...
def FPDFBitmap_Destroy(bitmap: FPDF_BITMAP) -> None: ...
def FPDF_RenderPageBitmap(
    bitmap: FPDF_BITMAP,
    page: PdfPage,
    start_x: int,
    start_y: int,
    size_x: int,
    size_y: int,
    rotate: int,
    flags: int,
) -> None: ...

FPDF_PAGEOBJ_PATH: int

def FPDFText_GetUnicode(text_page: PdfTextPage, index: int) -> int: ...
