"""Retrieval systems that are measured on the same questions, documents and embedding model."""
