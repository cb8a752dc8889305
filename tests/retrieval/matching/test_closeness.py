"""Closeness of a description to records, with the fake embedder."""

import pytest

from ingest.embedding.fake import FakeEmbedder
from retrieval.matching.closeness import RecordCloseness, long_sentences, record_texts
from retrieval.thesaurus import Thesaurus
from tests.retrieval.matching.records import actor, fact, programme

BAKERS = programme("bagere", typiske_spoergsmaal=["Hvem hjælper bagere med nye ovne?"])
SAILORS = actor("soefolk", gaa_hertil_naar=["Gå hertil, når du mangler sejl og reb."])
OTHERS = [programme(f"p{n}", navn=f"Ordning nummer {n}") for n in range(5)]


def closeness() -> RecordCloseness:
    return RecordCloseness([BAKERS, SAILORS, *OTHERS], FakeEmbedder(), Thesaurus([]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Vores bageri skal have nye ovne til bagere", "bagere"), ("Vi mangler reb til båden", "soefolk")],
)
def test_the_record_that_tells_of_it_is_nearest(text: str, expected: str) -> None:
    near = closeness().closeness(text)
    assert max(near, key=near.__getitem__) == expected
    assert all(0 <= value <= 1 for value in near.values())


def test_the_same_description_gives_the_same() -> None:
    assert closeness().closeness("nye ovne") == closeness().closeness("nye ovne")


def test_nothing_is_near_to_nothing() -> None:
    assert closeness().closeness("  ") == {}
    assert RecordCloseness([], FakeEmbedder(), Thesaurus([])).closeness("ovne") == {}


def test_a_record_is_found_by_names_questions_and_statements() -> None:
    data = programme("a", navn="Ovnpuljen", aliasser=["OP"], udbytte=[fact("Den giver ovne.")])
    assert record_texts(data) == ["Ovnpuljen, OP", "Ovnpuljen", "Den giver ovne."]


def test_sentences_count_where_there_are_several() -> None:
    assert long_sentences("Kun en eneste lang sætning her.") == []
    both = "Den første sætning er lang nok. Kort. Den anden sætning er også lang."
    assert long_sentences(both) == ["Den første sætning er lang nok.", "Den anden sætning er også lang."]
