"""How each lasting fact of a company is changed on the page: chosen, counted, or only forgotten."""

from dataclasses import dataclass
from typing import get_args

from answering.conversation.remembering import KEPT
from api.schemas.company_facts import FIELD_WORDS
from corpus.records.vocabulary import Phase
from retrieval.matching.profile import KOMMUNER, Landsdel


@dataclass(frozen=True, slots=True)
class FactField:
    """A fact's name and label; ``choices`` are value and text, ``highest`` is the largest number.

    A field with neither can only be forgotten, and told anew in a question.
    """

    name: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    highest: int | None = None


_PHASES = tuple(phase for phase in get_args(Phase) if phase != "alle")
_YES_NO = (("true", "ja"), ("false", "nej"))
_CHOICES = {
    "kommune": tuple((name, name) for name in KOMMUNER),
    "landsdel": tuple((name, name) for name in get_args(Landsdel)),
    "fase": tuple((name, name) for name in _PHASES),
    "landdistrikt": _YES_NO,
    "eksporterer": _YES_NO,
}
_HIGHEST = {"ansatte": 1_000_000, "omsaetning_kr": 10**12}

FACT_FIELDS = {
    name: FactField(name, FIELD_WORDS[name], _CHOICES.get(name, ()), _HIGHEST.get(name)) for name in KEPT
}
"""The fields of ``KEPT`` by name."""
