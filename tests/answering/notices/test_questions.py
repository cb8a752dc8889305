"""What was asked calls for a notice: another part of the country, contact data nobody has."""

from datetime import date

import pytest

from answering.notices import notices_for
from answering.selection import Quote
from tests.answering.made_library import Section, made_source

TODAY = date(2024, 1, 1)


def quote(region: str | None, text: str = "Der er en ordning.", title: str = "Prøvenotatet") -> Quote:
    source, passages = made_source("kilde", title, [Section(text)], region=region)
    return Quote(source, passages[0], 0, len(text), 1.0)


@pytest.mark.parametrize(
    ("question", "region", "expected"),
    [
        (
            "Er der en ordning?",
            "Fyn",
            "Noget af svaret gælder en anden del af landet: det fra »Prøvenotatet« om Fyn.",
        ),
        (
            "Er der en ordning i Nordjylland?",
            "Fyn",
            "Noget af svaret gælder en anden del af landet: det fra »Prøvenotatet« om Fyn.",
        ),
        (
            "Er der en ordning på Fyn?",
            "Nordjylland",
            "Noget af svaret gælder en anden del af landet: det fra »Prøvenotatet« om Nordjylland.",
        ),
        ("Er der en ordning på Fyn?", "Fyn", None),
        ("Er der en ordning?", "Nordjylland", None),
        ("Er der en ordning?", "Danmark", None),
        ("Er der en ordning?", None, None),
        ("", "Fyn", None),
    ],
)
def test_another_part_of_the_country_is_told(question: str, region: str | None, expected: str | None) -> None:
    assert [n.text for n in notices_for([quote(region)], TODAY, question)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "title"), [("Der er en fynsk ordning.", "Notat"), ("Der er en.", "Fyns plan")]
)
def test_a_quote_that_names_its_place_needs_no_notice(text: str, title: str) -> None:
    assert notices_for([quote("Fyn", text, title)], TODAY, "Er der en ordning?") == []


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Hvad er telefonnummeret til kontoret?", "Kontoret ligger i Ålerup.", True),
        ("Hvad er telefonnummeret til kontoret?", "Ring til kontoret på 12 34 56 78.", False),
        ("Hvad er mailadressen til kontoret?", "Skriv til kontor@example.dk.", False),
        ("Hvor ligger kontoret?", "Kontoret ligger i Ålerup.", False),
    ],
)
def test_contact_data_that_was_asked_for_and_is_not_there_is_told(
    question: str, text: str, told: bool
) -> None:
    found = [n.kind for n in notices_for([quote(None, text)], TODAY, question)]
    assert found == (["kontakt"] if told else [])
