"""Names, negations and regions as they are read from Danish text."""

import pytest

from answering.facts import name_keys, name_phrases, names, negations, regions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hvad laver Fjordby Kommune?", {"fjordby", "kommune"}),
        ("Hvem bor i Fjordby?", {"fjordby"}),
        ("Gælder det Danmarks kyster?", {"danmark"}),
        ("Gælder det Mors?", {"mors"}),
        ("Hvad er SMV:Digital?", {"smv:digital"}),
        ("Hvad laver Øster-Ålerup?", {"øster-ålerup"}),
        ("Hvad er en klynge?", set()),
        ("Vi er ti. Hvad nu? Ja! Nej", set()),
        ("Der står: Det hedder Pulje", {"pulje"}),
        ("hvad er »Prøvepuljen«?", {"prøvepuljen"}),
        ("", set()),
    ],
)
def test_names_of_a_question(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def phrases(text: str, *ordinary: str) -> list[tuple[str, ...]]:
    return list(name_phrases(text, lambda word: word in ordinary))


def test_neighbours_with_capitals_are_one_name() -> None:
    text = "Det er Fjordby Kommune og Øster Vrå, der står bag."
    assert phrases(text, "det") == [name_keys("Fjordby Kommune"), name_keys("Øster Vrå")]
    assert phrases("Hos Bager & Søn i Ålerup", "hos") == [name_keys("Bager Søn"), name_keys("Ålerup")]


def test_a_comma_or_hyphen_parts_names() -> None:
    assert phrases("i Fjordby, Ålerup") == [name_keys("Fjordby"), name_keys("Ålerup")]
    assert phrases("ved Fjordby-Ålerup") == [name_keys("Fjordby"), name_keys("Ålerup")]


def test_a_word_that_begins_a_sentence_is_a_name_unless_it_is_ordinary() -> None:
    for text in (
        "Fjordby vokser.",
        "Ja da. Fjordby vokser.",
        "• Fjordby vokser",
        "»Fjordby vokser«",
        "(Fjordby)",
    ):
        assert phrases(text, "ja", "fjordby") == []
        assert phrases(text, "ja") == [name_keys("fjordby")]


def test_a_word_with_capitals_inside_is_always_a_name() -> None:
    assert phrases("SMV og iVækst.", "smv", "ivækst") == [name_keys("SMV"), name_keys("iVækst")]


def test_polite_pronouns_and_currencies_are_no_names() -> None:
    assert phrases("kan De og I få DKK eller EUR") == []


@pytest.mark.parametrize(
    ("a", "b"), [("Fjordbys", "Fjordby"), ("Kontoret", "kontor"), ("NTs", "NT"), ("Aarhus", "AARHUS")]
)
def test_endings_and_case_do_not_count(a: str, b: str) -> None:
    assert name_keys(a) == name_keys(b)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det er ikke muligt.", {"ikke"}),
        ("Ingen får noget, og intet sker.", {"ingen", "intet"}),
        ("Hverken du eller jeg", {"hverken"}),
        ("Uden krav, undtagen mad", {"uden", "undtagen"}),
        ("Uden for byen er der ikke-ryddede veje", {"ikke"}),
        ("Ingeniører er udenlandske", set()),
        ("", set()),
    ],
)
def test_negations_are_found(text: str, expected: set[str]) -> None:
    assert negations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I Nordjylland", {"Nordjylland"}),
        ("de nordjyske og fynske byer", {"Nordjylland", "Fyn"}),
        ("Sjællands kyst, Bornholm", {"Sjælland", "Bornholm"}),
        ("Region Syddanmark", {"Sydjylland"}),
        ("på Nordsjælland", set()),
        ("i Danmark", set()),
    ],
)
def test_regions_are_found(text: str, expected: set[str]) -> None:
    assert regions(text) == expected
