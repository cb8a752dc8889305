"""Numbers and proper names in Danish text, normalised so that two texts can be compared."""

import re

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


def names_in(text: str) -> list[str]:
    """Return words that are proper names: a capital inside a sentence, or capitals or digits within the word.

    The first word of a sentence counts only in the second case, for any word may stand there with a capital.
    """
    names = []
    for match in _WORD.finditer(text):
        word = match.group()
        if not any(c.isupper() for c in word) or word.casefold() in _CAPITALISED_WORDS_THAT_ARE_NO_NAMES:
            continue
        first = bool(_SENTENCE_END.search(text[: match.start()]))
        parts = [part for part in word.split("-") if any(c.isupper() for c in part)]
        if first and parts[0] == word.split("-")[0] and parts[0][1:] == parts[0][1:].casefold():
            parts = parts[1:]
        names.extend(parts)
    return names


def folded(text: str) -> str:
    """Return a text without case, spaces and signs, so that hyphenation and line breaks do not matter."""
    return re.sub(r"[^0-9a-zæøåéäöü]", "", text.casefold().replace("₂", "2"))
