"""The trainings that were compared, all on the same half of the questions; the rest judges them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from training.questions import TrainingQuestion, sample
from training.settings import TrainingSettings

_START = TrainingSettings(texts="vinduer", epochs=1.0)

VARIANTS: Mapping[str, TrainingSettings] = MappingProxyType(
    {
        "udgangspunkt": _START,
        "afsnit og vinduer": replace(_START, texts="begge"),
        "modeksempler": replace(_START, negatives=True),
        "to gange gennem": replace(_START, epochs=2.0),
        "rang 8": replace(_START, rank=8),
        "læringsrate 6e-4": replace(_START, learning_rate=6e-4),
        "skala 20": replace(_START, scale=20.0),
        "CachedMNRL, bundt 192": replace(_START, loss="cachedmnrl", batch=192, epochs=2.0),
        "GIST": replace(_START, loss="gist"),
        "afsnit": replace(_START, texts="afsnit"),
    }
)
"""Name → settings; each differs from the first in one thing."""

JUDGES = 400


def halves(questions: Sequence[TrainingQuestion]) -> tuple[list[TrainingQuestion], list[TrainingQuestion]]:
    """Return one half to train on and ``JUDGES`` questions about documents of the other half to judge by."""
    ordered = sample([q for q in questions if not q.held_out], len(questions))
    cut = len(ordered) // 2
    return ordered[:cut], [q for q in ordered[cut:] if q.record is None][:JUDGES]
