"""Two sources of one answer that count the same thing differently are told."""

from datetime import date

import pytest

from answering.notices import notices_for
from answering.selection import Quote
from tests.answering.made_library import Section, made_source

TODAY = date(2024, 1, 1)
FIRST = "I prøveåret søgte 70 mejerier støtte hos byrådet."


def quote(name: str, text: str) -> Quote:
    source, passages = made_source(name, f"Papir {name}", [Section(text)], date="2023")
    return Quote(source, passages[0], 0, len(text), 1.0)


def texts(second: str, name: str = "b") -> list[str]:
    return [n.text for n in notices_for([quote("a", FIRST), quote(name, second)], TODAY)]


def test_two_figures_for_the_same_count_are_told_with_their_sources() -> None:
    assert texts("Hos byrådet søgte 90 mejerier støtte i prøveåret.") == [
        "Kilderne siger ikke det samme: "
        "»I prøveåret søgte 70 mejerier støtte hos byrådet« (Papir a, 2023) og "
        "»Hos byrådet søgte 90 mejerier støtte i prøveåret« (Papir b, 2023)."
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Hos byrådet søgte 70 mejerier støtte i prøveåret.",
        "Hos byrådet søgte 90 bagerier støtte i prøveåret.",
        "Hos byrådet søgte 90 mejerier støtte i prøveåret 2019.",
        "Det forventes, at 90 mejerier søger støtte hos byrådet i prøveåret.",
        "Havnen har 90 mejerier ved sin nordlige kaj.",
        "Af 90 mejerier søgte 12 mejerier støtte hos byrådet i prøveåret.",
        "Hos byrådet søgte 90 mejerier på Fyn støtte i prøveåret.",
    ],
)
def test_another_count_year_place_or_certainty_is_no_contradiction(second: str) -> None:
    assert texts(second) == []


def test_one_source_does_not_contradict_itself_here() -> None:
    assert texts("Hos byrådet søgte 90 mejerier støtte i prøveåret.", name="a") == []
