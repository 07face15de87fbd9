"""A Check: one finding about a brief, how grave it is, and where it leads."""

from typing import Literal

import msgspec

Level = Literal["block", "warn", "info"]


class Check(msgspec.Struct, frozen=True):
    """One finding; `code` is stable, `item`, `section`, `page` (from 0) and `judgement` tell where.

    `fix` says what the program can do about it, None where nothing; `fixes.fix_of` makes the edit.
    """

    level: Level
    code: str
    message: str
    item: str | None = None
    section: str | None = None
    fix: str | None = None
    page: int | None = None
    judgement: str | None = None
