"""What a question must be before it is searched for, and what kind of answer it expects."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from answering.answer import QuestionError, Turn

MAX_CHARACTERS = 2000
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_FOLLOW_UP_START = re.compile(
    r"^(?:og|hvad med|men|så|gælder det|hvad så|også|hvorfor det|hvordan det)\b", re.I
)
_POINTS_BACK = re.compile(
    r"\b(?:det|den|de|dem|dette|denne|der|her|ham|hende|hun|han|deres|dens|dets)\b", re.I
)
_SHORT_WORDS = 8


class Expected(StrEnum):
    """The kind of thing that would answer the question."""

    ANYTHING = "andet"
    AMOUNT = "beløb"
    NUMBER = "tal"
    DEADLINE = "frist"
    CONTACT = "kontaktoplysning"


_KINDS: tuple[tuple[Expected, re.Pattern[str]], ...] = (
    (
        Expected.CONTACT,
        re.compile(
            r"\b(?:telefon\w*|tlf\w*|mobilnummer\w*|e-?mail\w*|mailadresse\w*|mailen|hjemmesideadresse"
            r"|adressen|ring(?:e)? (?:på|til)|åbningstid\w*)\b",
            re.I,
        ),
    ),
    (
        Expected.DEADLINE,
        re.compile(
            r"\b(?:ansøgningsfrist\w*|frist(?:en|er)? for|deadline\w*|næste (?:frist|runde|ansøgningsrunde)"
            r"|hvornår (?:lukker|åbner|er fristen|skal (?:man|vi|jeg) (?:senest )?søge)|sidste frist)\b",
            re.I,
        ),
    ),
    (
        Expected.AMOUNT,
        re.compile(
            r"\b(?:hvad koste[rd]?|hvor mange (?:penge|kroner|kr\.?|mio\w*|mia\w*)"
            r"|hvor meget (?:kan|får|støtte|tilskud|koster|skal|betaler)|hvor stort (?:et )?(?:tilskud|beløb)"
            r"|hvor dyrt|prisen|egenbetaling\w*|medfinansiering)\b",
            re.I,
        ),
    ),
    (
        Expected.NUMBER,
        re.compile(
            r"\b(?:hvor (?:mange|stor|store|stort|høj|højt|meget|lang tid|længe|gammel|lav|lavt)|antal\w*"
            r"|hvor mange procent|hvilken andel|andelen|hvornår|hvilket år|hvad år)\b",
            re.I,
        ),
    ),
)


def checked(question: str) -> str:
    """Return the question without invisible characters and stray white space.

    Raises:
        QuestionError: empty, without a letter or digit, or longer than ``MAX_CHARACTERS``.
    """
    clean = " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", question)).split())
    if not any(c.isalnum() for c in clean):
        raise QuestionError("Skriv et spørgsmål, før du sender.")
    if len(clean) > MAX_CHARACTERS:
        raise QuestionError(
            f"Spørgsmålet er på {_grouped(len(clean))} tegn; der er plads til {_grouped(MAX_CHARACTERS)}. "
            "Skriv det vigtigste, og spørg videre bagefter."
        )
    return clean


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def expected(question: str) -> Expected:
    """Return the kind of answer asked for; the most specific kind wins."""
    return next((kind for kind, pattern in _KINDS if pattern.search(question)), Expected.ANYTHING)


def with_topic(question: str, history: Sequence[Turn]) -> str:
    """Return what to search for: a short follow-up is put behind the question it follows."""
    if not history:
        return question
    short = len(question.split()) <= _SHORT_WORDS
    follows = bool(_FOLLOW_UP_START.search(question)) or (short and bool(_POINTS_BACK.search(question)))
    return f"{history[-1].question} {question}" if follows else question
