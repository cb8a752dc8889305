"""The parts of a question that asks for several things: "What is X, and what does it cost?"."""

import re
from collections.abc import Sequence

from answering.evidence import holds_kind
from answering.question import Expected, expected

_ASKS = (
    r"(?:hv(?:ad|em|or|ornår|ordan|orfor|is|ilken|ilket|ilke)|er|har|kan|skal|må|får|findes|gælder|koster)\b"
)
_BREAK = re.compile(rf"(?:,?\s+(?:og|samt)\s+(?=(?:så )?{_ASKS}))|(?<=\?)\s+", re.I)
_IS_QUESTION = re.compile(r"\bhv(?:ad|em|or|ornår|ordan|orfor|ilken|ilket|ilke)\b", re.I)
_ABOUT_SOMETHING = re.compile(r"\w{4,}")


def parts(question: str) -> tuple[str, ...]:
    """Return the parts of a question in order, without their marks; one where it asks for one thing."""
    found = tuple(part.strip(" ?.!,") for part in _BREAK.split(question) if part)
    asking = all(_IS_QUESTION.search(part) and _ABOUT_SOMETHING.search(part) for part in found)
    return found if asking else (question.strip(" ?.!,"),)


def rest(question: str) -> str | None:
    """Return what stands before the parts that ask for a figure, a date, a person or an address.

    ``None`` where the question begins with such a part: what follows it rarely says what it is about.
    """
    found = parts(question)
    plain = next((i for i, part in enumerate(found) if expected(part) is not Expected.ANYTHING), len(found))
    if plain in {0, len(found)}:
        return None
    return f"{', og '.join(found[:plain])}?"


def untold(question: str, quotes: Sequence[str]) -> tuple[str, ...]:
    """Return the parts whose kind of answer stands in none of the quotes; none for a question of one part."""
    found = parts(question)
    if len(found) == 1:
        return ()
    kinds = ((part, expected(part)) for part in found)
    return tuple(
        part
        for part, wanted in kinds
        if wanted is not Expected.ANYTHING and not any(holds_kind(wanted, part, text) for text in quotes)
    )
