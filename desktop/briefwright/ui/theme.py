"""The program's palettes: light or dark as the system says, drawn by Fusion on every system.

Paper stays white in both; the preview paints it.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

_DARK_BELOW = 128

Role = QPalette.ColorRole

_LIGHT: dict[QPalette.ColorRole, str] = {
    Role.Window: "#f2f2f0",
    Role.WindowText: "#1e1f21",
    Role.Base: "#ffffff",
    Role.AlternateBase: "#f7f7f5",
    Role.Text: "#1e1f21",
    Role.PlaceholderText: "#6f7073",
    Role.Button: "#fbfbfa",
    Role.ButtonText: "#1e1f21",
    Role.BrightText: "#b3261e",
    Role.Light: "#ffffff",
    Role.Midlight: "#ececea",
    Role.Mid: "#cfcfcb",
    Role.Dark: "#a9a9a4",
    Role.Shadow: "#7c7c78",
    Role.Highlight: "#1f5fa8",
    Role.HighlightedText: "#ffffff",
    Role.Accent: "#1f5fa8",
    Role.Link: "#1f5fa8",
    Role.LinkVisited: "#6a4c93",
    Role.ToolTipBase: "#fffef8",
    Role.ToolTipText: "#1e1f21",
}

_DARK: dict[QPalette.ColorRole, str] = {
    Role.Window: "#27292c",
    Role.WindowText: "#e6e6e3",
    Role.Base: "#1d1f21",
    Role.AlternateBase: "#232527",
    Role.Text: "#e6e6e3",
    Role.PlaceholderText: "#9a9b9d",
    Role.Button: "#35383c",
    Role.ButtonText: "#e6e6e3",
    Role.BrightText: "#ff8a80",
    Role.Light: "#4a4d52",
    Role.Midlight: "#3c3f44",
    Role.Mid: "#43464b",
    Role.Dark: "#17181a",
    Role.Shadow: "#0c0d0e",
    Role.Highlight: "#3d7cc9",
    Role.HighlightedText: "#ffffff",
    Role.Accent: "#5b9be6",
    Role.Link: "#7db4f0",
    Role.LinkVisited: "#b79bd9",
    Role.ToolTipBase: "#35383c",
    Role.ToolTipText: "#e6e6e3",
}

_DISABLED = {
    False: {Role.WindowText: "#9a9a96", Role.Text: "#9a9a96", Role.ButtonText: "#9a9a96"},
    True: {Role.WindowText: "#77797c", Role.Text: "#77797c", Role.ButtonText: "#77797c"},
}


def program_palette(*, dark: bool) -> QPalette:
    """Return the whole palette, disabled colours included."""
    palette = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        palette.setColor(role, QColor(colour))
    for role, colour in _DISABLED[dark].items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))
    for role in (Role.Highlight, Role.Accent):
        palette.setColor(QPalette.ColorGroup.Disabled, role, palette.color(Role.Mid))
    return palette


def is_dark(palette: QPalette) -> bool:
    """Tell whether text of this palette is light on dark."""
    return palette.color(Role.Base).lightness() < _DARK_BELOW


def blend(over: QColor, under: QColor, amount: float) -> QColor:
    """Return `under` with `amount` (0 to 1) of `over` laid on it, opaque."""
    return QColor.fromRgbF(
        over.redF() * amount + under.redF() * (1 - amount),
        over.greenF() * amount + under.greenF() * (1 - amount),
        over.blueF() * amount + under.blueF() * (1 - amount),
    )


class Theme(QObject):
    """Keeps the application's palette in step with the system's light or dark."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        # Before ours is set: where the system does not say, its own palette tells.
        self._system_is_dark = is_dark(application.palette())
        application.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.show_scheme)
        self._wish: str = "system"
        self.show_scheme(hints.colorScheme())

    def wish(self, wish: str) -> None:
        """Be “light” or “dark” whatever the system says, or follow it for “system”."""
        self._wish = wish
        self.show_scheme(QGuiApplication.styleHints().colorScheme())

    def show_scheme(self, scheme: Qt.ColorScheme) -> None:
        """Set the palette for the scheme; for one the system does not know, as its palette was."""
        is_known = scheme != Qt.ColorScheme.Unknown
        dark = scheme == Qt.ColorScheme.Dark if is_known else self._system_is_dark
        if self._wish != "system":
            dark = self._wish == "dark"
        self._application.setPalette(program_palette(dark=dark))
