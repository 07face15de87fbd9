"""One rendered brief as the view holds it: its pages' sizes, its places and the images drawn so far."""

from collections.abc import Iterable

from PySide6.QtGui import QImage

from briefwright.ui.preview.item_places import ItemPlaces
from briefwright.ui.preview.layout import PageLayout
from briefwright.ui.preview.pdfium import PageSize
from briefwright.ui.preview.raster import PageDrawn, Wish

IMAGE_BYTES = 160_000_000
"""How much the images of one book may take before those far from the visible pages are let go."""
_LARGEST_IMAGE = 16_000_000  # pixels; beyond it an image is drawn smaller and stretched


class Book:
    """The pages of one PDF, by the raster's number for it."""

    def __init__(self, document: int, sizes: tuple[PageSize, ...], places: ItemPlaces) -> None:
        self.document = document
        self.sizes = sizes
        self.places = places
        self._images: dict[int, QImage] = {}
        self._drawn: dict[int, Wish] = {}

    def image(self, page: int) -> QImage | None:
        """Return what there is of the page: of another zoom or the last book's, until its own is drawn."""
        return self._images.get(page)

    def take(self, drawn: PageDrawn) -> None:
        """Keep a page that was drawn."""
        self._images[drawn.wish.page] = drawn.image
        self._drawn[drawn.wish.page] = drawn.wish

    def has(self, page: int) -> bool:
        """Whether an image of this page itself is there, of whatever zoom."""
        return page in self._drawn

    def wishes(self, pages: Iterable[int], layout: PageLayout) -> list[Wish]:
        """Return which of the pages have to be drawn for this layout."""
        wanted = [wish_for(page, layout) for page in pages if page < len(self.sizes)]
        return [wish for wish in wanted if self._drawn.get(wish.page) != wish]

    def inherit(self, old: "Book") -> None:
        """Take over the old book's images for pages not drawn yet, so that no page is ever blank."""
        for page, image in old._images.items():
            if page < len(self.sizes) and page not in self._images and old.sizes[page] == self.sizes[page]:
                self._images[page] = image

    def trim(self, visible: range) -> None:
        """Let go of images far from the visible pages until the rest fits."""
        taken = sum(image.sizeInBytes() for image in self._images.values())
        middle = (visible.start + visible.stop - 1) / 2
        for page in sorted(self._images, key=lambda page: -abs(page - middle)):
            if taken <= IMAGE_BYTES or page in visible:
                return
            taken -= self._images.pop(page).sizeInBytes()
            self._drawn.pop(page, None)


def wish_for(page: int, layout: PageLayout) -> Wish:
    """Return the wish for a page as that layout shows it."""
    width, height = layout.pixels(page)
    shrink = min(1.0, (_LARGEST_IMAGE / (width * height)) ** 0.5)
    return Wish(page, max(1, round(width * shrink)), max(1, round(height * shrink)))
