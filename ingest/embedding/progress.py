"""How long-running embedding work tells how far it is."""

from collections.abc import Callable

OnBatch = Callable[[int, int], None]
"""Called with (texts done, texts in all) after every batch."""

OnStep = Callable[[str, int, int], None]
"""Called with (Danish name of the step, units done, units in all)."""


def ignore_step(_step: str, _done: int, _total: int) -> None:
    """Take a report of progress and do nothing with it."""
