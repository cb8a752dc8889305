"""Training questions that come too near a gold question: they would make the figures on it worthless."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ingest.analysis import word_stems
from ingest.embedding.protocol import Embedder
from training.questions import TrainingQuestion

TOO_NEAR = 0.94
"""Cosine in the base model; questions on the same passage in other words lie between .85 and .93."""
TOO_MANY_SHARED = 0.5
"""Stems in both over stems in either."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """A training question and the gold question it comes too near (``cosine``, ``shared`` stems; 0-1)."""

    question: TrainingQuestion
    gold: str
    cosine: float
    shared: float


def overlaps(questions: Sequence[TrainingQuestion], gold: Sequence[str], embedder: Embedder) -> list[Overlap]:
    """Return every question whose nearest gold question, by vector or by words, is too near."""
    if not questions or not gold:
        return []
    asked = embedder.encode_queries([question.question for question in questions])
    cosines = asked @ embedder.encode_queries(gold).T
    stems = [frozenset(word_stems(text)) for text in gold]
    found: list[Overlap] = []
    for question, row in zip(questions, cosines, strict=True):
        words = frozenset(word_stems(question.question))
        shared = np.array([len(words & other) / max(1, len(words | other)) for other in stems])
        worst = int(np.argmax(np.maximum(row / TOO_NEAR, shared / TOO_MANY_SHARED)))
        if row[worst] >= TOO_NEAR or shared[worst] >= TOO_MANY_SHARED:
            found.append(Overlap(question, gold[worst], float(row[worst]), float(shared[worst])))
    return found
