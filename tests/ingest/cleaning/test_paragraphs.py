import pytest

from ingest.cleaning.paragraphs import Layout, measure_layout
from tests.ingest.cleaning.cleaning_case import PAGE, clean, lines_of, texts, work_lines

KEEPER = (
    "Fyrmesteren, som hed Bodil Vind, gik hver morgen rundt om øen med en",
    "kikkert og en notesbog, for hun skrev op, hvilke skibe der var løbet for-",
    "bi om natten. Bogen ligger nu på museet i den store by, hvor børnene",
    "må bladre i den.",
)
WHOLE = (
    "Fyrmesteren, som hed Bodil Vind, gik hver morgen rundt om øen med en kikkert og en notesbog, for hun "
    "skrev op, hvilke skibe der var løbet forbi om natten. Bogen ligger nu på museet i den store by, hvor "
    "børnene må bladre i den."
)


def paragraphs(*rows: str) -> list[str]:
    """Clean the rows below a page of running text and a heading; return what they became."""
    headings = [{"linjer": PAGE.count("\n") + 3, "niveau": 1}]
    cleaned = clean("\n".join([PAGE, "", "Øen", *rows]), overskrifter=headings)
    found = texts(cleaned)
    return found[found.index("Øen") + 1 :]


def test_text_whose_lines_run_on_is_wrapped_and_slides_are_not() -> None:
    slides = ["Flere både i den gamle havn", "Nye kajer og nye lygter hele vejen", "Lodsen er ansat"] * 3

    assert measure_layout(work_lines(*PAGE.split("\n"))).wrapped
    assert not measure_layout(work_lines(*slides)).wrapped
    assert measure_layout(work_lines("Kort", "tekst")) == Layout(width=100, wrapped=False)


def test_the_width_is_that_of_a_full_line() -> None:
    assert 70 <= measure_layout(work_lines(*PAGE.split("\n"))).width <= 80


def test_lines_of_a_paragraph_are_joined_and_soft_hyphens_go() -> None:
    assert paragraphs(*KEEPER) == [WHOLE]


def test_a_blank_line_between_all_lines_parts_nothing_and_two_part_paragraphs() -> None:
    doubled = [row for line in KEEPER for row in (line, "")]

    assert paragraphs(*doubled) == [WHOLE]
    assert paragraphs(*doubled, "", *doubled) == [WHOLE, WHOLE]


FULL = (
    "Fyret på den yderste holm blev bygget af en enlig murer fra Kobberby.",
    "Han brugte ni år på det og tre slags sten, som han selv sejlede ud.",
    "Siden kom der et nyt.",
)


def test_full_lines_that_end_sentences_are_joined_where_every_line_has_a_blank_one_below() -> None:
    doubled = [row for line in FULL for row in (line, "")]

    assert paragraphs(*doubled) == [" ".join(FULL)]


@pytest.mark.parametrize("rows", [("", FULL[0], "", FULL[1], "", ""), (FULL[0], FULL[1], "")])
def test_a_full_line_that_ends_a_sentence_ends_the_paragraph_before_a_wider_gap(
    rows: tuple[str, ...],
) -> None:
    assert paragraphs(*rows, FULL[2]) == [f"{FULL[0]} {FULL[1]}", FULL[2]]


def test_a_space_before_a_line_below_a_blank_one_begins_no_page() -> None:
    doubled = [row for line in FULL for row in (f" {line}", "")]

    assert paragraphs(*doubled) == [" ".join(FULL)]


def test_a_single_blank_line_parts_paragraphs_where_lines_stand_close() -> None:
    assert paragraphs(*KEEPER, "", *KEEPER) == [WHOLE, WHOLE]


def test_a_short_last_line_ends_a_paragraph_without_a_blank_line() -> None:
    assert paragraphs(*KEEPER, *KEEPER) == [WHOLE, WHOLE]


def test_a_full_line_that_ends_a_sentence_does_not_end_the_paragraph() -> None:
    first = "Fyret på den yderste holm blev bygget af en enlig murer fra Kobberby."
    rows = (first, "Han brugte ni år på det og tre slags sten, som han selv sejlede ud.")

    assert paragraphs(*rows) == [" ".join(rows)]


def test_a_narrow_column_is_joined_although_its_lines_are_short() -> None:
    column = ("Holmen er beboet af", "", "lodser, fyrfolk og", "", "Kobberbys gamle ka-", "", "noner.")

    assert paragraphs(*column) == ["Holmen er beboet af lodser, fyrfolk og Kobberbys gamle kanoner."]


