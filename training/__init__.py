"""Teaches the embedding model everyday Danish questions; outside the serving path."""
