"""BM25 over two views of the same passages: word stems and character grams."""

import json
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from ingest.analysis import character_grams, word_stems

Analyser = Callable[[str], list[str]]
ANALYSERS: dict[str, Analyser] = {"stammer": word_stems, "tegn": character_grams}
K1, B = 1.2, 0.75
logging.getLogger("bm25s").setLevel(logging.WARNING)  # it tells of every step otherwise


class LexicalIndex:
    """BM25 scores of every passage for a question, for one analyser.

    Row ``i`` belongs to the ``i``-th text given to ``build``.
    """

    def __init__(self, analyser: str, bm25: bm25s.BM25, vocabulary: dict[str, int], size: int) -> None:
        self._analyse = ANALYSERS[analyser]
        self._analyser = analyser
        self._bm25 = bm25
        self._vocabulary = vocabulary
        self._size = size

    @classmethod
    def build(cls, analyser: str, texts: Sequence[str]) -> "LexicalIndex":
        """Index texts; an empty collection is allowed and scores nothing."""
        vocabulary: dict[str, int] = {}
        ids = [
            [vocabulary.setdefault(t, len(vocabulary)) for t in ANALYSERS[analyser](text)] for text in texts
        ]
        bm25 = bm25s.BM25(k1=K1, b=B)
        if vocabulary:
            bm25.index((ids, dict(vocabulary)), show_progress=False)  # it adds an empty word to what it gets
        return cls(analyser, bm25, vocabulary, len(texts))

    def scores(self, question: str) -> NDArray[np.float32]:
        """Return one score for each text, shape ``(n,)``; 0 where no term is shared."""
        ids = [self._vocabulary[t] for t in self._analyse(question) if t in self._vocabulary]
        if not ids:
            return np.zeros(self._size, dtype=np.float32)
        scores: NDArray[np.float32] = np.asarray(self._bm25.get_scores_from_ids(ids), dtype=np.float32)
        return scores

    def knows(self, term: str) -> bool:
        """Tell whether an analysed term stands in any text."""
        return term in self._vocabulary

    def save(self, folder: Path) -> None:
        """Write the index to a new folder."""
        folder.mkdir(parents=True)
        meta = {"analyser": self._analyser, "size": self._size, "vocabulary": list(self._vocabulary)}
        (folder / "meta.json").write_text(json.dumps(meta, ensure_ascii=False), "utf-8")
        if self._vocabulary:
            self._bm25.save(str(folder / "bm25"))

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Read an index written by ``save``.

        Raises:
            OSError, ValueError, KeyError: the folder is incomplete or damaged.
        """
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        vocabulary = {term: i for i, term in enumerate(meta["vocabulary"])}
        bm25 = bm25s.BM25.load(str(folder / "bm25")) if vocabulary else bm25s.BM25(k1=K1, b=B)
        return cls(meta["analyser"], bm25, vocabulary, meta["size"])
