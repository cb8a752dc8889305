"""Hides personal data in a question before it is stored, embedded or sent on.

CPR numbers (old ones without a valid check digit too), telephone and account numbers, e-mail addresses, and
what a person suffers from. Numbers that only look alike (CVR, EAN, amounts, case numbers, years) stay. Words
and rules are in ``persondata.yaml``. Written by hand: general libraries need a language model for names and
know neither Danish replacement numbers nor when eight digits are a company.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

HIDDEN = "•••"
_RULES = Path(__file__).with_name("persondata.yaml")
_GAP = "[ \u00a0]"
_DASH = "[-\u2010-\u2015\u2212/]"
_CPR = re.compile(
    rf"(?<!\d)(\d\d){_GAP}?\.?(\d\d){_GAP}?\.?(\d\d){_GAP}?(?:{_DASH}{_GAP}?)?\d{{4}}(?!\d)(?!-\d)"
)
_FOREIGN = re.compile(
    rf"(?<![\w+])(?:\(?\+\d{{2,3}}\)?|00\d\d|\(45\))(?:{_GAP}|[-.])?\d(?:(?:{_GAP}|[-.])?\d){{6,11}}(?!\d)"
)
_PHONE = re.compile(
    rf"(?<![\w-])(?<!\d[.,])(?:\d{{8}}|\d{{4}}{_GAP}\d{{4}}|\d\d(?:(?:{_GAP}|[-.])\d\d){{3}})(?![\w-])(?![.,]\d)"
)
_RARE_PHONE = re.compile(
    rf"(?<![\w-])(?<!\d[.,])(?:\d{{3}}{_GAP}\d\d{_GAP}\d{{3}}|\d\d{_GAP}\d{{3}}{_GAP}\d{{3}})(?![\w-])(?![.,]\d)"
)
_ACCOUNT = re.compile(rf"(?<![\w-])(?:\d{{4}}(?:{_GAP}|[-.])?\d{{6,10}}|\d{{6,10}})(?![\w-])")
_TWO_YEARS = re.compile(r"(?:19|20)\d\d\D?(?:19|20)\d\d")
_EMAIL = re.compile(r"[\w.+-]*\w@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_SPELT_EMAIL = re.compile(
    r"[\w.+-]*\w\s*(?:\(snabel-?a\)|\bsnabel-?a\b|[\[(]at[\])])\s*[\w-]+(?:\.[\w-]+)*"
    r"\s*(?:\.|[\[(]dot[\])]|[\[(]punktum[\])]|\bpunktum\b)\s*[^\W\d_]{2,}",
    re.I,
)
_REACH = 25
"""Characters in front of a number in which a word may say what it is."""
_SENTENCE = re.compile(r"[^.!?\n]*(?:\.(?=\s*[a-zæøå])[^.!?\n]*)*[.!?\n]?")


class PersonalData(StrEnum):
    """The kinds that are hidden, as they are named to the user."""

    CPR = "et cpr-nummer"
    PHONE = "et telefonnummer"
    EMAIL = "en mailadresse"
    ACCOUNT = "et kontonummer"
    HEALTH = "en helbredsoplysning"


_TOLD = re.compile(
    rf"(?:\b(?:min|mit|mine|vores|hendes|hans|deres)\s+[\w-]+\s*(?:er|:)?\s*)?{re.escape(HIDDEN)}\s*[.,;]?",
    re.I,
)
"""Hidden data with the words that only say whose it is."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with ``HIDDEN`` in place of personal data, and the kinds that were found, each once."""

    text: str
    kinds: tuple[PersonalData, ...]


