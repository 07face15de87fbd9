"""Find in the article, the brief and the pages at once: one bar, and marks in all three panes."""
