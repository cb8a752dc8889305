"""What can go wrong with the index; every message is a Danish sentence for the user."""


class IndexProblem(Exception):
    """Base of the errors about the index."""


class NoIndexError(IndexProblem):
    """There is no index to read yet."""


class BrokenIndexError(IndexProblem):
    """The index in use is damaged or belongs to another model; it must be built again."""


class SecondWriterError(IndexProblem):
    """Another process is building the index."""
