"""The page budget in the window: what is allowed and used, fitting, and what could be left out."""
