"""Hard negatives: what the search of today puts high, but what does not answer the question."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.sources import Passage
from evals.judging import coverage
from ingest.analysis import word_stems
from ingest.embedding_text import passage_text, window_text
from ingest.index.generation import Index
from ingest.windows import Window
from retrieval.hits import Searcher
from training.pairs import Pair

_DEPTH = 20
_COPY = 0.3
"""Share of the right passage's 20-grams above which another one repeats it: a letter sent twice."""


def with_negatives(
    pairs: Sequence[Pair],
    index: Index,
    searcher: Searcher,
    on_pair: Callable[[int], None] = lambda _: None,
) -> list[Pair]:
    """Return the pairs, each with the most misleading passage that search finds for its question.

    First choice is a passage with the same heading (another region's chapter, another year's account), then
    one of the same chapter, then the first that is neither the right passage, its neighbour nor its copy.
    """
    windows: dict[str, list[Window]] = {}
    for window in index.windows.values():
        windows.setdefault(window.passage_id, []).append(window)
    found: list[Pair] = []
    for done, pair in enumerate(pairs, start=1):
        right = index.library.passages[index.library.position(pair.passage_id)]
        hits = [hit.passage for hit in searcher.search(pair.question, _DEPTH)]
        wrong = [
            p
            for p in hits
            if p.id in windows and not _adjacent(p, right) and coverage(right.text, p.text) < _COPY
        ]
        if wrong:
            other = min(wrong, key=lambda p: (_distance(p, right), wrong.index(p)))
            source = index.library.source(other.source_id)
            pair = replace(  # noqa: PLW2901
                pair,
                other_passage=passage_text(source, other),
                other_window=window_text(other, _best_window(pair.question, other, windows[other.id])),
            )
        found.append(pair)
        on_pair(done)
    return [pair for pair in found if pair.other_window]


def _distance(other: Passage, right: Passage) -> int:
    """Return 0 for the same heading, 1 for the same chapter, 2 elsewhere."""
    if other.heading_path and right.heading_path:
        if other.heading_path[-1] == right.heading_path[-1]:
            return 0
        if other.source_id == right.source_id and other.heading_path[0] == right.heading_path[0]:
            return 1
    return 2


def _adjacent(other: Passage, right: Passage) -> bool:
    """Tell whether two passages are one, or overlap or touch in the text of one source."""
    return (
        other.source_id == right.source_id and other.start <= right.end + 2 and right.start <= other.end + 2
    )


def _best_window(question: str, passage: Passage, windows: Sequence[Window]) -> Window:
    wanted = set(word_stems(question))
    return max(windows, key=lambda w: len(wanted & set(word_stems(passage.text[w.start : w.end]))))
