import pytest

from ingest.cleaning.list_items import split_bullets, split_list
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText


def items(paragraph: str, *, marked: bool = False) -> list[str]:
    parts = split_list(TrackedText.of(paragraph, 3), RepairLog(), marked=marked)
    assert all(set(part.at) == {3} and len(part.at) == len(part) for part in parts)
    return [part.text for part in parts]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("○ Tov ○ Blokke ○ Sejl", ["• Tov", "• Blokke", "• Sejl"]),
        ("• Tov • Blokke", ["• Tov", "• Blokke"]),
        ("- tov - blokke - lods- og fyrpenge", ["- tov", "- blokke", "- lods- og fyrpenge"]),
        ("– at lampen tændes. – at den slukkes.", ["– at lampen tændes.", "– at den slukkes."]),
        ("- 1 skipper - 2 matroser", ["- 1 skipper", "- 2 matroser"]),
        ("- Kajen fejes. - Fyret pudses.", ["- Kajen fejes.", "- Fyret pudses."]),
        ("- Skipper (formand) - Lodsen", ["- Skipper (formand)", "- Lodsen"]),
        ("Fyret pudses. - Kajen fejes.", ["Fyret pudses.", "- Kajen fejes."]),
    ],
)
def test_items_are_cut_where_the_next_begins_as_the_first(paragraph: str, expected: list[str]) -> None:
    assert items(paragraph) == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "- Kajen fejes - også om natten - af lodsen.",
        "- Fyrets lampe - Vesterlyset - tændes.",
        "- tov – til havnen – og blokke",
        "Fyret pudses – og tændes.",
        "- 1 skipper - dog ikke om natten",
    ],
)
def test_a_dash_inside_an_item_is_a_dash(paragraph: str) -> None:
    assert items(paragraph) == [paragraph]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Kajen fejes.Fyret pudses.Tov rulles.", ["Kajen fejes.", "• Fyret pudses.", "• Tov rulles."]),
        ('Svar "Ved ikke".Fyret pudses.', ['Svar "Ved ikke".', "• Fyret pudses."]),
        ("Kajen (den ny).Fyret pudses.", ["Kajen (den ny).", "• Fyret pudses."]),
        ("– Kajen fejes.– Fyret pudses.", ["• Kajen fejes.", "• Fyret pudses."]),
        ("o Kajen fejes.o Fyret pudses.", ["• Kajen fejes.", "• Fyret pudses."]),
    ],
)
def test_items_that_lost_the_break_between_them_are_parted(paragraph: str, expected: list[str]) -> None:
    log = RepairLog()
    parts = split_list(TrackedText.of(paragraph, 0), log, marked=False)

    assert [part.text for part in parts] == expected
    assert log.counts == {"sammenløbne listepunkter": len(expected) - 1}


@pytest.mark.parametrize(
    "paragraph", ["FYR:Vest og SejlHjem", "kl. 9.30 og J.P. Holm", "ca.5 tønder", "side 4.Q", "havn.dk"]
)
def test_capitals_inside_names_part_nothing(paragraph: str) -> None:
    assert items(paragraph) == [paragraph]


def test_an_item_marked_by_the_file_gets_a_bullet_if_it_has_no_mark() -> None:
    assert items("Tov og blokke", marked=True) == ["• Tov og blokke"]
    assert items("1. Tov", marked=True) == ["1. Tov"]
    assert items("- Tov", marked=True) == ["- Tov"]


def test_outside_lists_only_round_bullets_part() -> None:
    parts = split_bullets(TrackedText.of("Om bord: • tov • blokke - og mere.Fyret", 1))

    assert [part.text for part in parts] == ["Om bord:", "• tov", "• blokke - og mere.Fyret"]
