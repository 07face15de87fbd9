"""Holds the Brief, its edits, its checks and its file."""
