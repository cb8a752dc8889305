"""Follow-up questions are headings that say what they are about."""

from dataclasses import replace

import pytest

from answering.follow_ups import follow_ups, not_asked
from corpus.sources import PassageKind
from ingest.library import Library
from retrieval.hits import Hit
from tests.answering.made_library import Section, made_source


def hits(*headings: tuple[str, ...], kind: PassageKind = PassageKind.TEXT) -> list[Hit]:
    sections = [
        Section(f"Tekst {i}: {' '.join(path)}, igen {path[-1:]}.", path, kind)
        for i, path in enumerate(headings)
    ]
    _, passages = made_source("kilde", "Kilden", sections)
    return [Hit(rank, passage, 1.0 / rank) for rank, passage in enumerate(passages, start=1)]


def library(text: str = "", record: str | None = None) -> Library:
    source, passages = made_source("kilde", "Kilden", [Section(text or "Tekst.", ())])
    return Library((replace(source, record=record),), tuple(passages))


def asked(*headings: tuple[str, ...]) -> list[str]:
    """Return the topics of the follow-ups."""
    found = follow_ups(hits(*headings), frozenset(), library())
    assert all(q.startswith("Hvad siger kilderne om »") and q.endswith("«?") for q in found)
    return [q.removeprefix("Hvad siger kilderne om »").removesuffix("«?") for q in found]


@pytest.mark.parametrize(
    ("path", "topic"),
    [
        (("Støtte fra puljen",), "Støtte fra puljen"),
        (("1. Støtte fra puljen",), "Støtte fra puljen"),
        (("2.3 Støtte fra puljen",), "Støtte fra puljen"),
        (("§ 5. Støtte fra puljen",), "Støtte fra puljen"),
        (("Mål 6 – Støtte fra puljen",), "Støtte fra puljen"),
        (("Tema 2: Støtte fra puljen",), "Støtte fra puljen"),
        (("Kapitel", "Støtte fra puljen:"), "Støtte fra puljen"),
        (("Støtte fra puljen (fortsat)",), "Støtte fra puljen"),
        (('"Støtte fra puljen"',), "Støtte fra puljen"),
        (("Prøvepuljen", "Prøvepuljen: hvad du får"), "Prøvepuljen"),
        (("Prøvepuljen for bagere", "Prøvepuljen for bagere: fakta (fortsat)"), "Prøvepuljen for bagere"),
        (("Temaer for bagerne",), "Temaer for bagerne"),
    ],
)
def test_a_heading_becomes_a_question(path: tuple[str, ...], topic: str) -> None:
    assert asked(path) == [topic]


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("Støtte",),
        ("1.",),
        ("Fakta om puljen",),
        ("Indledning og formål",),
        ("Tabel 3 over puljen",),
        ("Hvad er en pulje?",),
        ("HOVEDPUNKTER FRA MØDET",),
        ("Kære hr. minister",),
        (" ".join(["ord"] * 11),),
    ],
)
def test_a_heading_that_does_not_say_its_topic_is_left_out(path: tuple[str, ...]) -> None:
    assert asked(path) == []


def test_there_are_at_most_three_in_the_order_of_the_hits() -> None:
    headings = [(f"Emne om {name}",) for name in ("brød", "mælk", "ost", "æg")]
    assert asked(*headings) == ["Emne om brød", "Emne om mælk", "Emne om ost"]


def test_the_same_topic_is_offered_once() -> None:
    assert asked(("Om brød",), ("1. Om brød",), ("Om brød", "Om brød: fakta"), ("Om ost",)) == [
        "Om brød",
        "Om ost",
    ]


def test_cited_passages_are_left_out() -> None:
    found = hits(("Om brød",), ("Om ost",))
    assert follow_ups(found, frozenset({found[0].passage.id}), library()) == (
        "Hvad siger kilderne om »Om ost«?",
    )


@pytest.mark.parametrize(
    "kind", [PassageKind.STATEMENT, PassageKind.TABLE, PassageKind.FOOTNOTE, PassageKind.BOARD]
)
def test_only_running_text_is_offered(kind: PassageKind) -> None:
    assert follow_ups(hits(("Om brød",), kind=kind), frozenset(), library()) == ()


def test_a_heading_that_its_text_says_nothing_of_is_left_out() -> None:
    _, passages = made_source("kilde", "Kilden", [Section("Helt andre ord.", ("Støtte fra puljen",))])
    assert follow_ups([Hit(1, passages[0], 1.0)], frozenset(), library()) == ()


def test_what_was_asked_in_the_talk_is_not_offered_again() -> None:
    found = hits(("Om det gode brød",), ("Om ost",))
    asked = ["Hvad siger kilderne om »Om det gode brød«?", "Hvem ejer puljen?"]
    assert follow_ups(found, frozenset(), library(), asked) == ("Hvad siger kilderne om »Om ost«?",)
    assert not_asked(["Hvad går Prøvepuljen ud på?", "Er der ost?"], ["Hvad er Prøvepuljen?"]) == (
        "Er der ost?",
    )


@pytest.mark.parametrize(
    ("record", "question"),
    [("programmer", "Hvad går Prøvepuljen ud på?"), ("aktoerer", "Hvad kan Prøvepuljen hjælpe med?")],
)
def test_a_record_is_asked_about_by_what_it_is(record: str, question: str) -> None:
    found = hits(("Prøvepuljen", "Prøvepuljen: hvad du får"))
    assert follow_ups(found, frozenset(), library(record=record)) == (question,)
