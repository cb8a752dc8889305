"""An argument is said in our own words where there are any, else in as few of its source's as can be read."""

from dataclasses import replace

import pytest

from answering.application.argument import ArgumentGroup, Telling
from answering.application.argument_sources import ArgumentSources
from answering.application.sentences import Sentences
from answering.citing import cite
from answering.gate import Gate
from ingest.analysis import word_stems
from ingest.library import Library
from tests.answering.application.made_draft import BAKERS, GATE, LIBRARY, SAID, SOURCES, TODAY, argument
from tests.answering.made_library import NOTICE, Section, library_of, made_source, quote_of

FIRST = "Bagerne i Fjordby bruger mere strøm til deres ovne end bagerne i alle de andre byer ved kysten."
SECOND = "Derfor vil mange af dem gerne bytte ovne, men de ved ikke, hvem der kan hjælpe dem med det."
THIRD = "Kun hver tiende bager har fået regnet ud, hvad en ny ovn ville spare i løbet af et helt år."


def sentences(asked: str = "", library: Library = LIBRARY) -> Sentences:
    gate = GATE if library is LIBRARY else Gate(library)
    return Sentences(ArgumentSources(library, lambda: TODAY), gate, frozenset(word_stems(asked)))


def test_our_own_words_go_before_a_quote() -> None:
    said = "Ca. 40 bagerier deltog i Sandkøbing."
    one = argument("bagere", ArgumentGroup.NEED, BAKERS)
    told = replace(one, told=(Telling(said, cite(0, quote_of(LIBRARY, BAKERS))),))
    made = sentences()
    sentence = made.sentence(told)
    assert sentence is not None
    assert sentence.text == said
    assert [c.quote for c in made.references] == [BAKERS]


@pytest.mark.parametrize("said", ["Ca. 41 bagerier deltog i Sandkøbing.", "Ca. 40 bagerier var i Fjordby."])
def test_own_words_that_the_quote_does_not_carry_are_not_used(said: str) -> None:
    one = argument("bagere", ArgumentGroup.NEED, BAKERS)
    told = replace(one, told=(Telling(said, cite(0, quote_of(LIBRARY, BAKERS))),))
    sentence = sentences().sentence(told)
    assert sentence is not None
    assert sentence.text == f"»{BAKERS}«"


def test_the_same_words_are_not_said_twice() -> None:
    made = sentences()
    one = argument("bagere", ArgumentGroup.NEED, BAKERS)
    assert made.sentence(one) is not None
    assert made.sentence(replace(one, id="igen")) is None
    assert made.stopped == ["igen"]


def long_library(text: str) -> Library:
    return library_of(NOTICE, made_source("ovne", "Om ovne", [Section(text)], date="2023"))


@pytest.mark.parametrize(("asked", "kept"), [("strøm til ovne ved kysten", FIRST), ("spare i et år", THIRD)])
def test_of_a_long_quote_the_sentence_about_the_project_is_kept(asked: str, kept: str) -> None:
    library = long_library(f"{FIRST} {SECOND} {THIRD}")
    made = sentences(asked, library)
    sentence = made.sentence(argument("en", ArgumentGroup.NEED, f"{FIRST} {SECOND} {THIRD}", library=library))
    assert sentence is not None
    assert sentence.text == f"»{kept}«"
    assert made.references[0].quote == kept


def test_a_sentence_that_leans_on_the_one_before_is_not_cut_out() -> None:
    library = long_library(f"{FIRST} {SECOND} {THIRD}")
    sentence = sentences("bytte ovne hjælpe", library).sentence(
        argument("en", ArgumentGroup.NEED, f"{FIRST} {SECOND} {THIRD}", library=library)
    )
    assert sentence is not None
    assert SECOND not in sentence.text


def test_a_statement_tells_itself_who_said_it() -> None:
    sentence = sentences().sentence(argument("lærlinge", ArgumentGroup.EXPERIENCE, SAID))
    assert sentence is not None
    assert "siger en deltager: »" in sentence.text


def test_an_advisors_wording_is_tried_with_every_quote_that_our_words_have() -> None:
    library = long_library(f"{FIRST} {SECOND} {THIRD}")
    one = argument("en", ArgumentGroup.NEED, f"{FIRST} {SECOND} {THIRD}", library=library)
    wording = f"Kilden siger: »{THIRD}«"
    made = sentences("spare i et år", library)
    sentence = made.sentence(one, [wording])
    assert sentence is not None
    assert (sentence.text, made.references[0].quote) == (wording, THIRD)


def test_the_sources_of_these_tests_are_found() -> None:
    assert SOURCES.quote(argument("bagere", ArgumentGroup.NEED, BAKERS)) is not None
