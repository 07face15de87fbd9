"""The preview: the brief's pages on screen, following every change at once."""
