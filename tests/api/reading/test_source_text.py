"""Laying a source out for reading."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from api.reading.source_text import MAX_FOUND, lay_out
from api.reading.text_query import TextQuery
from api.schemas.passages import Mark
from corpus.sources import Origin, OriginMap, Passage, PassageKind, Provenance, Source

TEXT = "Forord\n\nFørste afsnit er her.\n\n• en\n• to\n\nKapitel to\n\nA | B\n1 | 2\n"


def _source(text: str) -> Source:
    return Source("k", "Kilde", text, "k.txt", "0" * 64)


def _passage(
    number: int, start: int, end: int, path: tuple[str, ...] = (), kind: PassageKind = PassageKind.TEXT
) -> Passage:
    return Passage(f"k-p{number}", "k", start, end, TEXT[start:end], path, kind)


TABLE = TEXT.index("A |")
PASSAGES = (
    _passage(0, 0, TEXT.index("Kapitel") - 2, ("Forord",)),
    _passage(1, TABLE, len(TEXT) - 1, ("Del", "Kapitel to"), PassageKind.TABLE),
)


def test_paragraphs_headings_and_kinds() -> None:
    laid = lay_out(_source(TEXT), PASSAGES).paragraphs
    assert [p.text for p in laid] == [
        "Forord",
        "Første afsnit er her.",
        "• en\n• to",
        "Kapitel to",
        "A | B\n1 | 2",
    ]
    assert [p.level for p in laid] == [1, None, None, 2, None]
    assert laid[4].kind is PassageKind.TABLE
    assert [r.passage_id for r in laid[0].runs] == ["k-p0"]


def test_passage_that_begins_inside_a_paragraph_has_its_anchor_there() -> None:
    start = TEXT.index("afsnit er")
    (run_before, run) = lay_out(_source(TEXT), (_passage(0, start, start + 9),)).paragraphs[1].runs
    assert (run_before.text, run_before.passage_id) == ("Første ", None)
    assert run.passage_id == "k-p0"


def test_every_line_of_a_record_is_a_paragraph_and_its_title_is_not_repeated() -> None:
    text = "Min post\nFørste oplysning.\nAnden oplysning.\n"
    record = Source("p", "Min post", text, "p.yaml", "0" * 64, record="programmer")
    laid = lay_out(record, (Passage("p-p0", "p", 0, len(text), text, ("Min post",)),)).paragraphs
    assert [p.text for p in laid] == ["Min post", "Første oplysning.", "Anden oplysning."]
    assert [p.repeats_title for p in laid] == [True, False, False]
    assert laid[0].level is None


@given(
    text=st.text(st.sampled_from("ab \n\t."), max_size=60),
    edges=st.tuples(st.integers(0, 60), st.integers(0, 60)),
)
def test_nothing_is_lost_and_the_mark_is_exact(text: str, edges: tuple[int, int]) -> None:
    start, end = sorted(edges)
    mark = Mark(start=start, end=end) if start < end <= len(text) else None
    laid = lay_out(_source(text), (), mark).paragraphs
    assert "".join("".join(p.text.split()) for p in laid) == "".join(text.split())
    marked = "".join(r.text for p in laid for r in p.runs if r.marked)
    expected = text[start:end] if mark else ""
    assert "".join(marked.split()) == "".join(expected.split())


def test_levels_leave_none_out() -> None:
    text = "Dybt\n\nTekst a.\n\nDybere\n\nTekst b.\n\nØverst\n\nTekst c.\n"
    paths = {
        "Tekst a.": ("Uden for", "Dybt"),
        "Tekst b.": ("Uden for", "Dybt", "Dybere"),
        "Tekst c.": ("Øverst",),
    }
    passages = [
        Passage(f"k-p{n}", "k", text.index(words), text.index(words) + 8, words, path)
        for n, (words, path) in enumerate(paths.items())
    ]
    laid = lay_out(_source(text), passages).paragraphs
    assert {p.text: p.level for p in laid if p.level} == {"Dybt": 1, "Dybere": 2, "Øverst": 1}


def test_page_line_and_time_are_told_where_they_are_known() -> None:
    origins = OriginMap((0, 7), (Origin(line=3, page=2), Origin(t_start=61.0, t_end=65.0)))
    source = replace(_source("Først.\n\nSiden.\n"), origins=origins)
    assert [p.place for p in lay_out(source, ()).paragraphs] == ["side 2, linje 3", "tid 1:01–1:05"]
    assert [p.place for p in lay_out(_source("Intet."), ()).paragraphs] == [""]


def test_the_places_of_a_fact_stand_at_its_line() -> None:
    text = "Min post\nFørste oplysning.\nAnden oplysning.\n"
    fact = Provenance(text.index("Anden"), len(text) - 1, "bilag.txt", (4, 5))
    record = Source("p", "Min post", text, "p.yaml", "0" * 64, record="programmer", provenance=(fact,))
    assert [p.facts for p in lay_out(record, ()).paragraphs] == [(), (), (fact,)]


def test_found_places_are_numbered_through_and_cross_the_edges_of_passages() -> None:
    text = "Et ord og et ord.\n\nOrd."
    layout = lay_out(_source(text), (Passage("k-p0", "k", 4, 9, text[4:9]),), query=TextQuery.of("ord"))
    runs = [r for p in layout.paragraphs for r in p.runs if r.found]
    assert [(r.text, r.found, r.first) for r in runs] == [
        ("o", 1, True),
        ("rd", 1, False),
        ("ord", 2, True),
        ("Ord", 3, True),
    ]
    assert layout.found is not None
    assert layout.found.total == 3


def test_at_most_so_many_places_are_marked_and_all_are_counted() -> None:
    layout = lay_out(_source("ab " * (MAX_FOUND + 5)), (), query=TextQuery.of("ab"))
    assert layout.found is not None
    assert layout.found.total == MAX_FOUND + 5
    assert max(r.found or 0 for r in layout.paragraphs[0].runs) == MAX_FOUND
