"""What the place of a quote adds to it: its source, its title, and the line before a list."""

from dataclasses import replace

import pytest

from answering.answer import Claim
from answering.faults import Fault
from answering.gate import Gate
from tests.answering.made_library import Section, citation_of, library_of, made_source

RESULTS = made_source(
    "resultater",
    "Resultater for 2021",
    [
        Section("I 2020 fik 17 bagere hjælp. Siden fik 23 bagere hjælp."),
        Section("Det forventes, at prøverne når:\n• 31 bagerier\n• 42 mejerier\nDe 55 gartnere er færdige."),
    ],
)
LIBRARY = library_of(RESULTS, made_source("kopi", "Resultater for 2021", [Section(RESULTS[1][0].text)]))
GATE = Gate(LIBRARY)


def verdict(claim: str, quote: str) -> Fault | None:
    return GATE.fault(Claim(claim, (1,)), {1: citation_of(LIBRARY, quote)})


@pytest.mark.parametrize(
    ("claim", "quote", "fault"),
    [
        ("I 2021 fik 23 bagere hjælp.", "Siden fik 23 bagere hjælp.", None),
        ("I 2020 fik 17 bagere hjælp.", "I 2020 fik 17 bagere hjælp.", None),
        ("Hjælp fik 17 bagere i 2021.", "I 2020 fik 17 bagere hjælp.", Fault.NUMBER),
        ("I 2020 fik 23 bagere hjælp.", "Siden fik 23 bagere hjælp.", Fault.NUMBER),
    ],
)
def test_the_year_of_a_title_holds_only_where_the_quote_names_none(
    claim: str, quote: str, fault: Fault | None
) -> None:
    assert verdict(claim, quote) is fault


@pytest.mark.parametrize(
    ("claim", "quote", "fault"),
    [
        ("Der er 31 bagerier.", "31 bagerier", Fault.HEDGE),
        ("Der er 42 mejerier.", "42 mejerier", Fault.HEDGE),
        ("Der forventes 42 mejerier.", "42 mejerier", None),
        ("De 55 gartnere er færdige.", "De 55 gartnere er færdige.", None),
    ],
)
def test_an_item_of_a_list_keeps_the_hedge_before_the_list(
    claim: str, quote: str, fault: Fault | None
) -> None:
    assert verdict(claim, quote) is fault


def test_a_passage_of_another_source_with_the_same_words_is_stopped() -> None:
    words = "Siden fik 23 bagere hjælp."
    borrowed = replace(citation_of(LIBRARY, words), passage_id="kopi-p0")
    assert LIBRARY.source("kopi").text[borrowed.start : borrowed.end] == words
    assert GATE.fault(Claim(f"»{words}«", (1,)), {1: borrowed}) is Fault.NOT_A_SLICE
