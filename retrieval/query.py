"""A question as search sees it: its words, the terms it stands for, and one vector for both."""

import threading
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.protocol import Embedder
from retrieval.thesaurus import Thesaurus

_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Query:
    """``terms`` are the thesaurus's additions; the vectors have length one, shape ``(d,)``.

    ``vector`` is the one to search with, ``own`` that of the question as asked.
    """

    question: str
    terms: str
    vector: NDArray[np.float32]
    own: NDArray[np.float32]


class QueryMaker:
    """Expands and embeds questions; the last few are remembered, since one answer needs them twice.

    The vector lies between the question as asked and the question with its added terms (``share`` of the
    way, 0-1): the terms bring it near the documents' words, the question keeps it on what was asked.
    """

    def __init__(self, embedder: Embedder, thesaurus: Thesaurus, share: float = 0.5) -> None:
        self._embedder = embedder
        self._thesaurus = thesaurus
        self._share = share
        self._made: OrderedDict[str, Query] = OrderedDict()
        self._lock = threading.Lock()

    def make(self, question: str) -> Query:
        """Return the query of a question; safe to call from several threads."""
        with self._lock:
            if question in self._made:
                self._made.move_to_end(question)
                return self._made[question]
        query = self._new(question)
        with self._lock:
            self._made[question] = query
            while len(self._made) > _REMEMBERED:
                self._made.popitem(last=False)
        return query

    def _new(self, question: str) -> Query:
        terms = self._thesaurus.expand(question)
        if not terms or not self._share:
            alone = np.asarray(self._embedder.encode_queries([question])[0], np.float32)
            return Query(question, " ".join(terms), alone, alone)
        own, added = self._embedder.encode_queries([question, f"{question} {', '.join(terms)}"])
        mixed = (1 - self._share) * own + self._share * added
        vector: NDArray[np.float32] = np.asarray(mixed / np.linalg.norm(mixed), np.float32)
        return Query(question, " ".join(terms), vector, np.asarray(own, np.float32))
