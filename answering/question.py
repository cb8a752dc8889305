"""What a question must be before it is searched for, and what kind of answer it expects."""

import re
import unicodedata
from enum import StrEnum

from answering.answer import QuestionError

MAX_CHARACTERS = 2000
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Unicode categories of characters without a shape: controls, directions, hidden tags, half characters."""
_BLANK_LETTERS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Letters and marks that are drawn as nothing."""


class Expected(StrEnum):
    """The kind of thing that would answer the question."""

    ANYTHING = "andet"
    AMOUNT = "beløb"
    NUMBER = "tal"
    DEADLINE = "frist"
    CONTACT = "kontaktoplysning"
    PERSON = "person"


_MONEY = r"\w*(?:tilskuddet|beløb|budget|pris|takst|egenbetaling|medfinansiering|bevilling)\w*"
_PATTERNS = (
    (
        Expected.CONTACT,
        r"telefon(?:nummer\w*|nr|tid\w*|en)?(?![\w-])|tlf\w*|mobilnummer\w*|e-?mail(?:en|adresse\w*)?(?![\w-])"
        r"|mailadresse\w*|mailen|hjemmesideadresse|adressen|adresse (?:på|til)|(?:på )?hvilken gade"
        r"|(?:hvem|hvor|hvordan|(?:^|(?<=[.!?] ))(?:kan|må)) [^.?]{0,25}\bring(?:e|er)"
        r"|^ring (?:til|på)(?! (?:mig|os)\b.* om\b)"
        r"|^åbningstid\w*|(?:hvad|hvornår|hvilke\w*) (?:er|har) [^.?]{0,30}åbningstid\w*"
        r"|nummeret til|^link(?:et)? til",
    ),
    (
        Expected.PERSON,
        r"(?:hvem er|hvem var|hvad hedder|navnet på) (?:den |det |de |deres |jeres |vores )?(?:\w+ ){0,2}"
        r"\w*(?:direktør|formand|forkvinde|leder|chef|kontaktperson|koordinator|borgmester)(?:en|s)?"
        r"(?! efter)",
    ),
    (
        Expected.DEADLINE,
        r"ansøgningsfrist\w*|frist(?:en|er)? (?:for|til)|er (?:der )?(?:en |nogen )?frist(?:en)?"
        r"|deadline\w*|næste (?:frist|runde|ansøgningsrunde)|sidste frist|hvornår (?:lukker|åbner)"
        r"|hvornår (?:skal|kan|må) [^.?]{0,40}"
        r"(?:(?:an)?søge\w*|senest|sendes|afleveres|være inde|tilmelde\w*)",
    ),
    (
        Expected.AMOUNT,
        r"hvad koste\w*|hvad (?:skal|må) [^.?]{0,30}(?:betale|koste)|hvad betaler"
        r"|hvor mange (?:penge|kroner|kr|mio\w*|mia\w*|millioner|milliarder|euro)"
        r"|hvor meget (?:kan|får|koster|skal|betaler|\w*støtte|\w*tilskud)|hvor meget [^.?]{0,40}koste"
        r"|hvor (?:stor|stort|store|høj|højt|høje) (?:en |et |er |var |bliver )?(?:den |det |de )?"
        rf"(?:{_MONEY}|\w*(?:tilskud|støtte)\w*)"
        rf"|hvad (?:er|var|bliver) (?:den |det |de )?{_MONEY}|hvilket beløb|hvor dyrt?|egenbetaling\w*",
    ),
    (
        Expected.NUMBER,
        r"hvor (?:mange|store?|stort|høje?|højt|lang tid|langt|længe|gammel|gammelt|ofte|lave?|lavt)"
        r"(?! (?:betydning|rolle|interesse|indflydelse))|hvor meget(?! (?:hjælp|betyder|vejledning|sparring))"
        r"|antal\w*|hvilken andel|andelen|hvornår|hvilket år|hvad år",
    ),
)
_KINDS = tuple((kind, re.compile(rf"\b(?:{pattern})\b", re.I)) for kind, pattern in _PATTERNS)


def checked(question: str) -> str:
    """Return the question without invisible characters and stray white space.

    Raises:
        QuestionError: empty, without a letter or digit, or longer than ``MAX_CHARACTERS``.
    """
    visible = _BLANK_LETTERS.sub("", "".join(c for c in question if _is_visible(c)))
    clean = " ".join(unicodedata.normalize("NFC", visible).split())
    if not any(c.isalnum() for c in clean):
        raise QuestionError("Skriv et spørgsmål, før du sender.")
    if len(clean) > MAX_CHARACTERS:
        raise QuestionError(
            f"Spørgsmålet er på {_grouped(len(clean))} tegn; der er plads til {_grouped(MAX_CHARACTERS)}. "
            "Skriv det vigtigste, og spørg videre bagefter."
        )
    return clean


def _is_visible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) not in _INVISIBLE


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def expected(question: str) -> Expected:
    """Return the kind of answer asked for; the most specific kind wins."""
    return next((kind for kind, pattern in _KINDS if pattern.search(question)), Expected.ANYTHING)
