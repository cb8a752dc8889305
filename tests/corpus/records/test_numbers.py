"""Numbers and names are read alike in records and in documents."""

import pytest

from corpus.records.numbers import always_capitalised, document_numbers, folded, names_in, numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12.500 kr.", {"12500"}),
        ("21.900.000 kr.", {"21900000"}),
        ("2,5 % og 36,20 %", {"2.5", "36.2"}),
        ("150-225 skabe", {"150", "225"}),
        ("elleve kommuner", {"11"}),
        ("mødet 05.03.2021", {"5", "3", "2021", "05.03.2021"}),
        ("CO2 og NIS2", set()),
        ("op til 7.", {"7"}),
    ],
)
def test_numbers(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


def test_documents_have_footnotes_glued_to_years() -> None:
    assert "2023" in document_numbers("til medio 202317")
    assert "2035" in document_numbers("i 2035,15 og")
    assert "2023" not in numbers_in("til medio 202317")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rådet sidder i Skagen. Det er godt.", ["Skagen"]),
        ("SMV:Hylde er ny.", ["SMV:Hylde"]),
        ("De bor i Midt-Nord.", ["Midt", "Nord"]),
        ("EU-penge og EU-regler.", ["EU", "EU"]),
        ("Gode råd er dyre.", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_folding_ignores_hyphens_case_and_line_ends() -> None:
    assert folded("Fyr-\ntårns Rådet") == folded("fyrtårnsrådet")


def test_a_known_name_counts_also_where_a_sentence_begins() -> None:
    assert names_in("Skagen er langt væk. Det er byen ikke.") == []
    assert names_in("Skagen er langt væk. Det er byen ikke.", {"skagen"}) == ["Skagen"]


def test_a_word_is_a_name_when_it_never_lacks_its_capital() -> None:
    text = "Byen hedder Skagen, siger Byrådet. Andre siger, at byrådet tager fejl. Ingen ved det."
    assert always_capitalised(text) == {"skagen"}


def test_a_letter_before_a_hyphen_is_no_name() -> None:
    assert names_in("Han er i en A-kasse.") == []
