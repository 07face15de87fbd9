"""The part of mammoth that Briefwright uses; anything else is an error to mypy."""

from collections.abc import Callable
from typing import BinaryIO

from mammoth import images as images

class Result:
    value: str

def convert_to_html(
    fileobj: BinaryIO,
    *,
    style_map: str = ...,
    include_embedded_style_map: bool = ...,
    external_file_access: bool = ...,
    convert_image: Callable[[object], object] = ...,
    id_prefix: str = ...,
) -> Result: ...
