"""Shows the profiles, and lets the user choose, save, rename and delete them."""
