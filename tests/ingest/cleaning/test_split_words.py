import pytest

from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.split_words import SplitWords
from ingest.cleaning.tracked import TrackedText
from ingest.cleaning.vocabulary import Vocabulary

# Five places that show the lost ligature, as in a text set with a broken font.
TORN = "Hun gik ti l kajen med ti lbuddet, søgte ti lladelse og fik ti lsagn om ti lskud."


def mended(sentence: str, around: str = TORN, elsewhere: str = "") -> tuple[str, dict[str, int]]:
    """Repair one sentence of the text ``sentence + around``; ``elsewhere`` is the rest of the file."""
    text = f"{sentence}\n{around}"
    log = RepairLog()
    words = SplitWords(text, Vocabulary([*text.split("\n"), elsewhere]))
    return words.repair(TrackedText.of(sentence, 0), log).text, dict(log.counts)


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("Ti lsynet kom forbi", "Tilsynet kom forbi"),
        ("havnens ti lbud", "havnens tilbud"),
        ("skipperen stil ler krav", "skipperen stiller krav"),
        ("kun skriftl igt svar", "kun skriftligt svar"),
        ("det var l igeledes vådt", "det var ligeledes vådt"),
        ("et ti l læg til løn", "et tillæg til løn"),
        ("tegningen i l lustrerer det", "tegningen illustrerer det"),
    ],
)
def test_words_torn_at_a_lost_ligature_are_joined(torn: str, whole: str) -> None:
    text, counts = mended(torn)

    assert text == whole
    assert counts == {"delte ord": 1}


@pytest.mark.parametrize(
    "sentence",
    [
        "de skal lære at sejle",
        "hun vil lave kaffe",
        "fyret i løbet af natten",
        "skipper til lands",
        "et mål i sig selv",
        "et eksempel illustrerer det",
        "han så en pil lige frem",
    ],
)
def test_two_real_words_stay_two(sentence: str) -> None:
    assert mended(sentence) == (sentence, {})


def test_a_text_that_does_not_show_the_fault_is_left_alone() -> None:
    few = "Hun gik ti l kajen med ti lbuddet, søgte ti lladelse."

    assert mended("havnens ti lbud", around=few)[0] == "havnens ti lbud"
    assert mended("havnens ti lbud", around=few + " Og ti lsagn.")[0] == "havnens tilbud"


def test_a_half_that_the_file_uses_as_a_word_elsewhere_is_one() -> None:
    torn = "kanalskipperen Lil ler og mågen"

    assert mended(torn)[0] == "kanalskipperen Liller og mågen"
    assert mended(torn, elsewhere="Lil kaldes ler i havnen. Lil sejler på ler.")[0] == torn


def test_a_torn_year_is_joined_only_in_a_torn_text() -> None:
    assert mended("i 201 8 kom isen")[0] == "i 2018 kom isen"
    assert mended("i 201 8 kom isen", around="")[0] == "i 201 8 kom isen"
    assert mended("kaj 2 0 og bro 12 3")[0] == "kaj 2 0 og bro 12 3"


def test_double_and_hard_spaces_become_one_in_any_text() -> None:
    assert mended("tov\u00a0og  blokke \u202f her", around="") == (
        "tov og blokke her",
        {"dobbelte mellemrum": 3},
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("skibet (en brig) . Det lå", "skibet (en brig). Det lå"),
        ("sejl , master og tov .", "sejl, master og tov."),
        ("kurs ... og fart", "kurs ... og fart"),
        ("prisen .5 og ,5", "prisen .5 og ,5"),
    ],
)
def test_a_space_before_a_stop_goes(text: str, expected: str) -> None:
    assert mended(text, around="")[0] == expected


def test_glued_words_are_parted_when_the_file_has_them_side_by_side() -> None:
    known = "Fyrhus Kobberby åbner. I Fyrhus Kobberby bor en hund."

    assert mended("ved FyrhusKobberby i dag", around=known) == (
        "ved Fyrhus Kobberby i dag",
        {"sammenskrevne ord": 1},
    )


def test_a_name_with_an_inner_capital_stays_whole() -> None:
    once = "Fyrhus Kobberby åbner."

    assert mended("ved FyrhusKobberby i dag", around=once)[0] == "ved FyrhusKobberby i dag"
    assert mended("appen SejlHjem virker", around="")[0] == "appen SejlHjem virker"


def test_joined_words_keep_one_origin_per_character() -> None:
    words = SplitWords(TORN, Vocabulary([TORN]))
    line = TrackedText.of("med ti", 2) + TrackedText.of(" lbud", 3)

    joined = words.repair(line, RepairLog())

    assert joined.text == "med tilbud"
    assert len(joined.at) == len(joined.text)
