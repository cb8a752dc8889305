"""BM25 over Danish stems (bm25s and Snowball), the usual lexical leg."""

from collections.abc import Sequence

import bm25s
import numpy as np
import Stemmer


class StemmedBM25:
    """A BM25 index over texts; ranks their positions."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._stemmer = Stemmer.Stemmer("danish")
        self._bm25 = bm25s.BM25()
        self._bm25.index(self._tokens(texts), show_progress=False)

    def _tokens(self, texts: Sequence[str]) -> list[list[str]]:
        tokens: list[list[str]] = bm25s.tokenize(
            list(texts), stopwords="da", stemmer=self._stemmer, return_ids=False, show_progress=False
        )
        return tokens

    def rank(self, question: str, k: int) -> list[tuple[int, float]]:
        """Return at most ``k`` positions with positive score, best first, ties by position."""
        tokens = self._tokens([question])[0]
        if not tokens:
            return []
        scores = self._bm25.get_scores(tokens)
        order = np.argsort(-scores, kind="stable")[:k]
        return [(int(i), float(scores[i])) for i in order if scores[i] > 0]
