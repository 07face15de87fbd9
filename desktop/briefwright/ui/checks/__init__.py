"""The checks in the window: their count, their panel, and the way from a finding to what it is about."""
