"""Case search over invented cases."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.records.rows import UNKNOWN
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Vectors
from retrieval.cases.facets import UnknownFacetValueError
from retrieval.cases.ordering import Sort, danish_key
from retrieval.cases.search import CaseQuery, CaseResult, CaseSearch
from tests.retrieval.cases.invented import CASES, make_case, make_search, make_transcript

SEARCH = make_search()


def ids(result: CaseResult) -> list[str]:
    return [hit.entry.id for hit in result.hits]


def test_a_search_for_words_puts_the_case_that_has_them_first() -> None:
    result = SEARCH.search(CaseQuery("mejeri med kunder i Norge"))
    assert ids(result)[0] == "ostemesteren"
    assert result.hits[0].score == pytest.approx(sum(result.hits[0].parts.values()), abs=1e-4)


def test_plain_facet_words_are_understood_and_lead() -> None:
    result = SEARCH.search(CaseQuery("video fra Fyn om grøn omstilling"))
    assert ids(result)[0] == "zebra-tryk"
    assert set(result.understood) == {
        ("medie", "video"),
        ("geografi", "Fyn"),
        ("opgave", "grøn omstilling"),
    }


def test_what_is_not_meant_no_longer_counts() -> None:
    words = "video fra Fyn"
    ignored = SEARCH.search(CaseQuery(words, ignored=frozenset({("medie", "video"), ("geografi", "Fyn")})))
    assert ignored.understood == ()
    assert all("facetter" not in hit.parts for hit in ignored.hits)
    assert SEARCH.search(CaseQuery(words)).understood != ()


def test_values_of_a_facet_are_known() -> None:
    assert SEARCH.values("medie") == ("artikel", UNKNOWN, "video")
    with pytest.raises(UnknownFacetValueError):
        SEARCH.values("farve")


def test_everyday_words_reach_the_value() -> None:
    assert ids(SEARCH.search(CaseQuery("filmklip med mejeri")))[0] == "ostemesteren"


def test_words_that_say_nothing_about_a_case_find_nothing() -> None:
    talkative = make_case("snak", "En case og en historie", "Casen er et eksempel på en historie.")
    search = make_search((*CASES, talkative))
    assert ids(search.search(CaseQuery("findes der en case om ost?")))[0] in {"ostemesteren", "ostelauget"}
    assert "snak" not in ids(search.search(CaseQuery("en case om ost")))


def test_where_nothing_fits_the_nearest_are_shown_as_such() -> None:
    result = SEARCH.search(CaseQuery("kvantefysik"))
    assert (result.total, result.hits) == (0, ())
    assert len(result.nearest) == 3
    assert all(not counts for counts in result.facets.values())


def test_choices_hold_for_a_search_with_words() -> None:
    result = SEARCH.search(CaseQuery("ost", {"partner": frozenset({"Prøveskolen"})}))
    assert set(ids(result)) == {"ostemesteren", "ostelauget"}
    result = SEARCH.search(CaseQuery("ost", {"geografi": frozenset({"Læsø"})}))
    assert result.total == 0
    assert [hit.entry.id for hit in result.nearest] == ["aaens-baade"]


def test_without_words_everything_is_listed_newest_first() -> None:
    result = SEARCH.search(CaseQuery())
    assert ids(result) == ["aaens-baade", "ostelauget", "ostemesteren", "zebra-tryk", "aalekroen"]
    assert all(hit.score is None for hit in result.hits)


def test_titles_sort_as_in_a_danish_register() -> None:
    titles = [hit.entry.data.titel for hit in SEARCH.search(CaseQuery(sort=Sort.TITLE)).hits]
    first = [title.split()[0] for title in titles]
    assert first == [
        "Ostelauget",
        "Ostemesteren",
        "Zebra",
        "Åens",
        "Ålekroen",
    ]
    assert sorted(["å", "aa", "ø", "z", "æ"], key=danish_key) == ["z", "æ", "ø", "å", "aa"]


def test_pages_do_not_overlap_and_an_end_is_empty() -> None:
    pages = [ids(SEARCH.search(CaseQuery(page=n, size=2))) for n in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [2, 2, 1, 0]
    assert len({case for page in pages for case in page}) == 5


def test_counts_are_over_all_pages() -> None:
    result = SEARCH.search(CaseQuery(size=1))
    counts = {row.value: row.count for row in result.facets["medie"]}
    assert counts == {"video": 2, "artikel": 1, UNKNOWN: 2}


def test_an_unknown_choice_is_refused() -> None:
    with pytest.raises(UnknownFacetValueError, match="Ingen case har »avis« som medie"):
        SEARCH.search(CaseQuery(selected={"medie": frozenset({"avis"})}))


def test_an_empty_catalogue_finds_nothing() -> None:
    search = make_search(())
    search.prepare()
    assert search.search(CaseQuery("ost")).total == 0
    assert search.search(CaseQuery()).hits == ()
    assert search.similar("ost") == []


def test_similar_cases_say_why() -> None:
    similar = SEARCH.similar("ostemesteren", 2)
    assert similar[0].entry.id == "ostelauget"
    assert "Emneord: ost" in similar[0].reasons
    assert "ostemesteren" not in {found.entry.id for found in similar}
    assert all(found.reasons for found in SEARCH.similar("aalekroen"))


class _Counting(FakeEmbedder):
    def __init__(self) -> None:
        super().__init__()
        self.passages = 0

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        self.passages += len(texts)
        return super().encode_passages(texts, batch_size, on_batch)


def test_the_same_cases_are_embedded_once_over_several_starts(tmp_path: Path) -> None:
    embedder = _Counting()
    for _ in range(2):
        search = CaseSearch(SEARCH.catalogue, embedder, cache=tmp_path)
        search.search(CaseQuery())
        search.prepare()
        assert ids(search.search(CaseQuery("ost")))
    assert embedder.passages == len(CASES)


def test_listing_needs_no_vectors() -> None:
    embedder = _Counting()
    CaseSearch(SEARCH.catalogue, embedder).search(CaseQuery(sort=Sort.TITLE))
    assert embedder.passages == 0


def test_a_word_that_is_only_spoken_finds_the_case_and_the_moment() -> None:
    search = make_search(library=make_transcript())
    hit = search.search(CaseQuery("lagersmed")).hits[0]
    assert hit.entry.id == "ostemesteren"
    assert [moment.t_start for moment in hit.moments] == [3733.0]
