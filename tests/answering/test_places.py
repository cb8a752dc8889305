"""Which places a question asks about."""

import pytest

from answering.places import places


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Hvem hjælper i Kolding?", ["Kolding"]),
        ("hvad gør koldings kommune", ["koldings"]),
        ("Hvor mange svenske firmaer er der?", ["svenske"]),
        ("Er der noget på Fyn og i Odense?", ["Fyn", "Odense"]),
        ("Hvem giver vejledning?", []),  # no Vejle
        ("Er romanen god?", []),
        ("Hvad er islandske heste? Og Island?", ["islandske"]),
    ],
)
def test_places_are_found_by_name_and_adjective(text: str, written: list[str]) -> None:
    assert [place.written_in(text) for place in places(text)] == written


def test_another_word_for_the_same_place_is_a_mention() -> None:
    (place,) = places("Hvad koster det i København?")
    assert place.written_in("I hovedstaden koster det 400 kr.") == "hovedstaden"
    assert not place.home


def test_municipalities_of_north_jutland_are_home() -> None:
    assert [place.home for place in places("Hjørring og Herning")] == [True, False]
