"""Places to trade with, as against places that a question is about."""

import pytest

from answering.markets import is_market, is_seat
from answering.places import places


@pytest.mark.parametrize(
    "question",
    [
        "hvem hjælper med eksport til norge",
        "Vi sælger trapper til Sverige",
        "Kan vi købe træ ind fra Finland?",
        "Jeg vil gerne have flere kunder i Hamborg",
        "vi vil ud på det tyske marked",
        "Hvordan får man hollandske kunder?",
        "Kan I hjælpe med at rekruttere murere fra Polen?",
        "Er der en messe i Oslo, vi kan komme med på?",
    ],
)
def test_a_place_to_trade_with_or_find_people_in_is_a_market(question: str) -> None:
    (place,) = places(question)
    assert is_market(place, question) and not is_seat(place, question)


@pytest.mark.parametrize(
    "question",
    [
        "Hvem hjælper iværksættere i Norge?",
        "Hvad laver erhvervshuset i Odense?",
        "Hvor mange svenske firmaer er der?",
        "Kan jeg få eksportstøtte, hvis mit firma ligger i Malmø?",
    ],
)
def test_a_place_that_is_asked_about_is_none(question: str) -> None:
    (place,) = places(question)
    assert not is_market(place, question)


def test_where_the_company_lies_is_told_from_where_it_sells() -> None:
    question = "Vi har en butik i Kolding og vil sælge til Sverige"
    found = {place.written_in(question): place for place in places(question)}
    assert is_seat(found["Kolding"], question) and not is_market(found["Kolding"], question)
    assert is_market(found["Sverige"], question) and not is_seat(found["Sverige"], question)
