from collections.abc import Sequence
from dataclasses import replace

import pytest

from corpus.sources import PassageKind, SourceStatus
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.protocol import Vectors
from ingest.index.generation import Index
from retrieval.hits import Filter
from retrieval.hybrid import PARTS, HybridSearcher
from retrieval.recipe import RECIPE, Recipe
from retrieval.thesaurus import Thesaurus
from tests.retrieval.small_index import ROWS, Row, make_index

INDEX = make_index()
NO_WORDS = Thesaurus([])
REGION = RECIPE.region
QUESTION = "Hvor meget kan et værksted få i tilskud til nye maskiner?"


@pytest.fixture
def searcher() -> HybridSearcher:
    return HybridSearcher(INDEX, FakeEmbedder(), words=NO_WORDS)


def positions(searcher: HybridSearcher, question: str, only: Filter | None = None) -> list[int]:
    return [INDEX.library.position(hit.passage.id) for hit in searcher.search(question, 100, only)]


@pytest.mark.parametrize(
    ("question", "position"),
    [
        (QUESTION, 0),
        ("maskinpulje", 0),
        ("Fristen 1. november", 1),
        ("Hvem hjalp med eksport til nye markeder?", 2),
        ("Mangel på hænder", 3),
        ("både og færger på Læsø", 4),
    ],
)
def test_the_fitting_passage_comes_first(searcher: HybridSearcher, question: str, position: int) -> None:
    assert positions(searcher, question)[0] == position


def test_hits_are_ranked_and_explained(searcher: HybridSearcher) -> None:
    hits = searcher.search(QUESTION, 3)
    assert [hit.rank for hit in hits] == [1, 2, 3]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        assert tuple(hit.parts) == PARTS
        assert sum(hit.parts.values()) == pytest.approx(hit.score)
        assert hit.passage is INDEX.library.passage(hit.passage.id)


def test_weights_decide_what_counts() -> None:
    nothing = Recipe(**dict.fromkeys(Recipe.__slots__, 0.0))
    lexical = HybridSearcher(INDEX, FakeEmbedder(), replace(nothing, grams=1.0), NO_WORDS)
    hit = lexical.search("Fristen i november for værkstedet", 1)[0]
    assert INDEX.library.position(hit.passage.id) == 1
    assert hit.score == pytest.approx(hit.parts["tegn"])
    assert hit.score > 0
    assert hit.parts["afsnit"] == 0.0


@pytest.mark.parametrize(("k", "expected"), [(-1, 0), (0, 0), (1, 1), (4, 4), (5, 5), (1000, 5)])
def test_at_most_k_hits(searcher: HybridSearcher, k: int, expected: int) -> None:
    assert len(searcher.search(QUESTION, k)) == expected


def test_the_same_question_gets_the_same_hits(searcher: HybridSearcher) -> None:
    other = HybridSearcher(make_index(), FakeEmbedder(), words=NO_WORDS)
    first = searcher.search(QUESTION, 5)
    assert searcher.search(QUESTION, 5) == first
    assert other.search(QUESTION, 5) == first


def test_ties_are_ordered_by_position() -> None:
    row = ROWS[0]
    index = make_index([row, ROWS[4], row, row])
    hits = HybridSearcher(index, FakeEmbedder(), words=NO_WORDS).search(QUESTION, 4)
    assert [index.library.position(hit.passage.id) for hit in hits] == [0, 2, 3, 1]
    assert hits[0].score == pytest.approx(hits[2].score)


FILTERS: list[tuple[Filter, set[int]]] = [
    (Filter(), {0, 1, 2, 3, 4}),
    (Filter(source_ids=frozenset({"workshop"})), {3, 4}),
    (Filter(source_ids=frozenset({"workshop", "eksportholdet"})), {2, 3, 4}),
    (Filter(kinds=frozenset({PassageKind.TEXT})), {0, 2, 4}),
    (Filter(kinds=frozenset({PassageKind.TABLE, PassageKind.STATEMENT})), {1, 3}),
    (Filter(regions=frozenset({"Nordjylland"})), {0, 1}),
    (Filter(statuses=frozenset({SourceStatus.DRAFT, SourceStatus.EXPIRED})), {2, 3, 4}),
    (Filter(kinds=frozenset({PassageKind.TEXT}), statuses=frozenset({SourceStatus.DRAFT})), {4}),
    (Filter(regions=frozenset({"Fyn"}), kinds=frozenset({PassageKind.TEXT})), {2}),
]


