"""Offers the actions on the tables in their panels, beside the controls that a table alone has."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QToolButton, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.row_edits import PrintTimeline, SetYardstick
from briefwright.brief.rows import TableName
from briefwright.brief.yardstick import installed_yardsticks
from briefwright.ui.icons import Icons
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.tables.brief_tabs import BriefTabs
from briefwright.ui.tables.row_fields import Choice
from briefwright.ui.tables.table_actions import TableActions


def offer_actions(tabs: BriefTabs, work: OpenBrief, actions: TableActions, icons: Icons) -> None:
    """Give each panel its buttons, its keys and the controls of its table."""
    for action, icon in (
        (actions.support, "add"),
        (actions.move_up, "up"),
        (actions.move_down, "down"),
        (actions.remove, "remove"),
        *((adding, "add") for adding in actions.add.values()),
    ):
        icons.give(action, icon)
    for panel in tabs.panels:
        panel.offer(
            _tools(panel.table, work, actions),
            [actions.add[panel.table], actions.move_up, actions.move_down, actions.remove],
        )
        panel.form.offer(actions.support)
        panel.list.give_keys(actions.keys)
        panel.offer_menu(actions.on_rows)


def _tools(table: TableName, work: OpenBrief, actions: TableActions) -> list[QWidget]:
    if table == "judgements":
        return [_yardsticks(work)]
    if table == "timeline":
        return [_printing(work), _sorting(actions.sort)]
    return []


def _yardsticks(work: OpenBrief) -> Choice:
    known = installed_yardsticks()
    ids = {str(each.id): each.id for each in known}
    choice = Choice("Yardstick of likelihood", lambda value: work.do(SetYardstick(ids[value])))
    choice.show_choices({each.id: f"Yardstick: {each.name}" for each in known})
    choice.setToolTip("The standard whose terms of likelihood are used, and explained below the judgements.")
    choice.setMinimumContentsLength(18)

    def show_brief(brief: Brief) -> None:
        choice.show_value(brief.yardstick)

    work.brief_changed.connect(show_brief)
    return choice


def _printing(work: OpenBrief) -> QCheckBox:
    box = QCheckBox("Print the timeline")
    box.clicked.connect(lambda ticked: work.do(PrintTimeline(ticked)))

    def show_brief(brief: Brief) -> None:
        box.setChecked(brief.timeline_included)

    work.brief_changed.connect(show_brief)
    return box


def _sorting(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setDefaultAction(action)
    action.setIconText("Sort by date")
    button.setAccessibleName("Sort timeline by date")
    return button
