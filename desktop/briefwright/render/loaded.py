"""What stays loaded between two renders of one template: fonts, parsed style sheets, decoded images."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import weasyprint.css
from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle
from weasyprint.document import Document
from weasyprint.images import RasterImage
from weasyprint.text.fonts import FontConfiguration

from briefwright.render.fetcher import TEMPLATE_URL, TemplateFetcher, current_stamp
from briefwright.render.messages import Messages
from briefwright.render.metadata import VARIANT


class LoadedTemplate:
    """A template's style sheets and what they brought; to be made anew when one of its files has changed."""

    def __init__(self, folder: Path, sheets: tuple[Path, ...], assets: Path) -> None:
        self._messages = Messages()
        self._fetcher = TemplateFetcher(folder, assets, lambda text: self._messages.tell(text))
        self._fonts = FontConfiguration()
        self._counters = CounterStyle()
        self._profiles: dict[str, object] = {}
        self._images: dict[str, object] = {}
        self._sheets = [self._parse(sheet) for sheet in sheets]
        self._of_sheets = self._messages.texts()

    def is_current(self) -> bool:
        """Tell whether every file that was loaded, or looked for, is as it was."""
        return all(current_stamp(path) == stamp for path, stamp in self._fetcher.stamps.items())

    def lay_out(self, html: str, messages: Messages) -> Document:
        """Lay out a page of this template; `messages` hears of the complaints about its style sheets too."""
        self._messages = messages
        for text in self._of_sheets:
            messages.tell(text)
        with _linked(self._sheets):
            document = HTML(string=html, base_url=TEMPLATE_URL, url_fetcher=self._fetcher).render(
                font_config=self._fonts,
                # What style elements of the page define must not outlive it.
                counter_style=CounterStyle(self._counters),
                color_profiles=dict(self._profiles),
                cache=self._images,
                pdf_variant=VARIANT,
            )
        self._keep_pictures()
        return document

    def _parse(self, sheet: Path) -> CSS:
        self._messages.place = sheet.name
        with self._messages.listening():
            css = CSS(
                url=self._fetcher.url_of(sheet),
                url_fetcher=self._fetcher,
                font_config=self._fonts,
                counter_style=self._counters,
                color_profiles=self._profiles,
            )
        self._messages.place = ""
        return css

    def _keep_pictures(self) -> None:
        """Forget what did not load, which may do so next time, and drawings, which hold on to their page."""
        for key, image in tuple(self._images.items()):
            if not isinstance(image, RasterImage | bytes):
                del self._images[key]


@contextmanager
def _linked(sheets: Sequence[CSS]) -> Iterator[None]:
    """Have parsed sheets take part as if the page linked to them, before its own style elements.

    Given to the engine as an option they would be the user's: the weakest style element would beat them.
    """
    of_the_page = weasyprint.css.find_stylesheets

    def all_sheets(*page: object) -> Iterator[CSS]:
        yield from sheets
        yield from of_the_page(*page)

    weasyprint.css.find_stylesheets = all_sheets
    try:
        yield
    finally:
        weasyprint.css.find_stylesheets = of_the_page
