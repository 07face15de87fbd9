"""The actors of an article: names, who bears them, and for whom they act."""
