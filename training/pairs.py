"""What a training question should find: the passage, and inside it the two sentences, that answer it."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.sources import Passage
from ingest.analysis import word_stems
from ingest.embedding_text import passage_text, window_text
from ingest.index.generation import Index
from ingest.windows import Window
from training.questions import TrainingQuestion

_TELLING = 40
"""Characters; a shorter window of a record is its title or one field."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question with the embedded text of its passage and of its window; ``origin`` as in the question.

    ``other_passage`` and ``other_window`` are a hard negative, empty where none was looked for.
    """

    question: str
    origin: str
    passage_id: str
    passage: str
    window: str
    other_passage: str = ""
    other_window: str = ""


class Answers:
    """Finds the passage and window of an index that answer a question's lines, or a record's question."""

    def __init__(self, index: Index) -> None:
        self._library = index.library
        self._windows: dict[str, list[Window]] = {}
        for window in index.windows.values():
            self._windows.setdefault(window.passage_id, []).append(window)
        self._by_file: dict[str, list[Passage]] = {}
        self._by_record: dict[str, list[Passage]] = {}
        for passage in index.library.passages:
            source = index.library.source(passage.source_id)
            if source.record is None:
                self._by_file.setdefault(source.file, []).append(passage)
            else:
                self._by_record.setdefault(source.file.removesuffix(".md"), []).append(passage)

    def pair(self, question: TrainingQuestion) -> Pair | None:
        """Return the pair of a question; ``None`` where the index does not hold its place."""
        found = self._in_document(question) if question.record is None else self._in_record(question)
        if found is None:
            return None
        passage, window = found
        source = self._library.source(passage.source_id)
        return Pair(
            question.question,
            question.origin,
            passage.id,
            passage_text(source, passage),
            window_text(passage, window),
        )

    def _in_document(self, question: TrainingQuestion) -> tuple[Passage, Window] | None:
        if question.file is None or question.lines is None:
            return None
        asked = question.lines
        best = max(
            self._by_file.get(question.file, ()),
            key=lambda p: _shared(p.lines, asked),
            default=None,
        )
        if best is None or _shared(best.lines, asked) <= 0 or best.id not in self._windows:
            return None
        source = self._library.source(best.source_id)
        wanted = set(word_stems(question.question))

        def fit(window: Window) -> tuple[float, int]:
            lines = source.origins.lines(best.start + window.start, best.start + window.end)
            return _shared(lines, asked), _common(wanted, best.text[window.start : window.end])

        return best, max(self._windows[best.id], key=fit)

    def _in_record(self, question: TrainingQuestion) -> tuple[Passage, Window] | None:
        """Return the window of the record that shares most words with the question (or names its term)."""
        wanted = set(word_stems(f"{question.question} {question.term or ''}"))
        candidates = [
            (passage, window)
            for passage in self._by_record.get(question.record or "", ())
            for window in self._windows.get(passage.id, ())
            if window.end - window.start >= _TELLING
        ]
        return max(
            candidates,
            key=lambda pw: (_begins(pw, question.term), _common(wanted, pw[0].text[pw[1].start : pw[1].end])),
            default=None,
        )


def _begins(found: tuple[Passage, Window], term: str | None) -> bool:
    passage, window = found
    text = passage.text[window.start : window.end].casefold()
    return bool(term) and text.lstrip("-*• ").startswith((term or "").casefold())


def _shared(lines: tuple[int, int] | None, asked: tuple[int, int]) -> float:
    """Return the lines two ranges share, less a little for those of the first outside the second."""
    if lines is None:
        return 0.0
    both = min(lines[1], asked[1]) - max(lines[0], asked[0]) + 1
    return both - 0.01 * (lines[1] - lines[0] + 1 - both) if both > 0 else 0.0


def _common(wanted: set[str], text: str) -> int:
    return len(wanted & set(word_stems(text)))


def make_pairs(
    index: Index, questions: Iterable[TrainingQuestion]
) -> tuple[list[Pair], list[TrainingQuestion]]:
    """Return the pairs, and the questions whose place the index does not hold."""
    answers = Answers(index)
    pairs: list[Pair] = []
    missing: list[TrainingQuestion] = []
    for question in questions:
        pair = answers.pair(question)
        if pair is None:
            missing.append(question)
        else:
            pairs.append(pair)
    return pairs, missing
