"""Counts characters that a reader cannot see but that change what a text says to a program."""

import re
from collections.abc import Iterable

_KINDS = (
    ("uden bredde", re.compile("[\u200b-\u200d\u2060-\u2065\ufeff]")),
    ("der styrer læseretningen", re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")),
    ("af skjulte mærker", re.compile("[\U000e0000-\U000e007f]")),
)


def invisible_warning(texts: Iterable[str]) -> str | None:
    """Return a Danish warning with the number of invisible characters, or ``None`` when there are none."""
    counts = dict.fromkeys((name for name, _ in _KINDS), 0)
    for text in texts:
        if text.isascii():
            continue
        for name, pattern in _KINDS:
            counts[name] += sum(1 for _ in pattern.finditer(text))
    total = sum(counts.values())
    if not total:
        return None
    parts = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"Filen indeholder {total} usynlige tegn ({parts})."
