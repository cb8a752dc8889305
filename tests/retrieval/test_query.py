import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.protocol import Vectors
from retrieval.query import QueryMaker
from retrieval.thesaurus import Thesaurus

NO_WORDS = Thesaurus([])
WORDS = Thesaurus([(["hænder"], ["arbejdskraft", "medarbejdere"])])


class Counting(FakeEmbedder):
    """Remembers what it was asked, and how many asked at the same time."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[list[str]] = []
        self._lock = threading.Lock()

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            self.asked.append(list(texts))
        return super().encode_queries(texts)


def test_a_question_without_everyday_words_has_its_own_vector() -> None:
    query = QueryMaker(FakeEmbedder(), WORDS).make("Hvad koster det?")
    assert (query.question, query.terms) == ("Hvad koster det?", "")
    assert np.array_equal(query.vector, FakeEmbedder().encode_queries(["Hvad koster det?"])[0])


def test_added_terms_draw_the_vector_half_way() -> None:
    embedder = Counting()
    query = QueryMaker(embedder, WORDS).make("Vi mangler hænder")
    own, added = FakeEmbedder().encode_queries(
        ["Vi mangler hænder", "Vi mangler hænder arbejdskraft, medarbejdere"]
    )
    assert query.terms == "arbejdskraft medarbejdere"
    assert len(embedder.asked) == 1  # both in one batch
    assert np.linalg.norm(query.vector) == pytest.approx(1.0, abs=1e-6)
    assert float(query.vector @ own) == pytest.approx(float(query.vector @ added), abs=1e-6)
    assert query.vector.dtype == np.float32


def test_a_question_is_remembered() -> None:
    embedder = Counting()
    maker = QueryMaker(embedder, NO_WORDS)
    assert maker.make("a") is maker.make("a")
    assert maker.make("b") is not maker.make("a")
    assert embedder.asked == [["a"], ["b"]]


def test_only_the_last_questions_are_remembered() -> None:
    embedder = Counting()
    maker = QueryMaker(embedder, NO_WORDS)
    for number in range(64):
        maker.make(str(number))
    maker.make("0")  # asked again: now 1 is the oldest
    maker.make("ny")
    before = len(embedder.asked)
    maker.make("0")
    assert len(embedder.asked) == before
    maker.make("1")
    assert len(embedder.asked) == before + 1


def test_thousands_of_questions_do_not_fill_the_memory() -> None:
    maker = QueryMaker(FakeEmbedder(8), NO_WORDS)
    for number in range(1000):
        maker.make(str(number))
    assert len(maker._made) == 64


def test_many_threads_get_each_its_own_answer() -> None:
    maker = QueryMaker(Counting(), WORDS)
    questions = [f"Spørgsmål {n % 90} om hænder" for n in range(1800)]
    with ThreadPoolExecutor(16) as pool:
        made = list(pool.map(maker.make, questions))
    assert [query.question for query in made] == questions
    expected = {q: QueryMaker(FakeEmbedder(), WORDS).make(q).vector for q in set(questions)}
    assert all(np.array_equal(query.vector, expected[query.question]) for query in made)
    assert len(maker._made) == 64


def test_nobody_waits_for_anothers_embedding() -> None:
    """A slow question must not hold up one that is already known."""
    slow = threading.Event()

    class Slow(FakeEmbedder):
        def encode_queries(self, texts: Sequence[str]) -> Vectors:
            if texts == ["langsom"]:
                assert slow.wait(20)
            return super().encode_queries(texts)

    maker = QueryMaker(Slow(), NO_WORDS)
    known = maker.make("kendt")
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(maker.make, "langsom")
        assert maker.make("kendt") is known
        assert maker.make("ny").question == "ny"
        slow.set()
        assert waiting.result(20).question == "langsom"


def test_what_the_embedder_raises_comes_out_and_is_not_remembered() -> None:
    class Failing(FakeEmbedder):
        fails = True

        def encode_queries(self, texts: Sequence[str]) -> Vectors:
            if self.fails:
                raise MemoryError
            return super().encode_queries(texts)

    embedder = Failing()
    maker = QueryMaker(embedder, NO_WORDS)
    with pytest.raises(MemoryError):
        maker.make("a")
    embedder.fails = False
    assert maker.make("a").question == "a"
