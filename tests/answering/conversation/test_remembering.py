"""What is remembered of a company from turn to turn."""

import pytest

from answering.answer import Talk, Turn
from answering.conversation.remembering import carried_into, known_now, remembered, stated
from retrieval.matching.profile import CompanyProfile


def turns(*questions: str) -> tuple[Turn, ...]:
    return tuple(Turn(question, "svar") for question in questions)


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("Vi er et bageri i Hobro med 6 ansatte. Hvad er en klynge?", {"kommune", "ansatte", "branche"}),
        ("Smedeværksted i Thisted, 8 ansatte", {"kommune", "ansatte"}),
        ("Hvor mange ansatte har bagerierne i Thisted?", set()),
        ("Min svoger har et bageri i Thisted. Hvad kan han få?", set()),
        ("Vi vil gerne ansætte en datamatiker", set()),
    ],
)
def test_lasting_facts_are_those_of_the_own_company(said: str, facts: set[str]) -> None:
    assert stated(said).keys() == facts


def test_newer_words_replace_older_ones() -> None:
    known = remembered(Talk(turns("Vi er 6 ansatte i Hobro.", "Vi er nu 9 ansatte.")))
    assert (known.ansatte, known.kommune) == (9, "Mariagerfjord")


def test_what_is_stated_by_hand_goes_before_the_turns() -> None:
    talk = Talk(turns("Vi er 6 ansatte i Hobro."), CompanyProfile(ansatte=20))
    assert (remembered(talk).ansatte, remembered(talk).kommune) == (20, "Mariagerfjord")


def test_what_is_forgotten_stays_so_until_it_is_said_again() -> None:
    talk = Talk(turns("Vi er 6 ansatte i Hobro."), forgotten=frozenset({"ansatte"}))
    assert remembered(talk).known == {"kommune": "Mariagerfjord"}
    assert known_now("Vi er 7 ansatte.", remembered(talk)).ansatte == 7


def test_a_place_replaces_one_of_another_kind() -> None:
    before = CompanyProfile(kommune="Thisted", ansatte=5)
    assert known_now("Vi er flyttet til Fyn.", before) == CompanyProfile(landsdel="Fyn", ansatte=5)


def test_only_what_a_question_does_not_tell_is_carried_into_it() -> None:
    before = CompanyProfile(kommune="Thisted", ansatte=5)
    assert carried_into("Kan et bageri med 12 ansatte få hjælp?", before) == CompanyProfile(kommune="Thisted")
