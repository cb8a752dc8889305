import pytest

from ingest.analysis import STOP_WORDS, character_grams, content_words, stem, word_stems, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fyret LYSER, igen!", ["fyret", "lyser", "igen"]),
        ("12.500 kr. i 2031", ["12500", "kr", "i", "2031"]),
        ("3,5 pct. af 1.234.567", ["3,5", "pct", "af", "1234567"]),
        ("kl. 10.30 og 1.5", ["kl", "10.30", "og", "1.5"]),
        ("CO₂ og café", ["co", "2", "og", "cafe"]),
        ("lods- og fyrpenge", ["lods", "og", "fyrpenge"]),
        ("a-kasse/jobcenter", ["a", "kasse", "jobcenter"]),
        ("Fyr\u00adtårn", ["fyrtårn"]),
        ("Müller og Löwe", ["myller", "og", "løwe"]),
        ("•  – !", []),
    ],
)
def test_words_are_small_and_numbers_have_no_thousands_dots(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_number_is_the_same_with_and_without_thousands_dots() -> None:
    assert words("12.500") == words("12500")
    assert words("12,500") != words("12500")


def test_stop_words_are_left_out_and_the_order_kept() -> None:
    assert content_words("Hvor er det store fyr, og hvem tænder det?") == ["store", "fyr", "tænder"]
    assert all(word == word.lower() for word in STOP_WORDS)


@pytest.mark.parametrize("form", ["fyrtårne", "fyrtårnet", "fyrtårnene", "fyrtårnets"])
def test_forms_of_a_word_have_one_stem(form: str) -> None:
    assert stem(form) == stem("fyrtårn")


def test_stems_are_those_of_the_content_words() -> None:
    assert word_stems("Havnene og skibene") == [stem("havn"), stem("skib")]


def test_grams_mark_the_edges_of_a_word() -> None:
    assert character_grams("fyr") == ["_fyr", "fyr_"]
    assert character_grams("Nord") == ["_nor", "nord", "ord_"]


def test_a_word_shorter_than_a_gram_is_one_gram() -> None:
    assert character_grams("å") == ["_å_"]


def test_a_compound_shares_grams_with_its_parts() -> None:
    assert set(character_grams("fyrtårnspenge")) & set(character_grams("penge")) >= {"peng", "enge", "nge_"}


def test_a_typo_costs_only_the_grams_it_touches() -> None:
    right, wrong = set(character_grams("fyrtårnspenge")), set(character_grams("fyrtornspenge"))

    assert len(right & wrong) >= len(right) - 4
