"""A company's profile from plain Danish, with the words that each field was read from."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from ingest.analysis import STOP_WORDS
from retrieval.matching.amounts import Amount, AmountReader
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.word_lists import Found, Spelling, WordList, Words

_FILE = Path(__file__).parent / "profil.yaml"
_SEVERAL = ("branche", "behov")
_ONE = ("kommune", "landsdel", "fase", "kandidat_uddannelse")
_LOOSE = ("kommune", "landsdel")
_SHOWN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One field that was read: its value and the words of the text that led to it."""

    felt: str
    vaerdi: object
    ord: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A profile and how it came about, one reading a known value, in the order of the fields."""

    profile: CompanyProfile
    readings: tuple[Reading, ...]


class ProfileReader:
    """Reads profiles by the word lists of one file."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._lists = {name: WordList(data[name], name in _LOOSE) for name in (*_ONE, *_SEVERAL)}
        self._yes_no = {name: WordList(answers) for name, answers in data["ja_nej"].items()}
        numbers = dict(data["tal"])
        self._amounts = AmountReader({n: w for n, w in numbers.items() if n != "ord"}, numbers["ord"])
        entries = [entry for name in (*_ONE, *_SEVERAL) for listed in data[name].values() for entry in listed]
        self._spelling = Spelling(entries, (*STOP_WORDS, *data["ikke_tastefejl"]))

    def words(self, text: str) -> Words:
        """Return a text as the lists see it, typing errors put right."""
        return Words(text, self._spelling)

    def read(self, text: str) -> ReadProfile:
        """Return what a text tells of a company; an empty text tells nothing."""
        words = self.words(text)
        readings = [*self._places(words), *self._values(words), *self._answers(words), *self._figures(words)]
        readings = _with_conclusions(readings)
        fields: dict[str, Any] = {}
        for reading in readings:
            if reading.felt in _SEVERAL:
                fields[reading.felt] = (*fields.get(reading.felt, ()), reading.vaerdi)
            else:
                fields[reading.felt] = reading.vaerdi
        order = list(CompanyProfile.model_fields)
        return ReadProfile(
            CompanyProfile(**fields), tuple(sorted(readings, key=lambda r: order.index(r.felt)))
        )

    def _places(self, words: Words) -> list[Reading]:
        """Read the municipality named first, else the part of the country; the former decides the latter."""
        for name in ("kommune", "landsdel"):
            found = self._lists[name].find(words)
            if found:
                value = min(found, key=lambda v: found[v][0].first)
                return [_reading(name, value, words, found[value])]
        return []

    def _values(self, words: Words) -> list[Reading]:
        readings = []
        for name in ("fase", "kandidat_uddannelse"):
            for value, places in self._lists[name].find(words).items():
                readings.append(_reading(name, value, words, places))
                break
        for name in _SEVERAL:
            found = self._lists[name].find(words)
            readings += [_reading(name, value, words, places) for value, places in found.items()]
        return readings

    def _answers(self, words: Words) -> list[Reading]:
        readings = []
        for name, answers in self._yes_no.items():
            found = answers.find(words)
            answer = "nej" if "nej" in found else "ja"
            if found:
                readings.append(_reading(name, answer == "ja", words, found[answer]))
        return readings

    def _figures(self, words: Words) -> list[Reading]:
        read: list[tuple[str, Amount | None]] = [
            ("ansatte", self._amounts.employees(words)),
            ("omsaetning_kr", self._amounts.turnover(words)),
            ("kandidat_ledig_maaneder", self._amounts.months_unemployed(words)),
            ("maanedsloen_kr", self._amounts.monthly_wage(words)),
        ]
        return [
            _reading(
                name,
                amount.value if name == "kandidat_ledig_maaneder" else int(amount.value),
                words,
                [amount.place],
            )
            for name, amount in read
            if amount is not None and _allowed(name, amount.value)
        ]


def _allowed(name: str, value: float) -> bool:
    limits = {"ansatte": 1_000_000, "omsaetning_kr": 10**12, "kandidat_ledig_maaneder": 600}
    return 0 <= value <= limits.get(name, 10_000_000)


def _reading(name: str, value: object, words: Words, places: list[Found]) -> Reading:
    said = dict.fromkeys(words.said(place) for place in places)
    return Reading(name, value, tuple(said)[:_SHOWN_WORDS])


def _with_conclusions(readings: list[Reading]) -> list[Reading]:
    """Add that somebody unemployed for some months is unemployed."""
    by_field = {reading.felt: reading for reading in readings}
    months = by_field.get("kandidat_ledig_maaneder")
    if months is not None and "kandidat_ledig" not in by_field:
        return [*readings, Reading("kandidat_ledig", True, months.ord)]
    return readings


@lru_cache(maxsize=1)
def profile_reader() -> ProfileReader:
    """Return the reader with the word lists of the project, read once."""
    return ProfileReader(yaml.safe_load(_FILE.read_text("utf-8")))


def read_profile(text: str) -> ReadProfile:
    """Return what a Danish text tells of a company, with the words that led to each field."""
    return profile_reader().read(text)
