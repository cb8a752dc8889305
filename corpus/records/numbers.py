"""Numbers and proper names in Danish text, normalised so that two texts can be compared."""

import re
from collections.abc import Collection

_NUMBER = re.compile(r"(?<![A-Za-zÆØÅæøå])\d+(?:[.,]\d+)*")
_DATE = re.compile(r"(\d{1,2})[.-](\d{1,2})[.-](\d{4}|\d{2})")
_YEAR_WITH_FOOTNOTE = re.compile(r"((?:19|20)\d\d)[.,]?\d{1,2}")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_WORD = re.compile(r"[0-9A-Za-zÆØÅæøåÉéÄäÖöÜü]+(?:[-:./&][0-9A-Za-zÆØÅæøåÉéÄäÖöÜü]+)*")
_SENTENCE_END = re.compile(r"[.!?:]\s+$|^$")

NUMBER_WORDS = {
    "to": "2",
    "tre": "3",
    "fire": "4",
    "fem": "5",
    "seks": "6",
    "syv": "7",
    "otte": "8",
    "ni": "9",
    "ti": "10",
    "elleve": "11",
    "tolv": "12",
}
_CAPITALISED_WORDS_THAT_ARE_NO_NAMES = {"i", "de", "du", "det", "den"}


def _normalised(number: str) -> str:
    if _THOUSANDS.fullmatch(number):
        return number.replace(".", "")
    whole, comma, fraction = number.partition(",")
    whole = whole.replace(".", "") if _THOUSANDS.fullmatch(whole) else whole
    value = f"{whole}.{fraction}" if comma else whole
    return value.rstrip("0").rstrip(".") if "." in value else value


def figures_in(text: str) -> set[str]:
    """Return the numbers written in figures, normalised as in ``numbers_in``."""
    found = {_normalised(match.group()) for match in _NUMBER.finditer(text)}
    for day, month, year in _DATE.findall(text):
        found |= {str(int(day)), str(int(month)), year if len(year) == 4 else f"20{year}"}
    return found


def numbers_in(text: str) -> set[str]:
    """Return the numbers of a text: ``12.500`` as ``12500``, ``2,5`` as ``2.5``, ``elleve`` as ``11``.

    A date in figures counts as its day, month and year; digits inside a name (``CO2``) are no number.
    """
    found = {_normalised(match.group()) for match in _NUMBER.finditer(text)}
    for day, month, year in _DATE.findall(text):
        found |= {str(int(day)), str(int(month)), year if len(year) == 4 else f"20{year}"}
    return found | {
        NUMBER_WORDS[word] for word in re.findall(r"\w+", text.casefold()) if word in NUMBER_WORDS
    }


def document_numbers(text: str) -> set[str]:
    """Return the numbers of a document's lines, also years that a footnote number has been glued to."""
    glued = (_YEAR_WITH_FOOTNOTE.fullmatch(match.group()) for match in _NUMBER.finditer(text))
    return numbers_in(text) | {match.group(1) for match in glued if match}


def names_in(text: str, known: Collection[str] = ()) -> list[str]:
    """Return words that are proper names: a capital inside a sentence, or capitals or digits within the word.

    Any word may stand first in a sentence with a capital: there only the second case counts, and words
    that are ``known`` (case folded) to be names.
    """
    names = []
    for match in _WORD.finditer(text):
        word = match.group()
        if not any(c.isupper() for c in word) or word.casefold() in _CAPITALISED_WORDS_THAT_ARE_NO_NAMES:
            continue
        first = bool(_SENTENCE_END.search(text[: match.start()]))
        parts = [part for part in word.split("-") if len(part) > 1 and any(c.isupper() for c in part)]
        start = word.split("-")[0]
        plain = start[1:] == start[1:].casefold() and start.casefold() not in known
        if first and plain and parts[:1] == [start]:
            parts = parts[1:]
        names.extend(parts)
    return names


def always_capitalised(text: str) -> set[str]:
    """Return the words of a text, case folded, that have a capital inside a sentence and nowhere lack it."""
    words = re.findall(r"(?<![^\W_])[^\W\d_][^\W_]*", text)
    inside = re.findall(r"[^\W\d_],? ([A-ZÆØÅ][a-zæøåéäöü]+)", text)
    without = {word for word in words if word[0].islower()}
    return {word.casefold() for word in inside} - without


def folded(text: str) -> str:
    """Return a text without case, spaces and signs, so that hyphenation and line breaks do not matter."""
    return re.sub(r"[^0-9a-zæøåéäöü]", "", text.casefold().replace("₂", "2"))
