"""Words in quotation marks must stand, word for word, in a cited quote."""

import pytest

from answering.faults import Fault
from tests.answering.gate.bench import verdict

AMOUNT = "Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder."
SHARE = "Puljen dækker 50 pct. af lønnen."
TRAVEL = "Puljen dækker ikke rejser og mad."
LIST = "• 935 virksomheder søgte\n• 88 rådgivere svarede"
BOTH = f"{AMOUNT} {SHARE}"


@pytest.mark.parametrize(
    "claim",
    [
        f"»{AMOUNT}«",
        f"Ifølge Opslag om Prøvepuljen (4. maj 2021, udkast, s. 3): »{AMOUNT}«",
        f"Samme kilde: »{AMOUNT}«",
        f"»{AMOUNT}« »{AMOUNT}«",
        "Der står: »Prøvepuljen  giver højst\n12.500 kr. om måneden i fire måneder.«",
        "Den giver »højst 12.500 kr. om måneden«.",
        "Den giver “højst 12.500 kr. om måneden”.",
        "Den giver ”højst 12.500 kr. om måneden”.",
        'Den giver "højst 12.500 kr. om måneden".',
        "Den giver „højst 12.500 kr. om måneden“.",
        "Den gælder »i fire måneder«.",
        "»Opslag om Prøvepuljen« handler om »måneden«.",
    ],
)
def test_words_of_the_quote_pass(claim: str) -> None:
    assert verdict(claim, AMOUNT) is None


@pytest.mark.parametrize(
    "claim",
    [
        "»Prøvepuljen giver højst 12.600 kr. om måneden i fire måneder.«",
        "»Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder«, »og mere«",
        "»Prøvepuljen giver højst 12.500 kr. om måneden i fem måneder.«",
        "»prøvepuljen giver højst 12.500 kr. om måneden i fire måneder.«",
        "»Prøvepuljen giver 12.500 kr. om måneden i fire måneder.«",
        "»Prøvepuljen giver højst 12.500 kr. … i fire måneder.«",
        "»Prøvepuljen giver højst 12.500 kr. […] måneder.«",
        "»Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder!«",
        "»Prøvepuljen giver altid løn«",
        "»højst 2.500 kr.«",
        "»2.500 kr. om måneden«",
        "»højst 12.5«",
        "»højst 12«",
        "»uljen giver højst«",
        "»højst 12.500 k«",
        "»«",
        "» «",
        "“Noget helt andet”",
        '"Noget helt andet"',
        "‘Noget helt andet’",
        "Den giver »højst 12.500 kr.",
        "Den giver højst 12.500 kr.«",
        "Den giver «højst 12.500 kr.»",
        'Den giver "højst 12.500 kr.',
        "»Prøvepuljen »giver« højst«",
        "»3«",
        "»\ue000«",
        "»\ue000i fire måneder«",
    ],
)
def test_other_words_in_quotation_marks_are_stopped(claim: str) -> None:
    assert verdict(claim, AMOUNT) is Fault.NOT_A_SLICE


@pytest.mark.parametrize(
    "claim",
    [
        f"»{AMOUNT} {SHARE}«",
        f"»{SHARE} {AMOUNT}«",
        "»Prøvepuljen giver højst 50 pct. af lønnen.«",
        "»Puljen dækker 12.500 kr. om måneden«",
    ],
)
def test_two_quotes_are_not_glued_into_one(claim: str) -> None:
    assert verdict(claim, AMOUNT, SHARE) is Fault.NOT_A_SLICE


def test_two_sentences_that_follow_each_other_are_one_quote() -> None:
    assert verdict(f"»{AMOUNT} {SHARE}«", BOTH) is None


def test_two_quotes_may_stand_side_by_side() -> None:
    assert verdict(f"»{AMOUNT}« Og: »{SHARE}«", AMOUNT, SHARE) is None


def test_a_list_is_shown_on_one_line() -> None:
    assert verdict("»• 935 virksomheder søgte • 88 rådgivere svarede«", LIST) is None
    assert verdict("»• 88 rådgivere svarede • 935 virksomheder søgte«", LIST) is Fault.NOT_A_SLICE


def test_a_part_that_leaves_out_the_negation_is_stopped() -> None:
    assert verdict("Det hedder, at »Puljen dækker« »rejser og mad«.", TRAVEL) is Fault.NEGATION