def test_short_lines_with_capitals_are_parted_where_others_are_long() -> None:
    assert paragraphs("Skipper på Havfruen", "", "Lods i Kobberby") == [
        "Skipper på Havfruen",
        "Lods i Kobberby",
    ]


def test_bullets_wrap_over_several_lines_and_stand_close() -> None:
    rows = (
        "• tov og blokke til den store båd, som ligger ved den yderste kaj, og",
        "  sejl",
        "• net",
        "",
        "• garn",
    )
    cleaned = clean("\n".join([PAGE, "", *rows]))

    assert texts(cleaned)[-3:] == [
        "• tov og blokke til den store båd, som ligger ved den yderste kaj, og sejl",
        "• net",
        "• garn",
    ]
    assert cleaned.source.text.endswith("sejl\n• net\n• garn")


def test_a_bullet_does_not_swallow_the_paragraph_below() -> None:
    assert paragraphs("• tov", "• blokke", "", *KEEPER) == ["• tov", "• blokke", WHOLE]


@pytest.mark.parametrize("mark", ["•", "-", "–", "1.", "a)"])
def test_each_list_item_is_a_block(mark: str) -> None:
    second = mark.replace("1", "2").replace("a", "b")

    assert paragraphs(f"{mark} tov", f"{second} blokke") == [f"{mark} tov", f"{second} blokke"]


def test_a_dash_at_the_start_of_a_line_inside_a_sentence_is_no_bullet() -> None:
    rows = (
        "Holmen har fået egen lods i år, og det er en god nyhed for skipperne",
        "– de sejler ud hver nat.",
    )

    assert paragraphs(*rows) == [" ".join(rows)]


def test_the_first_line_of_a_page_goes_on_with_a_sentence_cut_in_two() -> None:
    rows = (
        "Den gamle lodsbåd blev trukket på land i Kobberby og solgt til en mand,",
        " der satte master på.",
    )

    assert paragraphs(*rows) == ["".join(rows)]


def test_the_first_line_of_a_page_after_a_finished_sentence_is_a_new_paragraph() -> None:
    rows = (
        "Den gamle lodsbåd blev trukket på land i Kobberby og solgt til en mand.",
        " Han satte master på.",
    )

    assert paragraphs(*rows) == [rows[0], rows[1].strip()]


def test_notes_between_the_halves_of_a_sentence_come_after_it() -> None:
    rows = (
        "Den gamle lodsbåd blev trukket på land i Kobberby og solgt til en7",
        "",
        " " * 50,
        "7 Lodsbogen, bind tre,",
        "side ni.",
        " Ukendt mand fra Lyngvig, der satte master på.",
    )

    assert paragraphs(*rows) == [
        "Den gamle lodsbåd blev trukket på land i Kobberby og solgt til en Ukendt mand fra Lyngvig, "
        "der satte master på.",
        "7 Lodsbogen, bind tre, side ni.",
    ]


def test_a_page_label_between_the_halves_of_a_sentence_is_left_out() -> None:
    rows = ("Den gamle lodsbåd blev trukket på land i Kobberby og solgt til en mand,", " 7/31 ", "der drak.")

    assert paragraphs(*rows) == [f"{rows[0]} der drak."]


def test_in_slides_every_line_is_a_paragraph_but_small_letters_go_on() -> None:
    slides = (
        "Flere både i havn\nNye kajer\n\nog nye lygter\nLodsen er ansat\nBedre kort\nFærre grundstødninger"
    )

    assert texts(clean(slides, overskrifter=[{"linjer": 1, "niveau": 1}])) == [
        "Flere både i havn",
        "Nye kajer og nye lygter",
        "Lodsen er ansat",
        "Bedre kort",
        "Færre grundstødninger",
    ]


def test_a_line_that_closes_a_bracket_belongs_to_the_line_that_opened_it() -> None:
    rows = ("Rejekuttere (også kaldet", "", "Lyngvigs flåde) sejler om natten.", "", "Torsk", "", "2) Rejer")
    cleaned = clean("\n".join(rows), overskrifter=[{"linjer": 7, "niveau": 1}])

    assert texts(cleaned)[0] == "Rejekuttere (også kaldet Lyngvigs flåde) sejler om natten."


def test_an_enumeration_mark_closes_no_bracket() -> None:
    assert paragraphs("Om bord skal være", "", "Bilag 2) Rejer") == ["Om bord skal være", "Bilag 2) Rejer"]


def test_each_block_knows_its_lines() -> None:
    cleaned = clean("\n".join([PAGE, "", *KEEPER, "", "", *KEEPER]))
    page = PAGE.count("\n") + 1

    assert lines_of(cleaned) == [(1, page), (page + 2, page + 5), (page + 8, page + 11)]
