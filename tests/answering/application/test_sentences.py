"""A sentence is led in by words that tell who says it, and passes the gate in each of them."""

import re

import pytest

from answering.application.argument import ArgumentGroup
from answering.application.argument_sources import ArgumentSources
from answering.application.draft_words import draft_words
from answering.application.sentences import Sentences
from answering.citing import cite
from answering.gate import Gate
from tests.answering.application.made_draft import (
    BAKERS,
    GATE,
    LIBRARY,
    NEW_COUNT,
    OLD_COUNT,
    SOURCES,
    TODAY,
    TRAVEL,
    argument,
)
from tests.answering.made_library import NOTICE, Section, library_of, made_source, quote_of


@pytest.mark.parametrize("turn", range(4))
def test_every_way_to_lead_in_passes_the_gate(turn: int) -> None:
    sentences = Sentences(SOURCES, GATE)
    sentences.references += [cite(n, quote_of(LIBRARY, TRAVEL)) for n in range(100, 100 + turn)]
    old, new = argument("før", ArgumentGroup.NEED, OLD_COUNT), argument("nu", ArgumentGroup.NEED, NEW_COUNT)
    other = argument("bagere", ArgumentGroup.NEED, BAKERS)
    ways = draft_words().lead_ins
    for said, before, allowed in (
        (new, [], ways.new),
        (new, [old], ways.later),
        (old, [new], ways.also),
        (argument("rejser", ArgumentGroup.NEED, TRAVEL), [other], ways.same),
    ):
        sentence = sentences.sentence(said, before)
        assert sentence is not None
        way = allowed[turn % len(allowed)]
        assert re.match(re.sub(r"\\\{\w+\\\}", ".*", re.escape(way)), sentence.text, re.I)
        sentences.references[turn:] = []


@pytest.mark.parametrize("turn", range(4))
def test_another_part_of_the_country_is_named_between_commas(turn: int) -> None:
    chapter = Section(NEW_COUNT, region="Sydjylland")
    library = library_of(NOTICE, made_source("plan", "Plan for ovne", [chapter], date="2023"))
    sentences = Sentences(ArgumentSources(library, lambda: TODAY), Gate(library))
    sentences.references += [cite(n, quote_of(library, TRAVEL)) for n in range(100, 100 + turn)]
    sentence = sentences.sentence(argument("en", ArgumentGroup.NEED, NEW_COUNT, library=library))
    assert sentence is not None
    assert re.search(
        r"Plan for ovne \(2023\), kapitlet om Sydjylland(?::|, (?:står der|skriver):) »", sentence.text
    )
