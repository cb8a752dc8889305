from math import log

import pytest

from corpus.sources import PassageKind, SourceStatus
from ingest.analysis import word_stems
from ingest.embedding.fake import FakeEmbedder
from retrieval.hits import Hit
from retrieval.hybrid import HybridSearcher
from retrieval.thesaurus import Thesaurus
from retrieval.windows import WindowRanker
from tests.retrieval.small_index import ROWS, make_index, make_query

INDEX = make_index()
RANKER = WindowRanker(INDEX)
QUESTION = "Hvor meget kan et værksted få?"


def hits(*positions: int, score: float = 0.0) -> list[Hit]:
    return [Hit(rank, INDEX.library.passages[p], score) for rank, p in enumerate(positions, start=1)]


def text(window_start: int, window_end: int, hit: Hit) -> str:
    return INDEX.library.source(hit.passage.source_id).text[window_start:window_end]


def test_windows_are_slices_of_the_source_inside_their_passage() -> None:
    windows = RANKER.rank(make_query(QUESTION), hits(0, 2, 3, 4))
    assert windows
    for window in windows:
        passage = window.hit.passage
        assert passage.start <= window.start < window.end <= passage.end
        assert text(window.start, window.end, window.hit) in passage.text


def test_every_window_of_the_hits_is_ranked_and_no_other() -> None:
    windows = RANKER.rank(make_query(QUESTION), hits(0, 3))
    wanted = [w for w in INDEX.windows.values() if w.passage_id in {"maskinpuljen-p0", "workshop-p0"}]
    assert len(windows) == len(wanted)
    assert [w.score for w in windows] == sorted((w.score for w in windows), reverse=True)


def test_the_sentence_that_answers_comes_first() -> None:
    best = RANKER.rank(make_query("Hvem mangler hænder?"), hits(0, 2, 3, 4))[0]
    assert text(best.start, best.end, best.hit) == "Vi mangler hænder på værkstedet"


def test_shared_words_count_by_how_rare_they_are() -> None:
    asked = make_query("værksted hænder fly")
    passages = [set(word_stems(p.text)) for p in INDEX.library.passages]

    def rarity(stem: str) -> float:
        return log(1 + len(passages) / (1 + sum(stem in p for p in passages)))

    wanted = {stem: rarity(stem) for stem in word_stems(asked.question)}
    for window in RANKER.rank(asked, hits(0, 3)):
        own = set(word_stems(text(window.start, window.end, window.hit)))
        expected = sum(wanted[s] for s in wanted.keys() & own) / sum(wanted.values())
        assert window.shared == pytest.approx(expected)


def test_terms_of_the_thesaurus_count_half() -> None:
    both = RANKER.rank(make_query("hænder", "skemaer"), hits(3))
    shared = {text(w.start, w.end, w.hit): w.shared for w in both}
    assert shared["Vi mangler hænder på værkstedet"] == pytest.approx(2 / 3)  # equally rare: 1 against 0.5
    assert shared["Færre skemaer"] == pytest.approx(1 / 3)


def test_a_better_passage_lifts_its_windows() -> None:
    low, high = hits(0, 4), [*hits(0), Hit(2, INDEX.library.passages[4], 20.0)]
    asked = make_query(QUESTION)
    assert RANKER.rank(asked, low)[0].hit.passage.id == "maskinpuljen-p0"
    assert RANKER.rank(asked, high)[0].hit.passage.id == "workshop-p1"


def test_ties_go_by_rank_and_then_by_place() -> None:
    row = ("ens", None, SourceStatus.CURRENT, PassageKind.STATEMENT, "Samme ord\nSamme ord\nSamme ord")
    index = make_index([row, row])
    found = [Hit(1, index.library.passages[1], 0.0), Hit(2, index.library.passages[0], 0.0)]
    windows = WindowRanker(index).rank(make_query("Samme ord"), found)
    assert [(w.hit.rank, w.start - w.hit.passage.start) for w in windows] == [
        (1, 0),
        (1, 10),
        (1, 20),
        (2, 0),
        (2, 10),
        (2, 20),
    ]


def test_no_hits_have_no_windows() -> None:
    assert RANKER.rank(make_query(QUESTION), []) == []


@pytest.mark.parametrize("question", ["", "og i på", "xyzzy"])
def test_a_question_without_known_words_ranks_by_likeness_alone(question: str) -> None:
    windows = RANKER.rank(make_query(question), hits(0, 2))
    assert windows
    assert {w.shared for w in windows} == {0.0}


def test_windows_of_a_search_are_those_of_its_hits() -> None:
    searcher = HybridSearcher(INDEX, FakeEmbedder(), words=Thesaurus([]))
    found = searcher.search("nye maskiner til værkstedet", 3)
    best = searcher.windows("nye maskiner til værkstedet", found)[0]
    assert best.hit in found
    assert ROWS[0][4].startswith(text(best.start, best.end, best.hit)[:20])
