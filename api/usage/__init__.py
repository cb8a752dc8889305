"""Counts of what is asked, with nothing personal in them."""
