"""The same questions in other words: what was asked before may be remembered and would look too fast."""

from collections.abc import Sequence


def greeted(questions: Sequence[str]) -> list[str]:
    """Return the questions with a greeting in front, for warming up."""
    return [f"Hej. {question}" for question in questions]


def thanked(questions: Sequence[str]) -> list[str]:
    """Return the questions with a word of thanks behind, for asking a second time."""
    return [f"{question} Tak." for question in questions]
