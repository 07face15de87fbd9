import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from briefwright.ui.settings.kinds import Choice, Setting
from briefwright.ui.settings.store import Settings
from briefwright.ui.settings.table import (
    FILE_NAME,
    FROM,
    GROUPS,
    MOST_PAGES,
    OPEN_EXPORT,
    PAGE,
    RECENT,
    SETTINGS,
    THEME,
)

Again = Callable[[], Settings]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """A store in which nothing is kept yet."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def again(settings: QSettings) -> Again:
    """The settings as the next run of the program finds them."""

    def found() -> Settings:
        settings.sync()
        return Settings(QSettings(settings.fileName(), QSettings.Format.IniFormat))

    return found


def test_every_setting_is_described_once_and_its_default_is_allowed() -> None:
    keys = [setting.key for setting in SETTINGS]
    assert len(set(keys)) == len(keys)
    for setting in SETTINGS:
        assert setting.read(setting.default) == setting.default
        assert setting.key.startswith(f"{setting.group}/")
        assert setting.group in GROUPS
        assert setting.label[0].isupper()
        assert setting.explanation.endswith(".")
        if isinstance(setting, Choice):
            assert len(setting.offered()) > (0 if setting.key == "brief/profile" else 1)


def test_what_is_not_set_is_the_default(settings: QSettings) -> None:
    store = Settings(settings)
    assert all(store.value(setting) == setting.default for setting in SETTINGS)
    assert store.faults() == []


@pytest.mark.parametrize(
    ("setting", "value"),
    [(THEME, "dark"), (OPEN_EXPORT, True), (MOST_PAGES, 2), (FROM, "Büro, 2"), (FILE_NAME, "{date} {title}")],
)
def test_what_is_set_is_there_in_the_next_run(
    settings: QSettings, again: Again, setting: Setting[Any], value: object
) -> None:
    Settings(settings).set(setting, value)
    assert again().value(setting) == value
    assert again().faults() == []


def test_a_change_is_told_once_and_followed(settings: QSettings) -> None:
    store = Settings(settings)
    told: list[object] = []
    seen: list[str] = []
    store.changed.connect(told.append)
    store.follow(THEME, seen.append)
    for value in ("dark", "dark", "light", "system"):
        store.set(THEME, value)
    store.set(PAGE, "Letter")
    assert told == [THEME, THEME, THEME, PAGE]
    assert seen == ["system", "dark", "light", "system"]


def test_a_default_is_not_stored(settings: QSettings) -> None:
    store = Settings(settings)
    store.set(PAGE, "Letter")
    store.set(PAGE, "A4")
    assert settings.allKeys() == []


@pytest.mark.parametrize(
    ("key", "held", "told"),
    [
        ("brief/page", "A7", "“Page size” cannot be “A7”: it is none of A4, Letter."),
        ("brief/max-pages", "many", "“Page limit” cannot be “many”: it is not a number from 0 to 99."),
        ("brief/file-name", "{titel}", "“File names” cannot be “{titel}”: there is no {titel}"),
        ("export/open", "perhaps", "it is neither true nor false"),
        ("brief/from", ["a", "b"], "“From” cannot be"),
        (
            "brief/form",
            "Desk",
            "There is no setting “brief/form”; it is left alone. Did you mean “brief/from”?",
        ),
    ],
)
def test_what_cannot_be_read_falls_back_and_is_told(
    settings: QSettings, key: str, held: object, told: str
) -> None:
    settings.setValue(f"settings/{key}", held)
    store = Settings(settings)
    assert all(store.value(setting) == setting.default for setting in SETTINGS)
    (fault,) = store.faults()
    assert told in fault


def test_setting_the_default_mends_what_could_not_be_read(settings: QSettings) -> None:
    settings.setValue("settings/brief/page", "A7")
    store = Settings(settings)
    store.set(PAGE, "A4")
    assert store.faults() == []


def test_restoring_the_defaults_forgets_what_was_set_and_nothing_else(settings: QSettings) -> None:
    settings.setValue("window/geometry", "kept")
    store = Settings(settings)
    store.set(RECENT, 3)
    store.set(THEME, "dark")
    told: list[Setting[Any]] = []
    store.changed.connect(told.append)
    store.restore_defaults()
    assert settings.allKeys() == ["window/geometry"]
    assert {setting.key for setting in told} == {RECENT.key, THEME.key}


@given(st.sampled_from(SETTINGS), st.one_of(st.none(), st.text(), st.integers(), st.lists(st.text())))
def test_whatever_is_stored_is_read_or_refused(setting: Setting[Any], held: object) -> None:
    with contextlib.suppress(ValueError):
        value = setting.read(held)
        assert type(value) is type(setting.default)
        assert setting.read(value) == value
