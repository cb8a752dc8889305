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
_NAME = re.compile(r"(?<=\s)[A-ZÆØÅ][\w:.&-]*\w(?: [A-ZÆØÅ][\w:.&-]*\w)*")
_ABOUT_SOMETHING = re.compile(r"\w{4,}")


def parts(question: str) -> tuple[str, ...]:
    """Return the parts of a question in order, without their marks; one where it asks for one thing."""
    found = tuple(part.strip(" ?.!,") for part in _BREAK.split(question) if part)
    asking = all(_IS_QUESTION.search(part) and _ABOUT_SOMETHING.search(part) for part in found)
    return found if asking else (question.strip(" ?.!,"),)


def rest(question: str) -> str | None:
    """Return what is asked besides a figure, a date, a person or an address.

    That is what stands before the parts that want one. Of a question that begins with such a part it is what
    follows, with the name that the beginning has; ``None`` where it has none, for what follows rarely says
    itself what it is about.
    """
    found = parts(question)
    plain = [expected(part) is Expected.ANYTHING for part in found]
    if all(plain) or not any(plain):
        return None
    if plain[0]:
        return f"{', og '.join(found[: plain.index(False)])}?"
    subject = _NAME.search(found[0], 1)
    later = ", og ".join(part for part, asks in zip(found, plain, strict=True) if asks)
    return f"{subject.group()}: {later}?" if subject else None


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
