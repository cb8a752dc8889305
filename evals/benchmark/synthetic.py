"""Large corpora for the benchmark, recombined from a real index: its sentences, vectors near its vectors."""

import numpy as np
from numpy.typing import NDArray

from corpus.sources import Passage, Source
from ingest.embedding.protocol import Embedder, Vectors, unit_rows
from ingest.embedding_text import passage_text, window_text
from ingest.index.generation import Content, Index
from ingest.windows import Window

_SENTENCE_PAIRS = 4
_PER_SOURCE = 200
_NOISE = 0.01
"""Standard deviation of what is added to each of a vector's numbers; two real windows differ by more."""


class Recombined:
    """Draws passages made of four real windows each; the same seed gives the same corpus."""

    def __init__(self, index: Index, embedder: Embedder, seed: int = 20_240) -> None:
        """``embedder`` should be one that has the vectors of the index cached."""
        self._random = np.random.default_rng(seed)
        library = index.library
        windows = list(index.windows.values())
        parents = [library.passage(w.passage_id) for w in windows]
        self._texts = [p.text[w.start : w.end] for p, w in zip(parents, windows, strict=True)]
        self._window_vectors = embedder.encode_passages(
            [window_text(p, w) for p, w in zip(parents, windows, strict=True)]
        )
        self._passage_vectors = embedder.encode_passages(
            [passage_text(library.source(p.source_id), p) for p in library.passages]
        )
        self._parents = np.array([library.position(w.passage_id) for w in windows])

    def content(self, size: int) -> Content:
        """Return a corpus of ``size`` passages, each with four windows."""
        drawn = self._random.integers(0, len(self._texts), (size, _SENTENCE_PAIRS))
        passages: list[Passage] = []
        windows: list[Window] = []
        sources: list[Source] = []
        for number in range(0, size, _PER_SOURCE):
            rows = drawn[number : number + _PER_SOURCE]
            source_id = f"syntetisk-{number // _PER_SOURCE}"
            text = self._add_passages(source_id, rows, passages, windows)
            sources.append(Source(source_id, source_id, text, f"{source_id}.txt", "0" * 64))
        parents = self._passage_vectors[self._parents[drawn]].mean(axis=1)
        return Content(
            sources=sources,
            passages=passages,
            windows=windows,
            passage_vectors=self._near(parents),
            window_vectors=self._near(self._window_vectors[drawn.reshape(-1)]),
        )

    def _add_passages(
        self, source_id: str, rows: NDArray[np.int64], passages: list[Passage], windows: list[Window]
    ) -> str:
        """Append the passages of one source and their windows; return the source's text."""
        text = ""
        for number, row in enumerate(rows):
            start, passage_id = len(text), f"{source_id}-p{number}"
            places: list[tuple[int, int]] = []
            for i in row:
                places.append((len(text) - start, len(text) - start + len(self._texts[i])))
                text += self._texts[i] + " "
            passages.append(Passage(passage_id, source_id, start, len(text) - 1, text[start:-1]))
            windows += [Window(f"{passage_id}-w{k}", passage_id, *place) for k, place in enumerate(places)]
        return text

    def _near(self, vectors: Vectors) -> Vectors:
        noise = self._random.normal(0.0, _NOISE, vectors.shape)
        return unit_rows(vectors + noise)