@pytest.mark.parametrize(("only", "expected"), FILTERS)
def test_a_filter_lets_through_exactly_what_fits_it(
    searcher: HybridSearcher, only: Filter, expected: set[int]
) -> None:
    assert set(positions(searcher, QUESTION, only)) == expected
    assert len(positions(searcher, QUESTION, only)) == len(expected)


@pytest.mark.parametrize(
    "only",
    [
        Filter(source_ids=frozenset({"findes-ikke"})),
        Filter(regions=frozenset({"Fyn"}), statuses=frozenset({SourceStatus.DRAFT})),
        Filter(kinds=frozenset({PassageKind.FOOTNOTE})),
    ],
)
def test_a_filter_that_nothing_fits_gives_no_hits(searcher: HybridSearcher, only: Filter) -> None:
    assert searcher.search(QUESTION, 10, only) == []


def test_a_passage_has_its_own_region_before_that_of_its_source() -> None:
    passages = INDEX.library.passages
    moved = replace(passages[0], region="Bornholm")
    library = type(INDEX.library)(INDEX.library.sources, [moved, *passages[1:]])
    searcher = HybridSearcher(replace(INDEX, library=library), FakeEmbedder(), words=NO_WORDS)
    assert positions(searcher, QUESTION, Filter(regions=frozenset({"Bornholm"}))) == [0]
    assert positions(searcher, QUESTION, Filter(regions=frozenset({"Nordjylland"}))) == [1]


@pytest.mark.parametrize(
    ("question", "first", "parts"),
    [
        ("turisme i Hjørring", "kapitel-b", (-REGION, REGION)),
        ("turisme ved Odense", "kapitel-a", (REGION, -REGION)),
        ("turisme", None, (0.0, 0.0)),
    ],
)
def test_a_region_that_is_asked_about_comes_first(
    question: str, first: str | None, parts: tuple[float, float]
) -> None:
    """Two chapters in the same words: only the question tells them apart."""
    current, text = SourceStatus.CURRENT, PassageKind.TEXT
    said = "Der skal være flere iværksættere inden for turisme."
    others: list[Row] = [("andet", None, current, text, f"Punkt {i} på dagsordenen") for i in range(40)]
    chapters: list[Row] = [
        (f"kapitel-{x}", r, current, text, said) for x, r in (("a", "Fyn"), ("b", "Nordjylland"))
    ]
    hits = HybridSearcher(make_index([*others, *chapters]), FakeEmbedder(), words=NO_WORDS).search(
        question, 2
    )
    assert first in {None, hits[0].passage.source_id}
    given = {hit.passage.source_id: hit.parts["region"] for hit in hits}
    assert (given["kapitel-a"], given["kapitel-b"]) == parts


def test_a_filter_finds_what_lies_far_below_the_best() -> None:
    """Applied after the ranking, it would find nothing: the one that fits it is not among the candidates."""
    current, text = SourceStatus.CURRENT, PassageKind.TEXT
    near: list[Row] = [("pulje", None, current, text, f"{QUESTION} Svar {i}.") for i in range(450)]
    far: Row = ("andet", None, SourceStatus.EXPIRED, text, "Bageren åbner klokken seks.")
    index = make_index([*near, far])
    searcher = HybridSearcher(index, FakeEmbedder(), words=NO_WORDS)
    assert all(hit.passage.source_id == "pulje" for hit in searcher.search(QUESTION, 100))
    only = Filter(statuses=frozenset({SourceStatus.EXPIRED}))
    assert [hit.passage.source_id for hit in searcher.search(QUESTION, 10, only)] == ["andet"]


