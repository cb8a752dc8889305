"""What participants said is shown as what they said, never as a fact."""

from dataclasses import replace

import pytest

from answering.answer import Claim
from answering.faults import Fault
from answering.wording import introduce
from corpus.sources import PassageKind
from tests.answering.gate.bench import GATE, LIBRARY, verdict
from tests.answering.made_library import citation_of, quote_of

SAID = "Vi mangler 30 lærlinge i havnen."
NAMES_PARTICIPANTS = "Alle, der deltager, skal have mere tid."


@pytest.mark.parametrize(
    "claim",
    [
        f"I Referat af tænkemødet (2020) siger en deltager: »{SAID}«",
        f"Her siger en deltager: »{SAID}«",
        f"Her siger deltagerne: »{SAID}«",
        f"Her siger flere deltagere: »{SAID}«",
        "En deltager mangler 30 lærlinge i havnen.",
    ],
)
def test_a_statement_with_its_speaker_passes(claim: str) -> None:
    assert verdict(claim, SAID) is None


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (f"Ifølge Referat af tænkemødet (2020): »{SAID}«", SAID),
        (f"»{SAID}«", SAID),
        ("Havnen mangler 30 lærlinge.", SAID),
        ("Virksomhederne deltager og mangler 30 lærlinge.", SAID),
        (f"Ifølge Referat af tænkemødet: »{NAMES_PARTICIPANTS}«", NAMES_PARTICIPANTS),
        ("Deltagelse kræver mere tid.", NAMES_PARTICIPANTS),
    ],
)
def test_a_statement_as_a_fact_is_stopped(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is Fault.STATEMENT_AS_FACT


def test_a_statement_among_facts_needs_its_speaker_too() -> None:
    fact = "Mødet varede tre timer."
    assert verdict(f"»{fact}« »{SAID}«", fact, SAID) is Fault.STATEMENT_AS_FACT
    assert verdict(f"»{fact}« En deltager sagde: »{SAID}«", fact, SAID) is None


def test_a_statement_cannot_be_passed_off_as_running_text() -> None:
    disguised = replace(citation_of(LIBRARY, SAID), kind=PassageKind.TEXT)
    assert GATE.fault(Claim(f"»{SAID}«", (1,)), {1: disguised}) is Fault.MISATTRIBUTED


@pytest.mark.parametrize("words", [SAID, NAMES_PARTICIPANTS, "Mødet varede tre timer."])
def test_our_own_wording_passes(words: str) -> None:
    quote = quote_of(LIBRARY, words)
    assert verdict(introduce(quote), words) is None
    assert verdict(introduce(quote, quote), words) is None
