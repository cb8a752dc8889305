from collections.abc import Mapping, Set

import numpy as np
import pytest

from corpus.sources import PassageKind, SourceStatus
from ingest.embedding.fake import FakeEmbedder
from ingest.index.generation import Index
from retrieval import signals as views
from retrieval.query import Query
from retrieval.signals import DEPTH, Signal, dense_passages
from tests.retrieval.small_index import Row, make_index, make_query

INDEX = make_index()
ADDED = 0.5
QUESTION = "Hvor meget giver maskinpuljen i tilskud til maskiner?"
VECTOR = FakeEmbedder().encode_queries([QUESTION])[0]


def lexical(index: Index, analyser: str, asked: Query, only: Set[int] | None) -> Signal:
    return views.lexical(index, analyser, asked, only, ADDED)


def dense_windows(index: Index, only: Set[int] | None) -> Signal:
    return views.dense_windows(index, VECTOR, only)


def test_dense_passages_are_cosines_by_position() -> None:
    signal = dense_passages(INDEX, VECTOR, None)
    assert signal.name == "afsnit"
    expected = dict(INDEX.passage_vectors.query(VECTOR, 100))
    assert signal.scores == {INDEX.library.position(i): cosine for i, cosine in expected.items()}
    assert max(signal.scores, key=lambda i: signal.scores[i]) == 0


def test_dense_windows_are_the_best_cosine_of_each_passage() -> None:
    signal = dense_windows(INDEX, None)
    assert signal.name == "sætninger"
    cosines = dict(INDEX.window_vectors.query(VECTOR, 1000))
    assert sorted(signal.scores) == list(range(5))
    for position, best in signal.scores.items():
        passage = INDEX.library.passages[position]
        own = [cosines[w.id] for w in INDEX.windows.values() if w.passage_id == passage.id]
        assert len(own) >= 1
        assert best == max(own)


@pytest.mark.parametrize("analyser", ["tegn", "stammer"])
def test_lexical_scores_are_those_of_the_index_without_zeros(analyser: str) -> None:
    signal = lexical(INDEX, analyser, make_query(QUESTION), None)
    scores = INDEX.lexical[analyser].scores(QUESTION)
    assert signal.name == analyser
    assert signal.scores == {i: pytest.approx(float(s)) for i, s in enumerate(scores) if s > 0}
    assert signal.zeros == 5 - len(signal.scores)
    assert 4 not in lexical(INDEX, "stammer", make_query("eksport"), None).scores
    assert lexical(INDEX, analyser, make_query("xyzzy"), {1, 3}).zeros == 2


def test_terms_of_the_thesaurus_count_less_than_the_question() -> None:
    alone = lexical(INDEX, "stammer", make_query("maskiner"), None).scores
    with_terms = lexical(INDEX, "stammer", make_query("maskiner", "eksport"), None).scores
    added = INDEX.lexical["stammer"].scores("eksport")
    for position, score in with_terms.items():
        own = alone.get(position, 0.0)
        assert score == pytest.approx(own + ADDED * float(added[position]), rel=1e-5)
    assert with_terms.keys() > alone.keys()


def test_terms_alone_are_enough() -> None:
    assert lexical(INDEX, "stammer", make_query("xyz", "eksport"), None).scores


@pytest.mark.parametrize("only", [{0}, {1, 3}, {0, 1, 2, 3, 4}])
def test_a_filter_leaves_the_scores_of_the_others_as_they_are(only: set[int]) -> None:
    for free, bound in zip(signals(None), signals(only), strict=True):
        assert bound == {i: pytest.approx(s) for i, s in free.items() if i in only}


def signals(only: set[int] | None) -> list[Mapping[int, float]]:
    asked = make_query(QUESTION)
    made = (
        dense_passages(INDEX, asked.vector, only),
        dense_windows(INDEX, only),
        lexical(INDEX, "tegn", asked, only),
        lexical(INDEX, "stammer", asked, only),
    )
    return [signal.scores for signal in made]


def test_nothing_shared_is_no_signal() -> None:
    assert lexical(INDEX, "stammer", make_query("xyzzy"), None).scores == {}
    assert lexical(INDEX, "stammer", make_query(""), None).scores == {}


def test_a_signal_holds_the_best_hundred_and_ties_go_by_position() -> None:
    """A filter is applied before the cut, so that it never costs a passage."""
    rows: list[Row] = [
        ("kilde", None, SourceStatus.CURRENT, PassageKind.TEXT, f"Notat {i} om maskiner") for i in range(150)
    ]
    index = make_index(rows)
    signal = lexical(index, "stammer", make_query("maskiner"), None)
    assert list(signal.scores) == list(range(DEPTH))
    assert len(dense_passages(index, VECTOR, None).scores) == DEPTH
    last = set(range(120, 150))
    assert set(lexical(index, "stammer", make_query("maskiner"), last).scores) == last
    assert set(dense_passages(index, VECTOR, last).scores) == last
    assert set(dense_windows(index, last).scores) == last


def test_scores_are_plain_numbers() -> None:
    """They go into JSON."""
    for scores in (
        dense_passages(INDEX, VECTOR, None).scores,
        lexical(INDEX, "tegn", make_query(QUESTION), None).scores,
    ):
        assert all(type(i) is int and type(s) is float for i, s in scores.items())
        assert not any(isinstance(s, np.floating) for s in scores.values())
