"""A field for a date: typed in any words, or picked from a calendar."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from briefwright.article.dates import iso_moment
from briefwright.ui.fields import Field
from briefwright.ui.icons import tinted_icon
from briefwright.ui.wording import mark, tr

_PARTS: Final = {
    "qt_calendar_prevmonth": mark("Previous month"),
    "qt_calendar_nextmonth": mark("Next month"),
    "qt_calendar_monthbutton": mark("Month"),
    "qt_calendar_yearbutton": mark("Year"),
    "qt_calendar_yearedit": mark("Year"),
    "qt_calendar_calendarview": mark("Days"),
}


class DateField(Field):
    """Tells what is typed and what is picked alike, by `textEdited`; a picked day keeps the time of day."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._pick = QAction(tr("Pick: {name}", name=name), self)
        self._pick.setToolTip(tr("Pick a day (Alt+Down)"))
        self._pick.triggered.connect(self.show_calendar)
        self.addAction(self._pick, self.ActionPosition.TrailingPosition)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(tr("Pick: {name}", name=name))
        self._tint()

    def show_calendar(self) -> None:
        """Show the calendar below the field, on the day that is written there, or else on today."""
        day = QDate.fromString(self._written()[:10], Qt.DateFormat.ISODate)
        calendar = _Calendar(self, day if day.isValid() else QDate.currentDate())
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.activateWindow()

    def take(self, day: QDate) -> None:
        """Write a day that was picked."""
        time = self._written()[10:]
        self.setText(day.toString(Qt.DateFormat.ISODate) + time)
        self.textEdited.emit(self.text())
        self.editingFinished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the calendar at the key that shows the list of a field elsewhere."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_calendar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the button for the new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        self._pick.setIcon(tinted_icon("calendar", self.palette()))

    def _written(self) -> str:
        """Return what is written as an ISO date or date-time, where it is one."""
        moment = iso_moment(self.text()) or ""
        try:
            date.fromisoformat(moment[:10])
        except ValueError:
            return ""
        return moment


class _Calendar(QFrame):
    """A calendar over the window: a click or Enter picks a day, Escape or another window ends it."""

    def __init__(self, field: DateField, day: QDate) -> None:
        super().__init__(field, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._field = field
        calendar = QCalendarWidget()
        calendar.setAccessibleName(tr("Calendar"))
        calendar.setSelectedDate(day)
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for part in calendar.findChildren(QWidget):
            if part.objectName() in _PARTS:
                part.setAccessibleName(tr(_PARTS[part.objectName()]))
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        self.setFocusProxy(calendar)
        calendar.setFocus()

    def event(self, event: QEvent) -> bool:
        """Go away when the user turns elsewhere."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field as it is at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _take(self, day: QDate) -> None:
        if self.isVisible():  # a click that also activates comes twice
            self.close()
            self._field.take(day)
