"""The strip below the brief: what an edit changed, and the note to self."""
