from collections.abc import Callable, Iterator

from weasyprint import CSS

find_stylesheets: Callable[..., Iterator[CSS]]
