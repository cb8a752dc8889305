import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.sources import PassageKind
from ingest.passages import MAX_CHARACTERS, MIN_CHARACTERS, cut_passages
from ingest.structure import StructuredSource
from tests.ingest.structured_case import Row, sentences, structured

TABLE, FOOTNOTE, TEXT = PassageKind.TABLE, PassageKind.FOOTNOTE, PassageKind.TEXT
LONG = sentences(20)


def paths(source: StructuredSource) -> list[tuple[str, ...]]:
    return [p.heading_path for p in cut_passages(source)]


def test_a_passage_is_a_slice_with_its_heading_lines_page_and_id() -> None:
    source = structured([("Havnen", 1), LONG], region="Fyn")
    (passage,) = cut_passages(source)

    assert passage.text == source.source.text == source.source.text[passage.start : passage.end]
    assert (passage.id, passage.source_id) == ("holmen-p0", "holmen")
    assert (passage.heading_path, passage.kind, passage.region) == (("Havnen",), TEXT, "Fyn")
    assert (passage.lines, passage.page) == ((1, 2), 10)


def test_headings_are_carried_down_to_their_text_and_make_the_path() -> None:
    source = structured([("Øen", 1), ("Havnen", 2), LONG, ("Fyret", 2), LONG, ("Byen", 1), LONG])

    assert paths(source) == [("Øen", "Havnen"), ("Øen", "Fyret"), ("Byen",)]
    assert [p.text.split("\n")[0] for p in cut_passages(source)] == ["Øen", "Fyret", "Byen"]


def test_large_sections_never_mix() -> None:
    rows: list[Row] = [("Havnen", 1), LONG, ("Fyret", 1), LONG]

    assert paths(structured(rows)) == [("Havnen",), ("Fyret",)]


def test_short_sections_below_the_same_heading_are_one_passage() -> None:
    rows: list[Row] = [("Øen", 1), ("Havnen", 2), "Havnen er ny.", ("Fyret", 2), "Fyret er gammelt."]
    (passage,) = cut_passages(structured(rows))

    assert passage.heading_path == ("Øen",)
    assert passage.text == "Øen\n\nHavnen\n\nHavnen er ny.\n\nFyret\n\nFyret er gammelt."


def test_short_sections_of_different_chapters_stay_apart() -> None:
    rows: list[Row] = [
        ("Øen", 1), ("Havnen", 2), "Havnen er ny.", ("Byen", 1), ("Fyret", 2), "Fyret er gammelt."
    ]  # fmt: skip

    assert paths(structured(rows)) == [("Øen", "Havnen"), ("Byen", "Fyret")]


def test_short_sections_of_different_regions_stay_apart() -> None:
    source = structured(["Havnen er ny.", "Fyret er gammelt."], regions=["Fyn", "Bornholm"])

    assert [p.region for p in cut_passages(source)] == ["Fyn", "Bornholm"]


def test_notes_stay_apart_and_a_short_table_joins_the_text() -> None:
    source = structured(["Fangsten var god.", ("Sild | 4", None, TABLE), ("1 Om sild.", None, FOOTNOTE)])
    passages = cut_passages(source)

    assert [(p.kind, p.text) for p in passages] == [
        (TEXT, "Fangsten var god.\n\nSild | 4"),
        (FOOTNOTE, "1 Om sild."),
    ]


def test_a_large_table_is_a_passage_of_its_own_kind() -> None:
    rows: list[Row] = [LONG, (sentences(20, "Sild"), None, TABLE)]

    assert [p.kind for p in cut_passages(structured(rows))] == [TEXT, TABLE]


