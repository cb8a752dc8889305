"""Text to vectors: the bundled model, any other sentence-transformers model, a fake, and the cache."""
