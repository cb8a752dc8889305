"""Laying a source out for reading."""

from hypothesis import given
from hypothesis import strategies as st

from api.schemas.passages import Mark
from api.source_text import lay_out
from corpus.sources import Passage, PassageKind, Source

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
    laid = lay_out(_source(TEXT), PASSAGES)
    assert [p.text for p in laid] == [
        "Forord",
        "Første afsnit er her.",
        "• en\n• to",
        "Kapitel to",
        "A | B\n1 | 2",
    ]
    assert [p.level for p in laid] == [1, None, None, 2, None]
    assert [p.anchor for p in laid] == ["afsnit-1", None, None, "afsnit-2", None]
    assert laid[4].kind is PassageKind.TABLE
    assert [r.passage_id for r in laid[0].runs] == ["k-p0"]


def test_passage_that_begins_inside_a_paragraph_has_its_anchor_there() -> None:
    start = TEXT.index("afsnit er")
    (run_before, run) = lay_out(_source(TEXT), (_passage(0, start, start + 9),))[1].runs
    assert (run_before.text, run_before.passage_id) == ("Første ", None)
    assert run.passage_id == "k-p0"


def test_every_line_of_a_record_is_a_paragraph_and_its_title_is_not_repeated() -> None:
    text = "Min post\nFørste oplysning.\nAnden oplysning.\n"
    record = Source("p", "Min post", text, "p.yaml", "0" * 64, record="programmer")
    laid = lay_out(record, (Passage("p-p0", "p", 0, len(text), text, ("Min post",)),))
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
    laid = lay_out(_source(text), (), mark)
    assert "".join("".join(p.text.split()) for p in laid) == "".join(text.split())
    marked = "".join(r.text for p in laid for r in p.runs if r.marked)
    expected = text[start:end] if mark else ""
    assert "".join(marked.split()) == "".join(expected.split())
