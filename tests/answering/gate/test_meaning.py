"""Negations and hedges of the source are neither dropped nor added when a claim restates it."""

import pytest

from answering.faults import Fault
from tests.answering.gate.bench import verdict

AMOUNT = "Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder."
SHARE = "Puljen dækker 50 pct. af lønnen."
HELPED = "Det forventes, at 613 virksomheder får hjælp i 2022."
TRAVEL = "Puljen dækker ikke rejser og mad."
SPENT = "Ca. 40 bagerier deltog i Sandkøbing, og de fik mindst 7,5 mio. kr. tilsammen."
NO_DEADLINE = "Der er ingen frist for tilmelding."
REFUSED = "Op til 10-15 pct. får afslag."


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Puljen dækker ikke mad.", TRAVEL),
        ("Rejser og mad dækker puljen ikke.", TRAVEL),
        ("Der er ingen frist.", NO_DEADLINE),
        ("For tilmelding er der ingen frist.", NO_DEADLINE),
        ("Puljen dækker lønnen.", SHARE),
        ("Det handler om det her.", TRAVEL),
    ],
)
def test_a_negation_that_is_kept_passes(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is None


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Puljen dækker rejser og mad.", TRAVEL),
        ("Puljen dækker rejser.", TRAVEL),
        ("Rejser og mad dækkes.", TRAVEL),
        ("Der er frist for tilmelding.", NO_DEADLINE),
        ("Tilmelding har en frist.", NO_DEADLINE),
        ("Puljen dækker rejser: »Puljen dækker ikke rejser og mad.«", TRAVEL),
    ],
)
def test_a_dropped_negation_is_stopped(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is Fault.NEGATION


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Puljen dækker ikke 50 pct. af lønnen.", SHARE),
        ("Puljen dækker aldrig lønnen.", SHARE),
        ("Puljen dækker hverken løn eller rejser.", SHARE),
        ("Puljen dækker ingen løn.", SHARE),
        ("Puljen dækker 50 pct. uden krav.", SHARE),
        ("Ingen virksomheder får hjælp.", HELPED),
        ("Nej, puljen dækker 50 pct. af lønnen.", SHARE),
        ("Puljen dækker alt, undtagen mad.", TRAVEL),
        ("Puljen dækker ikke lønnen.", SHARE),
        ("Intet tyder på en frist.", NO_DEADLINE),
    ],
)
def test_an_added_negation_is_stopped(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is Fault.NEGATION


def test_a_negation_of_one_quote_does_not_carry_that_of_another_sentence() -> None:
    assert verdict("Puljen dækker ikke 50 pct. af lønnen.", SHARE, TRAVEL) is Fault.NEGATION


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Man får op til 12.500 kr. om måneden.", AMOUNT),
        ("Man får maksimalt 12.500 kr. om måneden.", AMOUNT),
        ("Puljen varer fire måneder.", AMOUNT),
        ("Det forventes, at 613 virksomheder får hjælp.", HELPED),
        ("Man forventer at hjælpe 613 virksomheder.", HELPED),
        ("Cirka 40 bagerier deltog.", SPENT),
        ("Omkring 40 bagerier deltog.", SPENT),
        ("Bagerierne fik mindst 7,5 mio. kr.", SPENT),
        ("Bagerierne fik som minimum 7,5 mio. kr.", SPENT),
        ("Højst 10-15 pct. får afslag.", REFUSED),
        ("Puljen dækker måske 50 pct. af lønnen.", SHARE),
        ("Man får højst »12.500 kr. om måneden«.", AMOUNT),
    ],
)
def test_a_hedge_that_is_kept_passes(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is None


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Man får 12.500 kr. om måneden.", AMOUNT),
        ("Man får 12.500 kr. i højst fire måneder.", AMOUNT),
        ("613 virksomheder får hjælp.", HELPED),
        ("613 virksomheder får hjælp i 2022.", HELPED),
        ("40 bagerier deltog.", SPENT),
        ("Der deltog mindst 40 bagerier.", SPENT),
        ("De fik 7,5 mio. kr.", SPENT),
        ("De fik ca. 7,5 mio. kr.", SPENT),
        ("10-15 pct. får afslag.", REFUSED),
        ("15 pct. får afslag.", REFUSED),
        ("Op til 10 pct. får afslag.", REFUSED),
        ("Det er 12.500 kr.: »Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder.«", AMOUNT),
        ("Man får »12.500 kr. om måneden«.", AMOUNT),
        ("Man får 12.500 kr.", "12.500 kr. om måneden"),
    ],
)
def test_a_dropped_hedge_is_stopped(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is Fault.HEDGE


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Puljen dækker mindst 50 pct. af lønnen.", SHARE),
        ("Puljen dækker op til 50 pct. af lønnen.", SHARE),
        ("Puljen dækker kun 50 pct. af lønnen.", SHARE),
        ("Puljen dækker over 50 pct. af lønnen.", SHARE),
        ("Puljen dækker knap 50 pct. af lønnen.", SHARE),
        ("Man får mindst 12.500 kr. om måneden.", AMOUNT),
        ("Man får under 12.500 kr. om måneden.", AMOUNT),
        ("Man får højst 12.500 kr. i mindst fire måneder.", AMOUNT),
        ("Det forventes, at mere end 613 virksomheder får hjælp.", HELPED),
    ],
)
def test_a_limit_that_the_source_does_not_set_is_stopped(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is Fault.HEDGE