@pytest.mark.parametrize("question", [QUESTION, "eksport og hænder", "Læsø", "12.500"])
@pytest.mark.parametrize("only", [only for only, _ in FILTERS[1:]])
def test_a_filter_ranks_as_the_search_without_it(
    searcher: HybridSearcher, question: str, only: Filter
) -> None:
    """Where one passage is better than another by every signal, a filter does not turn them around."""
    free = {hit.passage.id: hit for hit in searcher.search(question, 100)}
    bound = [hit.passage.id for hit in searcher.search(question, 100, only)]
    for place, better in enumerate(bound):
        for worse in bound[place + 1 :]:
            ahead = [free[worse].parts[name] > free[better].parts[name] for name in PARTS[:4]]
            assert not all(ahead)


def test_an_empty_index_finds_nothing() -> None:
    searcher = HybridSearcher(make_index([]), FakeEmbedder(), words=NO_WORDS)
    assert searcher.search(QUESTION) == []
    assert searcher.windows(QUESTION, []) == []


def test_an_index_of_one_passage_finds_it() -> None:
    index = make_index(ROWS[:1])
    hits = HybridSearcher(index, FakeEmbedder(), words=NO_WORDS).search(QUESTION)
    assert [hit.passage.id for hit in hits] == ["maskinpuljen-p0"]


@pytest.mark.parametrize("question", ["", "   ", "?!", "🙂", "\ud800", "\0", "og i på", "a" * 20_000])
def test_a_question_that_says_nothing_is_no_error(searcher: HybridSearcher, question: str) -> None:
    assert len(searcher.search(question, 3)) == 3


def test_everyday_words_find_administrative_ones() -> None:
    words = Thesaurus([(["salg til udlandet"], ["eksportholdet", "nye markeder"])])
    question = "Vi vil have mere salg til udlandet"
    plain = HybridSearcher(INDEX, FakeEmbedder(), words=NO_WORDS).search(question, 5)
    helped = HybridSearcher(INDEX, FakeEmbedder(), words=words).search(question, 5)
    assert INDEX.library.position(helped[0].passage.id) == 2
    assert helped[0].score > next(h.score for h in plain if h.passage == helped[0].passage)


def test_windows_are_those_of_the_hits(searcher: HybridSearcher) -> None:
    hits = searcher.search(QUESTION, 2)
    windows = searcher.windows(QUESTION, hits)
    assert {window.hit.passage.id for window in windows} == {hit.passage.id for hit in hits}
    assert searcher.windows(QUESTION, []) == []


def test_closeness_tells_a_question_of_the_sources_from_another(searcher: HybridSearcher) -> None:
    near, far = searcher.closeness("tilskud til nye maskiner"), searcher.closeness("zebraers xylofoner")
    assert near.nearness == far.nearness == 1.0  # the fake model has no calibration
    assert near.known == 1.0
    assert far.known == 0.0
    assert searcher.closeness("maskiner og zebraer").known == 0.5
    assert searcher.closeness("og i på ?").known == 0.0


def test_nothing_is_close_to_an_empty_index() -> None:
    nothing = HybridSearcher(make_index([]), FakeEmbedder(), words=NO_WORDS).closeness(QUESTION)
    assert (nothing.nearness, nothing.known) == (-1.0, 0.0)


def test_a_question_is_embedded_once_for_hits_and_windows() -> None:
    class Counting(FakeEmbedder):
        asked = 0

        def encode_queries(self, texts: Sequence[str]) -> Vectors:
            self.asked += 1
            return super().encode_queries(texts)

    embedder = Counting()
    searcher = HybridSearcher(INDEX, embedder, words=NO_WORDS)
    searcher.windows(QUESTION, searcher.search(QUESTION))
    assert embedder.asked == 1


def test_the_index_is_never_changed_by_a_search(searcher: HybridSearcher) -> None:
    def state(index: Index) -> tuple[object, ...]:
        return index.passage_vectors.count(), index.window_vectors.count(), index.library.passages

    before = state(INDEX)
    for only, _ in FILTERS:
        searcher.search(QUESTION, 10, only)
    assert state(INDEX) == before
