"""How near a description comes to the texts of each record."""

import re
import threading
from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.records.kinds import Aktoer, Program
from ingest.embedding.protocol import Embedder, Vectors
from ingest.index.lexical import LexicalIndex
from retrieval.matching.criteria import quotable
from retrieval.query import QueryMaker
from retrieval.recipe import RECIPE
from retrieval.thesaurus import Thesaurus, thesaurus

WEIGHTS: Mapping[str, float] = {"mening": 1.0, "tegn": 0.6, "stammer": 0.6}
_FULL = 3.5
"""So many standard deviations above the mean, over the views, a text counts as fully close."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_SHORTEST = 25
_MOST_SENTENCES = 8


class TextCloseness(Protocol):
    """Anything that says how near a description is to records."""

    def closeness(self, situation: str) -> Mapping[str, float]:
        """Return 0-1 by record id, 1 the nearest a text gets; records that are not in it are not near."""
        ...


class RecordCloseness:
    """Compares a description with each record's names, questions, occasions and statements.

    Meaning (vectors), character grams and word stems are standardised over the records and added. The
    vectors of the records are computed once, when a description is first compared; safe to use from several
    threads.
    """

    def __init__(
        self,
        records: Sequence[Program | Aktoer],
        embedder: Embedder,
        words: Thesaurus | None = None,
        queries: QueryMaker | None = None,
    ) -> None:
        self._ids = [data.id for data in records]
        self._embedder = embedder
        self._queries = queries or QueryMaker(embedder, words or thesaurus())
        texts = [record_texts(data) for data in records]
        self._owner = np.array([i for i, own in enumerate(texts) for _ in own], dtype=np.intp)
        self._texts = [text for own in texts for text in own]
        self._vectors: Vectors | None = None
        self._lock = threading.Lock()
        joined = ["\n".join(own) for own in texts]
        self._lexical = {name: LexicalIndex.build(name, joined) for name in ("tegn", "stammer")}

    def closeness(self, situation: str) -> Mapping[str, float]:
        """Return 0-1 by record id; an empty description or no records give nothing."""
        if not situation.strip() or not self._ids:
            return {}
        total = WEIGHTS["mening"] * _standardised(self._meaning(situation))
        terms = self._queries.make(situation).terms
        for name, index in self._lexical.items():
            scores = index.scores(situation) + RECIPE.added_words * index.scores(terms)
            total += WEIGHTS[name] * _standardised(scores)
        near = np.clip(total / (_FULL * sum(WEIGHTS.values())), 0.0, 1.0)
        return {record_id: float(near[i]) for i, record_id in enumerate(self._ids)}

    def _record_vectors(self) -> Vectors:
        with self._lock:
            if self._vectors is None:
                self._vectors = self._embedder.encode_passages(self._texts)
            return self._vectors

    def _meaning(self, situation: str) -> NDArray[np.float32]:
        """Return each record's best cosine, averaged over the whole description and its sentences."""
        vectors = self._record_vectors()
        parts = [situation, *long_sentences(situation)]
        best = np.full((len(parts), len(self._ids)), -1.0, np.float32)
        for row, part in zip(best, parts, strict=True):
            np.maximum.at(row, self._owner, vectors @ self._queries.make(part).vector)
        if len(parts) == 1:
            return np.asarray(best[0], np.float32)
        return np.asarray((best[0] + best[1:].max(axis=0)) / 2, np.float32)


def record_texts(data: Program | Aktoer) -> list[str]:
    """Return the texts by which a record can be found, its names first."""
    names = ", ".join((data.navn, *data.aliasser))
    themes = f"{data.navn}: {', '.join(data.temaer)}" if data.temaer else data.navn
    occasions = data.gaa_hertil_naar if isinstance(data, Aktoer) else ()
    target = (data.maalgruppe.tekst,) if isinstance(data, Program) and data.maalgruppe else ()
    stated = [statement.text for statement in quotable(data)]
    return [names, themes, *data.typiske_spoergsmaal, *occasions, *target, *stated]


def long_sentences(text: str) -> list[str]:
    """Return the first sentences that say something, where there is more than one of them."""
    sentences = [s.strip() for s in _SENTENCE.findall(text) if len(s.strip()) >= _SHORTEST]
    return sentences[:_MOST_SENTENCES] if len(sentences) > 1 else []


def _standardised(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    spread = float(scores.std())
    values = scores.astype(np.float64)
    return (values - values.mean()) / spread if spread > 0 else np.zeros(len(scores))
