"""Turns an Article into an Analysis: scored sentences, actors, statements and dates."""