class _Rules(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ikke_person_foran: list[str]
    ikke_person_bag: list[str]
    telefon_foran: list[str]
    konto_foran: list[str]
    person: list[str]
    har_den: list[str]
    handler_om_fag: list[str]
    helbred: list[str]


@dataclass(frozen=True, slots=True)
class _Words:
    not_person: re.Pattern[str]
    amount: re.Pattern[str]
    phone: re.Pattern[str]
    account: re.Pattern[str]
    person: re.Pattern[str]
    has: re.Pattern[str]
    trade: re.Pattern[str]
    health: re.Pattern[str]


@cache
def _words() -> _Words:
    rules = _Rules.model_validate(yaml.safe_load(_RULES.read_text("utf-8")))

    def any_of(words: list[str], before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
        return re.compile(rf"{before}(?:{'|'.join(words)}){after}", re.I)

    return _Words(
        not_person=any_of(rules.ikke_person_foran, after=r"[^\d,;]{0,12}$"),
        amount=any_of(rules.ikke_person_bag, before=r"^\s*", after=""),
        phone=any_of(rules.telefon_foran, after=r"[^\d;]{0,12}$"),
        account=any_of(rules.konto_foran, after=r"[^\d;]{0,12}$"),
        person=any_of(rules.person),
        has=any_of(rules.har_den),
        trade=any_of(rules.handler_om_fag, after=""),
        health=any_of(rules.helbred, before=r"(?<![\w-])", after=r"(?![\w-])"),
    )


def mask(text: str) -> Masked:
    """Return the text with personal data hidden; a text without any comes back as it is."""
    found: list[tuple[int, int, PersonalData]] = []
    for start, end, kind in _candidates(text):
        if all(end <= s or e <= start for s, e, _ in found):
            found.append((start, end, kind))
    hidden, position = [], 0
    for start, end, _ in sorted(found):
        hidden += [text[position:start], HIDDEN]
        position = end
    kinds = tuple(kind for kind in PersonalData if any(k is kind for *_, k in found))
    return Masked("".join([*hidden, text[position:]]), kinds)


def _candidates(text: str) -> Iterator[tuple[int, int, PersonalData]]:
    """Yield places of personal data; where two overlap, the first one counts."""
    for pattern in (_EMAIL, _SPELT_EMAIL):
        yield from ((*m.span(), PersonalData.EMAIL) for m in pattern.finditer(text))
    for m in _CPR.finditer(text):
        if _is_birthday(m) and not _is_other_number(text, m):
            yield *m.span(), PersonalData.CPR
    for m in _ACCOUNT.finditer(text):
        if _words().account.search(text[max(0, m.start() - _REACH) : m.start()]):
            yield *m.span(), PersonalData.ACCOUNT
    yield from ((*m.span(), PersonalData.PHONE) for m in _FOREIGN.finditer(text))
    for m in _PHONE.finditer(text):
        if not _is_other_number(text, m) and not _TWO_YEARS.fullmatch(m[0]):
            yield *m.span(), PersonalData.PHONE
    for m in _RARE_PHONE.finditer(text):
        before = text[max(0, m.start() - _REACH) : m.start()]
        if _words().phone.search(before) and not _is_other_number(text, m):
            yield *m.span(), PersonalData.PHONE
    for sentence in _SENTENCE.finditer(text):
        yield from _health(sentence[0], sentence.start())


def _is_birthday(number: re.Match[str]) -> bool:
    """Tell whether the first six digits are a day and month; replacement numbers add 60 to the day."""
    day, month = int(number[1]), int(number[2])
    return 1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91)


def _is_other_number(text: str, number: re.Match[str]) -> bool:
    before, behind = text[max(0, number.start() - _REACH) : number.start()], text[number.end() :]
    return bool(_words().not_person.search(before) or _words().amount.match(behind))


def _health(sentence: str, offset: int) -> Iterator[tuple[int, int, PersonalData]]:
    """Yield what a person of the sentence suffers from; general and professional mentions stay."""
    words = _words()
    person = words.person.search(sentence)
    if person is None or words.trade.search(sentence):
        return
    for found in words.health.finditer(sentence):
        if words.has.search(sentence, 0, found.start()):
            yield offset + found.start(), offset + found.end(), PersonalData.HEALTH


def without_hidden(text: str) -> str:
    """Return what is left to ask of a masked text: "min telefon er •••" asks for no telephone."""
    return " ".join(_TOLD.sub(" ", text).split()) or text
