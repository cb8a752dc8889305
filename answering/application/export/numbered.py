"""Text of a file with the numbers of references that stand behind its sentences."""

import re
from dataclasses import dataclass

from answering.figures import placed_figures

MARKS = re.compile(r"\s*((?:\[\d{1,3}\]\s*)+)")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the numbers behind them, none where there are none."""

    text: str
    numbers: tuple[int, ...]


def pieces(text: str) -> list[Piece]:
    """Return the stretches of a text, each with the numbers that follow it."""
    found, last = [], 0
    for marks in MARKS.finditer(text):
        found.append(Piece(text[last : marks.start()].strip(), numbers_in(marks[1])))
        last = marks.end()
    return [*found, Piece(text[last:].strip(), ())]


def numbers_in(marks: str) -> tuple[int, ...]:
    """Return the numbers of "[1] [2]"."""
    return tuple(map(int, _NUMBER.findall(marks)))


def figures_as_written(text: str) -> list[str]:
    """Return the figures of a text in order, with their units, as they are written."""
    return [text[one.start : one.end].strip() for one in placed_figures(text)]
