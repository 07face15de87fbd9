"""Undo and redo over whole briefs: every edit is a step, whatever it changed."""

import msgspec

from briefwright.brief.basis import Basis
from briefwright.brief.brief import Brief
from briefwright.brief.edits import Edit


class _Step(msgspec.Struct, frozen=True):
    """A brief, what it rests on, and the edit that led to it."""

    brief: Brief
    basis: Basis
    label: str
    merge_key: str | None


class History:
    """The open brief and the way it came about.

    Briefs are immutable values that share what did not change, so a step costs little. Steps with the same
    merge key that follow one another (typing into one field) are one step, until `end_merging` is called.
    """

    def __init__(self, brief: Brief, basis: Basis) -> None:
        self._steps: list[_Step] = [_Step(brief, basis, "", None)]
        self._at = 0
        self._saved: int | None = 0
        self._merging = False

    @property
    def brief(self) -> Brief:
        """The brief as it stands now."""
        return self._steps[self._at].brief

    @property
    def basis(self) -> Basis:
        """What the brief as it stands now rests on."""
        return self._steps[self._at].basis

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return self._at + 1 < len(self._steps)

    @property
    def undo_label(self) -> str:
        """What undo would take back, for a menu; empty where there is nothing."""
        return self._steps[self._at].label if self.can_undo else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again, for a menu; empty where there is nothing."""
        return self._steps[self._at + 1].label if self.can_redo else ""

    @property
    def is_clean(self) -> bool:
        """Whether the brief is the one that was saved last."""
        return self._saved == self._at

    def do(self, edit: Edit, basis: Basis | None = None) -> Brief:
        """Apply the edit as one step and return the new brief; an edit that changes nothing is no step.

        `basis` is what the brief rests on from this step on, where that changes with it.
        """
        changed = edit.apply(self.brief)
        if changed == self.brief and basis in (None, self.basis):
            return self.brief
        merges = self._merging and edit.merge_key is not None and basis is None
        basis = basis or self.basis
        if merges and self._steps[self._at].merge_key == edit.merge_key and not self.is_clean:
            self._at -= 1
        if self._saved is not None and self._saved > self._at:
            self._saved = None
        del self._steps[self._at + 1 :]
        self._steps.append(_Step(changed, basis, edit.label, edit.merge_key))
        self._at += 1
        self._merging = edit.merge_key is not None
        return changed

    def undo(self) -> Brief:
        """Take the last step back and return the brief before it; without one, nothing changes."""
        self._at = max(0, self._at - 1)
        self._merging = False
        return self.brief

    def redo(self) -> Brief:
        """Take the next step again and return the brief after it; without one, nothing changes."""
        self._at = min(len(self._steps) - 1, self._at + 1)
        self._merging = False
        return self.brief

    def end_merging(self) -> None:
        """Let the next edit be a step of its own, as when a field loses the focus."""
        self._merging = False

    def mark_saved(self) -> None:
        """Remember the brief as it stands as the saved one."""
        self._saved = self._at
        self._merging = False
