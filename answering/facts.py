"""The checkable words of a text: proper names, regions, years and negations."""

import re
from collections.abc import Callable, Iterator

from ingest.analysis import stem

_NAME = re.compile(r"(?<![.!?:»”\"] )(?<!^)\b[A-ZÆØÅ][\wæøåÆØÅ:&-]*", re.M)
_NEGATION = re.compile(
    r"\b(?:ikke|ingen|intet|ingenting|aldrig|hverken|uden(?! for)|næppe|ej|nej|undtag\w+|bortset)\b", re.I
)
_LONG_NAME = 5
_WORD = re.compile(r"[^\W_]+")
_RUN_ON = re.compile(r" | & |&")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…]\s|[»«“”\"(•\n]\s?|\s[–-]\s)$")
_NEVER_NAMES = frozenset({"i", "de", "dem", "deres", "dkk", "eur"})
_REGIONS = {
    "nordjy": "Nordjylland",
    "midtjy": "Midtjylland",
    "sydjy": "Sydjylland",
    "syddan": "Sydjylland",
    "fyn": "Fyn",
    "sjælland": "Sjælland",
    "hovedstad": "Hovedstaden",
    "bornholm": "Bornholm",
}


def names(text: str) -> frozenset[str]:
    """Return words with a capital that do not merely begin a sentence, in lower case.

    The -s of a genitive is cut off longer names, so "Danmarks" is found where "Danmark" stands.
    """
    found = (n.lower().rstrip("-:") for n in _NAME.findall(text))
    return frozenset(n[:-1] if n.endswith("s") and len(n) > _LONG_NAME else n for n in found)


def name_phrases(text: str, is_ordinary: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    """Yield runs of words with a capital as ``name_keys``; "Aalborg Kommune" is one name, not two.

    ``is_ordinary`` tells, in lower case, whether a word that begins a sentence has its capital only for that.
    """
    return (phrase for phrase, _ in names_in_place(text, is_ordinary))


def names_in_place(text: str, is_ordinary: Callable[[str], bool]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield each name as ``name_phrases`` does, with the index of its first word in ``name_keys``."""
    run: list[str] = []
    last = first = 0
    for index, word in enumerate(_WORD.finditer(text)):
        between = text[last : word.start()]
        if run and not _RUN_ON.fullmatch(between):
            yield tuple(run), first
            run = []
        last = word.end()
        if _is_name(text, word, is_ordinary):
            first = first if run else index
            run.append(_key(word.group()))
        elif run:
            yield tuple(run), first
            run = []
    if run:
        yield tuple(run), first


def name_keys(text: str) -> tuple[str, ...]:
    """Return all words of a text without case, ending and genitive, to look up ``name_phrases`` in."""
    return tuple(_key(word) for word in _WORD.findall(text))


def negations(text: str) -> frozenset[str]:
    """Return the negating words of a text, in lower case."""
    return frozenset(n.lower() for n in _NEGATION.findall(text))


def first_negation(text: str) -> re.Match[str] | None:
    """Return the first negating word of a text, ``None`` without one."""
    return _NEGATION.search(text)


def regions(text: str) -> frozenset[str]:
    """Return the parts of the country that a text names, also as adjectives ("nordjyske")."""
    found = _WORD.findall(text.lower())
    return frozenset(name for start, name in _REGIONS.items() if any(w.startswith(start) for w in found))


def _is_name(text: str, word: re.Match[str], is_ordinary: Callable[[str], bool]) -> bool:
    written, lower = word.group(), word.group().lower()
    if written == lower or lower in _NEVER_NAMES:
        return False
    begins = bool(_SENTENCE_START.search(text[max(word.start() - 3, 0) : word.start()]))
    return not (begins and written[1:] == lower[1:] and is_ordinary(lower))


def _key(word: str) -> str:
    return stem(word.lower()).removesuffix("s")
