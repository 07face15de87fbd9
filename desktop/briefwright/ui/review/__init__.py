"""The review of an import: what was read, what is left out, and what to look at."""
