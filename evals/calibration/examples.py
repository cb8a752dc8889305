"""What the calibration learns from: our own questions with the signals that an index gives for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from answering.cover import AskedWords
from answering.near import near_passages
from answering.scope import IndexKind, Signals, signals
from answering.small_talk import small_talk
from corpus.records import load_records
from corpus.records.render import source_id
from evals.own_sets import read_record_questions
from evals.refusals import ANSWERABLE, read_refusals
from ingest.library import Library
from retrieval.hits import Closeness, Filter, Hit

OUT_OF_SCOPE = "uden for emnet"
SEARCHED = 12


class ClosenessSearcher(Protocol):
    """A searcher that can tell how near a question is to the sources."""

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]: ...

    def closeness(self, question: str) -> Closeness: ...


@dataclass(frozen=True, slots=True)
class Example:
    """A question of a set by its id with the signals of one index; ``foreign``: no source deals with it."""

    id: str
    kind: IndexKind
    foreign: bool
    signals: Signals


def collect(searcher: ClosenessSearcher, library: Library) -> list[Example]:
    """Return an example for every question that the index answers, and for those that no source answers.

    Questions that only lack one thing (a year, a price, a place) are judged by rules and are left out.
    """
    kind = IndexKind.of(library)
    found: list[Example] = []
    for number, question, foreign in _questions(library):
        hits, closeness = searcher.search(question, SEARCHED), searcher.closeness(question)
        words = AskedWords(question, closeness.rarity)
        texts = [passage.text for passage in near_passages(hits, library)]
        found.append(Example(number, kind, foreign, signals(words, texts, hits, closeness)))
    return found


def _questions(library: Library) -> list[tuple[str, str, bool]]:
    files = {source.file for source in library.sources}
    indexed = {source.id for source in library.sources}
    found = [
        (q.id, q.question, q.kind == OUT_OF_SCOPE)
        for q in read_refusals()
        if q.kind == OUT_OF_SCOPE or (q.kind == ANSWERABLE and q.file in files)
    ]
    known = load_records()
    found += [
        (question.id, question.question, False)
        for question in read_record_questions(records=known)
        if any(source_id(record) in indexed for one in question.expected if (record := known.get(one)))
    ]
    return [item for item in found if small_talk(item[1]) is None]
