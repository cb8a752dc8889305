"""Rows, statements, headings and blocks that the manifest or the format marks, and how they are joined."""

import pytest

from corpus.sources import Origin, PassageKind
from ingest.loaders.lines import Line
from tests.ingest.cleaning.cleaning_case import clean, texts


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        ("deltagerudsagn", ("Flere både og", "færre biler", "mere fisk")),
        ("tabel", ("Både | 4", "heraf med sejl | 3", "i alt")),
        ("tabel", ("Både 4", "heraf med sejl 3", "", "", "i alt")),
        ("tabel", ("Både", "Biler", "Fisk")),
    ],
)
def test_rows_and_statements_are_not_joined_and_stand_close(kind: str, rows: tuple[str, ...]) -> None:
    text = "\n".join(rows)
    cleaned = clean(text.replace(" | ", "\t"), blokke=[{"linjer": (1, len(rows)), "type": kind}])

    assert texts(cleaned) == [row for row in rows if row]
    assert cleaned.source.text == text.replace("\n\n\n", "\n")
    assert {b.kind for b in cleaned.blocks} == {PassageKind(kind)}


def test_a_cell_over_two_lines_of_a_table_without_tabs_is_one() -> None:
    rows = ("Havnedi-", "strikter og", "", "deres både", "Kobberby 4")
    cleaned = clean("\n".join(rows), blokke=[{"linjer": (1, len(rows)), "type": "tabel"}])

    assert texts(cleaned) == ["Havnedistrikter og deres både", "Kobberby 4"]


def test_text_is_not_joined_with_a_table_or_a_board() -> None:
    cleaned = clean(
        "Om bord er\nsild\nlodsen",
        blokke=[{"linjer": 2, "type": "tabel"}, {"linjer": 3, "type": "bestyrelse"}],
    )

    assert texts(cleaned) == ["Om bord er", "sild", "lodsen"]


def test_a_heading_over_two_lines_is_one_and_two_headings_are_two() -> None:
    text = "Havnen og\nfyret\nMolen\nHer er læ."
    headings = [{"linjer": "1-2", "niveau": 1}, {"linjer": 3, "niveau": 2}]
    cleaned = clean(text, overskrifter=headings)

    assert texts(cleaned, PassageKind.HEADING) == ["Havnen og fyret", "Molen"]
    assert [b.level for b in cleaned.blocks] == [1, 2, None]


def marked(*rows: tuple[str, int]) -> list[Line]:
    return [Line(text, Origin(line=i), block=block) for i, (text, block) in enumerate(rows, start=1)]


def test_paragraphs_that_the_format_marks_are_neither_joined_nor_cut() -> None:
    rows = marked(("Om bord er", 1), ("tov og", 2), ("blokke", 3), ("Lodsen.", 4), ("Han sover.", 4))

    assert texts(clean("", lines=rows)) == ["Om bord er", "tov og", "blokke", "Lodsen. Han sover."]


def test_list_items_of_one_marked_block_stay_items() -> None:
    rows = marked(("• Tov", 1), ("• Blokke", 1))

    assert texts(clean("", lines=rows)) == ["• Tov", "• Blokke"]


def test_sentences_run_on_over_subtitles() -> None:
    cues = (
        "Vi begyndte i en skurvogn",
        "med to ansatte og en kande",
        "kaffe. Nu er vi ni,",
        "og kaffen er bedre.",
    )
    rows = [
        Line(text, Origin(line=n, t_start=n * 2.0, t_end=n * 2.0 + 2), block=n) for n, text in enumerate(cues)
    ]
    cleaned = clean("", lines=rows)

    assert texts(cleaned) == [" ".join(cues)]
    assert cleaned.source.origins.times(0, 30) == (0.0, 4.0)
