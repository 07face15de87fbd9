"""The program's icons: its own SVG drawings, tinted from the palette."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from briefwright.resources import shipped

_SIZES = (16, 18, 20)  # as they are used, in logical pixels
_INK = "currentColor"


def tinted_icon(name: str, palette: QPalette) -> QIcon:
    """Return the drawing of that name in the palette's text colour, paler where disabled."""
    drawing = (shipped("assets") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    ratios = {1.0, 2.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    # Drawn for each screen as large as its pixels want it: what Qt shrinks is blurred.
    sizes = sorted({round(size * ratio) for size in _SIZES for ratio in ratios})
    icon = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        colour = palette.color(group, QPalette.ColorRole.ButtonText)
        for size in sizes:
            icon.addPixmap(_drawn(drawing, colour, size), mode)
    return icon


def _drawn(drawing: str, colour: QColor, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(drawing.replace(_INK, colour.name()).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


class Icons:
    """Gives actions and buttons their icons, again whenever `tint` is called for another palette."""

    def __init__(self) -> None:
        self._bearers: list[tuple[QAction | QAbstractButton, str]] = []

    def give(self, bearer: QAction | QAbstractButton, name: str) -> None:
        """Show the icon of that name on an action or a button, which must live as long as the window."""
        self._bearers.append((bearer, name))
        bearer.setIcon(tinted_icon(name, QGuiApplication.palette()))

    def tint(self) -> None:
        """Draw every icon in the palette's colours as they are now."""
        for bearer, name in self._bearers:
            bearer.setIcon(tinted_icon(name, QGuiApplication.palette()))
