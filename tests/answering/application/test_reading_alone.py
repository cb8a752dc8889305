"""What stands in a draft by default needs nothing that stands around it in its source."""

from dataclasses import replace

import pytest

from answering.application.argument import ArgumentGroup
from answering.application.reading_alone import can_be_said, reads_alone, tells_alone
from corpus.sources import PassageKind, Provenance
from tests.answering.application.made_draft import BAKERS, argument

FIRST = "Bagerne i Fjordby bruger mere strøm til deres ovne end bagerne i de andre byer."
SECOND = "Derfor vil mange af dem gerne bytte ovne, men de ved ikke, hvem der kan hjælpe."


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (FIRST, True),
        (SECOND, False),
        ("- Der er brug for flere ovne i byen.", False),
        ("sikre at der kommer flere nye ovne til byen,", False),
        ("Se mere om ovne på https://eksempel.invalid/ovne.", False),
        ("Kort.", False),
        ("Nedenfor i afsnit 5.2 beskrives bagernes ovne i Fjordby.", False),
        ("2. Byen får flere ovne og flere bagere.", False),
        ("De peger på, at ovnene er gamle og dyre.", False),
        ("De gamle ovne bruger mere strøm end nye.", True),
    ],
)
def test_what_reads_alone(text: str, alone: bool) -> None:
    assert reads_alone(text) is alone
    one = argument("bagere", ArgumentGroup.NEED, BAKERS)
    assert can_be_said(replace(one, citation=replace(one.citation, quote=text))) is alone


def test_a_table_stands_only_where_it_was_picked() -> None:
    one = argument("bagere", ArgumentGroup.NEED, BAKERS)
    table = replace(one.citation, quote="Ovne | 17", kind=PassageKind.TABLE)
    assert not can_be_said(replace(one, citation=table))


@pytest.mark.parametrize(
    ("fact", "alone"),
    [
        (FIRST, True),
        ("Målgruppe: Bagere i Fjordby med egen ovn.", False),
        ("Ordningen gav bagerne i Fjordby nye ovne.", False),
        ("Bagerne i Fjordby har gamle ovne og", False),
        ("Omkring 75 % af produktionen sælges i Sandkøbing.", False),
        ("Bagerne i Fjordby sælger brød, og produktionen vokser.", True),
    ],
)
def test_what_tells_alone_in_our_own_words(fact: str, alone: bool) -> None:
    assert tells_alone(fact) is alone
    one = argument("bagere", ArgumentGroup.NEED, BAKERS)
    place = (Provenance(0, len(fact), "bilag.txt", (1, 1)),)
    record = replace(one, citation=replace(one.citation, quote=fact, provenance=place))
    assert can_be_said(record) is alone
