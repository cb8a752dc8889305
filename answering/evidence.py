"""Whether the nearest passages hold the kind of thing a question asks for: a price, a date, a person …"""

import re
from collections.abc import Callable, Iterator, Sequence

from answering.cover import AskedWords, Text
from answering.near import NearPassage
from answering.places import Place
from answering.question import Expected
from answering.selection import holds_amount

_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w{2,}|(?:tlf|telefon)\D{0,12}\d[\d ]{6,}|\b\d{2}(?: \d{2}){3}\b"
    r"|https?://|\bwww\.|\b[\w-]+\.(?:dk|com|eu|org)\b",
    re.I,
)
_DATE = re.compile(
    r"\b\d{1,2}\.\s?(?:(?:0?[1-9]|1[0-2])\.|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\w*frist\w*|\bdeadline\w*",
    re.I,
)
_NOT_TOLD = re.compile(
    r"(?:ikke|ingen|intet)\b[^.;]{0,30}\b(?:oplyst|kendt|nævn\w*|angivet)|oplyser? (?:ikke|ingen|intet)", re.I
)
_FIGURE = re.compile(
    r"\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|halvdel\w*|tredjedel\w*|fjerdedel\w*"
    r"|hver (?:anden|tredje|fjerde|femte)|\w+t?største|de fleste|ingen|alle|én|et)\b",
    re.I,
)
_ROLE = re.compile(r"direktør|formand|forkvinde|leder|chef|kontaktperson|koordinator|borgmester", re.I)
_PERSON = re.compile(r"\b[A-ZÆØÅ][a-zæøåé]+(?:[ -](?:[A-ZÆØÅ]\.|[A-ZÆØÅ][a-zæøåé]+))* [A-ZÆØÅ][a-zæøåé]+\b")
_ASKS_PRICE = re.compile(r"\bkoste\w*|\bpris\w*|\bbetale\w*|egenbetaling|\bdyrt?\b", re.I)
_PAID = re.compile(
    r"kost|pris|betal|gebyr|kontingent|takst|medfinans|finansier|udgift|budget|andel|leje|rente", re.I
)
_ASKS_GRANT = re.compile(r"\b(?:få|får|fik|kan|kunne|tilskud\w*|støtte\w*)\b", re.I)
_GRANTED = re.compile(
    r"tilskud|støtte|dæk|højst|op til|maks|lån|bevil|ramme|pulje|medfinans|betaling|finansier|budget"
    r"|(?:%|pct\.?|procent) af|\b(?:få|får|fik|giver|gav|kan|kunne)\b|\bpr\.? ",
    re.I,
)
_LEAST = {Expected.AMOUNT: 0.2, Expected.DEADLINE: 0.3, Expected.PERSON: 0.3}
"""The share of the question's words that must stand beside the thing asked for: amounts, dates and people are
in the sources for many things, and one of something else is no answer."""
_LEAST_OF_PLACE = 0.25
"""The same for a figure of one municipality, without its name."""


def is_told(
    question: str,
    wanted: Expected,
    words: AskedWords,
    names: Sequence[Callable[[str], bool]],
    near: Sequence[NearPassage],
) -> bool:
    """Tell whether two neighbouring sentences hold the kind of thing asked for, beside what it is asked of.

    ``names`` are tests for the names of the question: all of them must be named in the same place. People are
    looked for in the whole passage, since lists of them name the office once.
    """
    if wanted is Expected.ANYTHING:
        return True
    test = _test(wanted, question)
    if wanted is Expected.PERSON:
        found = (passage.told for passage in near if test(passage.hit.passage.text))
    else:
        found = (f"{passage.about} {stretch}" for passage, stretch in _stretches(near) if test(stretch))
    if wanted in {Expected.NUMBER, Expected.CONTACT}:
        return any(True for _ in found)
    least = _LEAST[wanted]
    if wanted is Expected.AMOUNT and not (_ASKS_PRICE.search(question) or _ASKS_GRANT.search(question)):
        least = 0.0
    named = (whole for whole in found if all(name(whole) for name in names))
    return any(words.share(words.in_text(Text.of(whole))) >= least for whole in named)


def is_counted_in(places: Sequence[Place], words: AskedWords, near: Sequence[NearPassage]) -> bool:
    """Tell whether a figure stands beside one of the places and enough of what is counted there."""
    counted = words.without(places)
    wholes = (
        f"{passage.about} {stretch}" for passage, stretch in _stretches(near) if _FIGURE.search(stretch)
    )
    there = (whole for whole in wholes if any(place.written_in(whole) for place in places))
    return any(counted.share(counted.in_text(Text.of(whole))) >= _LEAST_OF_PLACE for whole in there)


def holds_kind(wanted: Expected, question: str, text: str) -> bool:
    """Tell whether a text holds the kind of thing that a question asks for, of whatever it is."""
    return wanted is Expected.ANYTHING or _test(wanted, question)(text)


def has_figure_beside(name: Callable[[str], bool], near: Sequence[NearPassage]) -> bool:
    """Tell whether a figure stands in two neighbouring sentences of a text that has a name."""
    return any(name(f"{p.about} {stretch}") for p, stretch in _stretches(near) if _FIGURE.search(stretch))


def _stretches(near: Sequence[NearPassage]) -> Iterator[tuple[NearPassage, str]]:
    return ((passage, stretch) for passage in near for stretch in passage.stretches())


def _test(wanted: Expected, question: str) -> Callable[[str], bool]:
    if wanted is Expected.PERSON:
        role = _ROLE.search(question)
        asked = role[0].lower() if role else ""
        return lambda text: asked in text.lower() and bool(_PERSON.search(text))
    if wanted is Expected.AMOUNT:
        beside = _PAID if _ASKS_PRICE.search(question) else _GRANTED if _ASKS_GRANT.search(question) else None
        return lambda text: holds_amount(text) and (beside is None or bool(beside.search(text)))
    if wanted is Expected.DEADLINE:
        return lambda text: bool(_DATE.search(text)) and not _NOT_TOLD.search(text)
    pattern = _CONTACT if wanted is Expected.CONTACT else _FIGURE
    return lambda text: bool(pattern.search(text))
