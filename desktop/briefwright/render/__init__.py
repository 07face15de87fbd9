"""Turns HTML into PDF in a killable worker process."""
