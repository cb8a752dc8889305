import pytest

from corpus.sources import PassageKind
from ingest.cleaning.markup import is_table_rule, split_markup
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText
from tests.ingest.cleaning.cleaning_case import clean, texts

TEXT, TABLE = PassageKind.TEXT, PassageKind.TABLE


def cells(row: str, kind: PassageKind = TEXT) -> list[tuple[str, PassageKind]]:
    made = split_markup(TrackedText.of(row, 5), kind, RepairLog())
    assert all(set(c.text.at) == {5} and len(c.text.at) == len(c.text) for c in made)
    assert all("<" not in c.text.text and "\t" not in c.text.text and "  " not in c.text.text for c in made)
    return [(c.text.text, c.kind) for c in made]


def pieces(row: str) -> list[str]:
    made = cells(row)
    assert all(kind is TEXT for _, kind in made)
    return [text for text, _ in made]


@pytest.mark.parametrize("row", ["--\t---", "-----", "|---|:--:|", "  --- \t --", "--"])
def test_the_dashes_below_a_header_are_dropped(row: str) -> None:
    assert is_table_rule(row)
    assert cells(row) == []


@pytest.mark.parametrize("row", ["-", "Tov -- blokke", "a\t--", "- tov", "", "|"])
def test_other_lines_with_dashes_are_no_rules(row: str) -> None:
    assert not is_table_rule(row)


def test_a_plain_line_comes_back_as_it_is() -> None:
    line = TrackedText.of("Havnen ligger i læ - og i sol.", 2)
    made = split_markup(line, PassageKind.BOARD, RepairLog())

    assert [(c.text, c.kind) for c in made] == [(line, PassageKind.BOARD)]


def test_a_row_of_short_cells_is_one_table_row() -> None:
    assert cells("Sild\t4.500\t 17,6 % ") == [("Sild | 4.500 | 17,6 %", TABLE)]


def test_empty_cells_keep_their_place_so_that_columns_stay_apart() -> None:
    assert cells("\tBåde\t\tNet") == [("| Både | | Net", TABLE)]
    assert cells("I alt\t\t33\t\t44\t\t") == [("I alt | | 33 | | 44", TABLE)]


def test_a_lone_cell_needs_no_bars() -> None:
    assert cells("\t\tSild og torsk\t", TABLE) == [("Sild og torsk", TABLE)]


def test_a_row_known_as_table_stays_one_whatever_it_holds() -> None:
    row = "1.2\t<p>Fyret</p> <p>Tårnvej 1</p>\tKajen"

    assert cells(row, TABLE) == [("1.2 | Fyret Tårnvej 1 | Kajen", TABLE)]


def test_a_row_with_a_long_cell_is_prose() -> None:
    long = "Havnefogeden åbner slusen, når både fra den ydre og den indre havn har meldt sig over radioen."

    assert pieces(f"Sluse\t{long}") == [f"Sluse: {long}"]
    assert pieces(f"Sluse\t{long}\tLodsen ser til.") == [f"Sluse: {long}", "Lodsen ser til."]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("7.2\tAftalen kan siges op.", "7.2 Aftalen kan siges op."),
        ("12.1\tBilag 1: Søkort", "12.1 Bilag 1: Søkort"),
        ("Metode\tFogeden tæller bådene hver dag.", "Metode: Fogeden tæller bådene hver dag."),
    ],
)
def test_a_clause_number_or_label_before_a_sentence_makes_no_table(row: str, expected: str) -> None:
    assert pieces(row) == [expected]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("3.1\t4.2", "3.1 | 4.2"),
        ("1\tSild", "1 | Sild"),
        ("1.045\tSild", "1.045 | Sild"),
        ("Metode\tTælling", "Metode | Tælling"),
    ],
)
def test_short_cells_after_a_figure_or_label_are_a_table(row: str, expected: str) -> None:
    assert cells(row) == [(expected, TABLE)]


def test_html_paragraphs_come_back_one_by_one_behind_their_label() -> None:
    row = "Mål\t<p>Fyret <b>lyser</b>.</p> <p>Lampen er <i>tændt</i>.</p>"

    assert pieces(row) == ["Mål: Fyret lyser.", "Lampen er tændt."]


@pytest.mark.parametrize("number", ["8.6", "<p>8.6</p>", "8."])
def test_a_clause_number_stands_before_its_first_paragraph(number: str) -> None:
    plain = number.replace("<p>", "").replace("</p>", "")

    assert pieces(f"{number}\t<p>Fyret lyser.</p> <p>Også i tåge.</p>") == [
        f"{plain} Fyret lyser.",
        "Også i tåge.",
    ]


def test_a_clause_number_without_text_is_not_lost() -> None:
    assert pieces("<p>8.6</p>\t") == ["8.6"]


def test_lists_that_are_never_closed_come_back_item_by_item() -> None:
    row = '9.1\t<p>Om bord er:</p> <ul class="x"> - tov - blokke <p>Alt er vådt - også tovet.</p>'

    assert pieces(row) == ["9.1 Om bord er:", "- tov", "- blokke", "Alt er vådt - også tovet."]


def test_closed_lists_come_back_item_by_item_with_bullets() -> None:
    row = "<p>Om bord er:</p><ul><li>Tov</li><li>Blokke</li></ul>Det er alt."

    assert pieces(row) == ["Om bord er:", "• Tov", "• Blokke", "Det er alt."]


def test_a_list_is_not_joined_to_its_label() -> None:
    assert pieces("Mål\t<ul> ○ Tov ○ Blokke")[:2] == ["Mål", "• Tov"]


def test_round_bullets_in_a_paragraph_part_and_dashes_do_not() -> None:
    assert pieces("<p>Om bord: ○ tov ○ blokke - altså meget.Fyret.</p>") == [
        "Om bord:",
        "○ tov",
        "○ blokke - altså meget.Fyret.",
    ]


def test_line_breaks_part_and_spans_do_not() -> None:
    assert pieces('<span style="a">Fyret</span> lyser<br/>Lampen er tændt') == [
        "Fyret lyser",
        "Lampen er tændt",
    ]


def test_a_cell_that_only_continues_keeps_its_text() -> None:
    assert pieces("\t<p>og lampen brænder hele natten.</p>") == ["og lampen brænder hele natten."]


def test_paragraphs_that_tags_part_are_not_joined_again() -> None:
    assert texts(clean("<p>Om bord er</p> <p>tov og</p> <p>blokke</p>")) == ["Om bord er", "tov og", "blokke"]


def test_tags_are_counted() -> None:
    log = RepairLog()
    split_markup(TrackedText.of("<p>Fyret</p>", 0), TEXT, log)

    assert log.counts == {"HTML-mærker": 2}
