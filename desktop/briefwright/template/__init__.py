"""Turns a Brief and a template package into HTML."""
