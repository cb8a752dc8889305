import pytest

from ingest.cleaning.characters import repair_characters
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText


def repaired(text: str) -> tuple[str, dict[str, int]]:
    log = RepairLog()
    return repair_characters(TrackedText.of(text, 0), log).text, dict(log.counts)


@pytest.mark.parametrize(
    "character",
    ["\u00ad", "\u200b", "\u200e", "\u200f", "\u202e", "\u2066", "\u2069", "\ufeff", "\u2060", "\U000e0041"],
)
def test_invisible_and_direction_characters_go(character: str) -> None:
    assert repaired(f"hav{character}ørred") == ("havørred", {"usynlige tegn": 1})


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\u2029"])
def test_control_characters_become_spaces(character: str) -> None:
    assert repaired(f"hav{character}ørred")[0] == "hav ørred"


def test_tabs_stay_since_they_part_cells() -> None:
    assert repaired("Hav\tFjord") == ("Hav\tFjord", {})


@pytest.mark.parametrize(
    ("drawn", "written"),
    [("ﬁskeri", "fiskeri"), ("ﬂåde", "flåde"), ("koﬀert", "koffert"), ("oﬃcer", "officer"), ("ﬅor", "stor")],
)
def test_ligatures_become_letters(drawn: str, written: str) -> None:
    assert repaired(drawn) == (written, {"ligaturer": 1})


def test_cyrillic_letters_in_a_danish_word_become_latin() -> None:
    assert repaired("Fyrtårnsrаdet og hаvnеfogeden") == (
        "Fyrtårnsradet og havnefogeden",
        {"blandede alfabeter": 2},
    )


def test_a_cyrillic_word_stays_cyrillic() -> None:
    assert repaired("byen Москва ved floden") == ("byen Москва ved floden", {})


@pytest.mark.parametrize(
    ("text", "expected"), [("CO_{2e}-tal", "CO2e-tal"), ("m^{2} dæk", "m2 dæk"), ("a_b og {c}", "a_b og {c}")]
)
def test_latex_marks_go_and_their_content_stays(text: str, expected: str) -> None:
    assert repaired(text)[0] == expected


def test_a_latex_exponent_keeps_its_sign_after_a_figure() -> None:
    assert repaired("10^{6} sild")[0] == "10^6 sild"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i foråret 2011³. Siden", "i foråret 2011. Siden"),
        ("fire sluser ⁴. Siden", "fire sluser. Siden"),
        ("fire sluser ¹² siden", "fire sluser siden"),
        ("efter stormfloden⁵ kom", "efter stormfloden kom"),
    ],
)
def test_raised_note_marks_go(text: str, expected: str) -> None:
    assert repaired(text) == (expected, {"løse notetegn": 1})


@pytest.mark.parametrize("text", ["120 m² dæk", "5 m³ vand", "CO₂ i luften", "2⁴ = 16", "x² + y²"])
def test_raised_and_lowered_figures_of_units_stay(text: str) -> None:
    assert repaired(text) == (text, {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Havnens regler**", "Havnens regler"),
        ("*ikke* om natten", "ikke om natten"),
        ("***Tre lanterner*** om bord", "Tre lanterner om bord"),
    ],
)
def test_markdown_emphasis_goes(text: str, expected: str) -> None:
    assert repaired(text)[0] == expected


def test_a_lone_star_stays() -> None:
    assert repaired("3 * 4 sejl") == ("3 * 4 sejl", {})


def test_dead_links_go_and_live_ones_stay() -> None:
    assert repaired("i håndbogen ([Link](#)) for fyr")[0].split() == "i håndbogen for fyr".split()
    assert (
        repaired("se [kortet](https://holmen.example/kort)")[0] == "se [kortet](https://holmen.example/kort)"
    )


def test_an_address_loses_its_angle_brackets() -> None:
    assert repaired("(<https://holmen.example/a?b=1>)") == (
        "(https://holmen.example/a?b=1)",
        {"netadresser i vinkler": 1},
    )
    assert repaired("bredde <10 m og >5 m") == ("bredde <10 m og >5 m", {})


@pytest.mark.parametrize("mark", ["\uf0b7", "\uf0a7", "○", "◦", "▪", "●", "·"])
def test_drawn_bullets_become_one_kind(mark: str) -> None:
    assert repaired(f"{mark} Tov og blokke") == ("• Tov og blokke", {"punkttegn": 1})
    assert repaired(f"{mark}Tov og blokke")[0] == "• Tov og blokke"


def test_the_letter_o_as_bullet_becomes_one() -> None:
    assert repaired("o Tov og blokke")[0] == "• Tov og blokke"


@pytest.mark.parametrize("text", ["oase i havnen", "ost og brød", "Tov · blokke", "o"])
def test_words_and_marks_inside_a_line_are_no_bullets(text: str) -> None:
    assert repaired(text) == (text, {})


def test_every_repair_keeps_one_origin_per_character() -> None:
    line = TrackedText.of("\uf0b7 ﬁre ", 3) + TrackedText.of("slu\u00adser⁴. [Link](#)", 4)
    mended = repair_characters(line, RepairLog())

    assert mended.text.startswith("• fire sluser")
    assert len(mended.at) == len(mended.text)
    assert mended.at[mended.text.index("f")] == 3
    assert mended.at[mended.text.index("s")] == 4
