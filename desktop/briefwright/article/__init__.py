"""Reads bytes into an Article."""
