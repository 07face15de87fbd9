"""When things happen, as the article tells it."""
