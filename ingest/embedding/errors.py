"""What can go wrong with an embedding model, told in Danish."""


class EmbeddingModelError(Exception):
    """An embedding model that cannot be unpacked or loaded; ``str(error)`` is Danish for the user."""
