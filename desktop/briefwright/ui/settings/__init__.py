"""The user's settings: one table, what is kept of it, and the dialog made from it."""