def test_a_long_section_is_shared_out_evenly() -> None:
    passages = cut_passages(structured([("Havnen", 1), *[sentences(8)] * 8]))
    lengths = [len(p.text) for p in passages]

    assert len(passages) == 3
    assert max(lengths) - min(lengths) < 500
    assert all(p.heading_path == ("Havnen",) for p in passages)


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    passages = cut_passages(structured([sentences(90)]))

    assert len(passages) > 2
    assert all(p.text.startswith("Havnen") and p.text.endswith(".") for p in passages)
    assert all(MIN_CHARACTERS <= len(p.text) <= MAX_CHARACTERS for p in passages)


def test_a_sentence_longer_than_a_passage_is_cut_between_words() -> None:
    passages = cut_passages(structured(["tov og " * 600 + "blokke."]))

    assert all(len(p.text) <= MAX_CHARACTERS for p in passages)
    assert " ".join(p.text for p in passages).split() == ("tov og " * 600 + "blokke.").split()


def test_a_word_longer_than_a_passage_is_cut_anywhere() -> None:
    passages = cut_passages(structured(["æ" * 4000]))

    assert "".join(p.text for p in passages) == "æ" * 4000


def test_a_heading_without_text_goes_on_to_the_next_and_none_is_lost() -> None:
    source = structured([("Forord", 1), ("Havnen", 1), LONG])
    (passage,) = cut_passages(source)

    assert passage.text.startswith("Forord\n\nHavnen\n\nHavnen ligger")
    assert passage.heading_path == ("Havnen",)


def test_headings_at_the_end_are_text() -> None:
    passages = cut_passages(structured([("Havnen", 1), LONG, ("Kontakt", 1), ("Bodil Vind, fyrmester", 2)]))

    assert passages[-1].text.endswith("Kontakt\n\nBodil Vind, fyrmester")
    assert all(p.kind is TEXT for p in passages)


def test_a_source_of_nothing_but_headings_is_not_lost() -> None:
    rows: list[Row] = [(f"Fyr nummer {n} på den yderste holm", 2) for n in range(60)]
    passages = cut_passages(structured(rows))

    assert sum(p.text.count("Fyr nummer") for p in passages) == 60


def test_an_empty_source_has_no_passages() -> None:
    assert cut_passages(structured([])) == ()


KINDS = st.sampled_from([TEXT, TABLE, FOOTNOTE, PassageKind.STATEMENT, PassageKind.BOARD])
WORDS = st.lists(
    st.sampled_from(["Havnen", "lyser.", "æ" * 30, "•", "og", "2.", "Fyr\n"]), min_size=1, max_size=6
)
BODY = st.builds(lambda words, n: (" ".join(words) + " ") * n, WORDS, st.integers(1, 60)).map(str.strip)
ROWS = st.lists(
    st.tuples(BODY.map(lambda text: text[:2000].strip()), st.integers(1, 4))
    | st.tuples(BODY, st.none(), KINDS)
    | BODY,
    max_size=10,
)


@settings(deadline=None)
@given(ROWS, st.lists(st.sampled_from([None, "Fyn"]), max_size=6))
def test_passages_are_ordered_disjoint_short_slices_that_cover_all_blocks(
    rows: list[Row], regions: list[str | None]
) -> None:
    source = structured(rows, regions=regions)
    text, position = source.source.text, 0
    passages = cut_passages(source)
    for passage in passages:
        assert text[position : passage.start].strip() == ""
        assert passage.text == text[passage.start : passage.end] != ""
        assert len(passage.text) <= MAX_CHARACTERS
        assert passage.kind is not PassageKind.HEADING
        assert passage.lines == source.source.origins.lines(passage.start, passage.end)
        position = passage.end
    assert text[position:].strip() == ""
    assert len({p.id for p in passages}) == len(passages)


@pytest.mark.parametrize("kind", [PassageKind.STATEMENT, FOOTNOTE, PassageKind.BOARD])
def test_other_kinds_than_text_and_tables_never_mix(kind: PassageKind) -> None:
    source = structured(["Havnen er ny.", ("Flere både", None, kind), "Fyret er gammelt."])

    assert [p.kind for p in cut_passages(source)] == [TEXT, kind, TEXT]
