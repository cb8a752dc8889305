"""Parts of the question that nothing quoted answers."""

from collections.abc import Sequence

from answering.answer import Notice
from answering.wording import listed


def untold_notices(parts: Sequence[str]) -> list[Notice]:
    """Tell which parts of the question stay without an answer, in the words of the question."""
    if not parts:
        return []
    asked = listed([f"»{part}«" for part in parts])
    return [Notice("ubesvaret", f"Om {asked} står der ikke noget i det, vi fandt.")]
