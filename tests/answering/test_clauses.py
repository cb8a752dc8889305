"""Clauses, directions and denied parts as they are read from Danish sentences."""

import pytest

from answering.clauses import clauses, joined_parts
from answering.directions import turns_round
from answering.polarity import denies_otherwise


def test_clauses_part_at_commas_and_contrasts_and_keep_their_first_word() -> None:
    text = "Puljen giver 7,5 mio. kr. til løn og leje, men ikke rejser"
    assert clauses(text) == ["Puljen giver 7,5 mio. kr. til løn og leje,", "men ikke rejser"]
    assert joined_parts(text) == ["Puljen giver 7,5 mio. kr. til løn", "og leje,", "men ikke rejser"]


def test_a_sentence_in_one_piece_is_one_clause() -> None:
    assert clauses("Puljen dækker løn") == ["Puljen dækker løn"]
    assert clauses("") == []


@pytest.mark.parametrize(
    ("sentence", "source", "turned"),
    [
        ("Tallet er faldet.", "Tallet er steget.", True),
        ("Tallet er vokset.", "Tallet er steget.", False),
        ("Tallet er faldet.", "Tallet steg, før det faldt.", False),
        ("Tallet er faldet.", "Tallet er 12.", False),
        ("Ledelsen skal søge.", "Ledige skal søge.", False),
        ("Det sker efter mødet.", "Det sker før mødet.", True),
    ],
)
def test_an_opposite_counts_only_where_the_source_has_the_other_side_alone(
    sentence: str, source: str, turned: bool
) -> None:
    assert turns_round(sentence, [source]) is turned


@pytest.mark.parametrize(
    ("sentence", "source", "otherwise"),
    [
        ("Den dækker ikke løn.", "Den dækker løn, men ikke rejser.", True),
        ("Den dækker rejser.", "Den dækker løn, men ikke rejser.", True),
        ("Den dækker ikke rejser.", "Den dækker løn, men ikke rejser.", False),
        ("Den dækker ikke mad.", "Den dækker ikke løn, rejser eller mad.", False),
        ("Rejser dækkes ikke.", "Rejser dækkes ikke, men løn dækkes.", False),
        ("Den dækker løn.", "Den dækker løn.", False),
    ],
)
def test_what_is_denied_stays_denied_and_nothing_else(sentence: str, source: str, otherwise: bool) -> None:
    assert denies_otherwise(sentence, source) is otherwise
