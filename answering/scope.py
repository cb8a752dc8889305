"""Whether a question is about what the sources deal with: several signals, weighed by a calibration.

The weights are fitted by ``vejviser eval kalibrering`` on our own questions and stored in ``omfang.json``.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import lru_cache
from math import exp
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from answering.cover import AskedWords, Text
from ingest.library import Library
from retrieval.hits import Closeness, Hit

WEIGHTS_FILE = Path(__file__).with_name("omfang.json")
_AGREEING = 5
_FARTHEST, _NEAREST = -2.0, 4.0
_DENSE, _LEXICAL = ("afsnit", "sætninger"), ("tegn", "stammer")


@dataclass(frozen=True, slots=True)
class Signals:
    """What is weighed; the names are those of the weights.

    ``nearness``, ``known`` and ``everyday`` as in ``Closeness``; ``cover`` is the share of the question's
    words that the nearest passages have between them, ``unknown`` that of words in no source; ``margin`` is
    the best score over the last one found, ``agreement`` the share of the best hits that meaning and words
    both put above their mean.
    """

    nearness: float
    known: float
    everyday: float
    cover: float
    unknown: float
    margin: float
    agreement: float


class IndexKind(StrEnum):
    """Documents alone have fewer of the users' own words, so that their questions lie farther away."""

    WITH_RECORDS = "med poster"
    DOCUMENTS = "kun dokumenter"

    @classmethod
    def of(cls, library: Library) -> "IndexKind":
        """Return the kind of a library: whether it holds records of ours."""
        has_records = any(source.record is not None for source in library.sources)
        return cls.WITH_RECORDS if has_records else cls.DOCUMENTS


class Weights(BaseModel):
    """A logistic regression: standardised signals, their weights, and for each kind of index the score from
    which a question is about something else.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    means: Mapping[str, float]
    spreads: Mapping[str, float]
    weights: Mapping[str, float]
    bias: float
    thresholds: Mapping[IndexKind, float]

    def score(self, signals: Signals) -> float:
        """Return how likely (0-1) a question is about something else."""
        values = asdict(signals)
        total = self.bias + sum(
            weight * (values[name] - self.means[name]) / self.spreads[name]
            for name, weight in self.weights.items()
        )
        return 1.0 / (1.0 + exp(-total))


def signals(words: AskedWords, texts: Sequence[Text], hits: Sequence[Hit], closeness: Closeness) -> Signals:
    """Return the signals of a question; ``texts`` are the words of the nearest passages."""
    covered = frozenset[str]().union(*(words.in_text(text) for text in texts))
    best = hits[:_AGREEING]
    agreeing = [h for h in best if _part(h, _DENSE) > 0 and _part(h, _LEXICAL) > 0]
    return Signals(
        nearness=min(max(closeness.nearness, _FARTHEST), _NEAREST),
        known=closeness.known,
        everyday=closeness.everyday,
        cover=words.share(covered),
        unknown=words.unknown(covered),
        margin=hits[0].score - hits[-1].score if hits else 0.0,
        agreement=len(agreeing) / len(best) if best else 0.0,
    )


def is_out_of_scope(found: Signals, kind: IndexKind) -> bool:
    """Tell whether a question is about something that the sources do not deal with."""
    weights = fitted()
    return weights.score(found) > weights.thresholds[kind]


@lru_cache(maxsize=1)
def fitted() -> Weights:
    """Read the weights once."""
    return Weights.model_validate(json.loads(WEIGHTS_FILE.read_text("utf-8")))


def _part(hit: Hit, names: Sequence[str]) -> float:
    return sum(hit.parts.get(name, 0.0) for name in names)
