"""The checkable parts of a text: figures, proper names and negations."""

import re

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"\.(?=\d{3}(?:\D|$))")
_NAME = re.compile(r"(?<![.!?:»”\"] )(?<!^)\b[A-ZÆØÅ][\wæøåÆØÅ:&-]*", re.M)
_NEGATION = re.compile(r"\b(?:ikke|ingen|intet|aldrig|hverken|uden|næppe)\b", re.I)
_LONG_NAME = 5


def numbers(text: str) -> frozenset[str]:
    """Return the figures of a text, thousands dots dropped ("12.500" and "12500" are the same)."""
    return frozenset(_THOUSANDS.sub("", n) for n in _NUMBER.findall(text))


def names(text: str) -> frozenset[str]:
    """Return words with a capital that do not merely begin a sentence, in lower case.

    The -s of a genitive is cut off longer names, so "Danmarks" is found where "Danmark" stands.
    """
    found = (n.lower().rstrip("-:") for n in _NAME.findall(text))
    return frozenset(n[:-1] if n.endswith("s") and len(n) > _LONG_NAME else n for n in found)


def negations(text: str) -> frozenset[str]:
    """Return the negating words of a text, in lower case."""
    return frozenset(n.lower() for n in _NEGATION.findall(text))
