"""Briefwright turns a news article into a formatted, sourced PDF brief, offline."""

__version__ = "0.1.0"
