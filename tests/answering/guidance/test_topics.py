"""The guidance file: Danish sentences of ours without contact data, actors that exist, and its topics."""

import re

import pytest

from answering.guidance.topics import topics
from corpus.records.kinds import Aktoer
from corpus.records.loader import load_records
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.rules import rules

TOPICS = topics()
NOTHING = CompanyProfile()
EVERY_STEP = (*TOPICS.trin.values(), *(door.trin for topic in TOPICS.emner for door in topic.spoerg))
EVERYTHING_TO_BRING = [item for topic in (*TOPICS.emner, TOPICS.ellers) for item in topic.medbring]


def topic_id(question: str, profile: CompanyProfile = NOTHING) -> str | None:
    topic = TOPICS.of(question, profile)
    return topic.id if topic else None


def test_every_actor_named_is_a_record_that_may_exist() -> None:
    records = load_records()
    for topic in TOPICS.emner:
        for door in topic.spoerg:
            record = records.get(door.aktoer)
            assert record is not None and isinstance(record.data, Aktoer), door.aktoer
            assert record.data.status in {"åben", "ukendt"}, door.aktoer
            assert "{navn}" in door.trin


def test_every_criterion_named_is_one_of_the_matching() -> None:
    assert set(TOPICS.af_kriterier) <= {criterion.id for criterion in rules().kriterier}


def test_topics_are_distinct_and_can_be_reached() -> None:
    ids = [topic.id for topic in TOPICS.emner]
    assert len(ids) == len(set(ids))
    assert all(topic.ord for topic in TOPICS.emner)
    words = [word for topic in TOPICS.emner for word in topic.ord]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("text", [*EVERY_STEP, *EVERYTHING_TO_BRING])
def test_no_text_has_contact_data_or_a_figure(text: str) -> None:
    assert not re.search(r"\d|@|https?:|www\.|\.dk\b", text)
    assert len(text) <= 160


@pytest.mark.parametrize("item", EVERYTHING_TO_BRING)
def test_what_to_bring_is_short_and_no_sentence(item: str) -> None:
    assert item[0].isupper() and not item.endswith(".") and len(item) <= 75


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kan jeg få tilskud til at ansætte en ledig?", "ansættelse"),
        ("Kan vi hente en ingeniør? Vi kan ikke finde en ingeniør fra udlandet.", "ansættelse"),
        ("Vi er et ingeniørfirma, der vil i gang med eksport.", "eksport"),
        ("Kan en studerende hjælpe os?", "studerende"),
        ("Vi vil købe robotter.", "digitalt"),
        ("Mit firma er i krise.", "krise"),
        ("Jeg driver et hotel.", "turisme"),
        ("Vores system blev hacket.", "it-sikkerhed"),
        ("Hvordan skifter vi til mindre plast?", "grønt"),
        ("Hvad er en dronning?", None),
        ("Hvad er den kritiske masse?", None),
        ("", None),
    ],
)
def test_words_of_the_question_choose_the_topic(question: str, expected: str | None) -> None:
    assert topic_id(question) == expected


def test_without_words_what_is_known_of_the_company_chooses() -> None:
    assert topic_id("Hvem hjælper os?", CompanyProfile(fase="krise")) == "krise"
    assert topic_id("Hvem hjælper os?", CompanyProfile(behov=("Innovation",))) == "nyt"
    assert topic_id("Et hotel.", CompanyProfile(fase="krise")) == "turisme"


def test_between_two_and_four_things_are_brought() -> None:
    assert all(2 <= len(TOPICS.bring(topic, NOTHING)) <= 4 for topic in (None, *TOPICS.emner))
    assert TOPICS.bring(None, NOTHING) == TOPICS.ellers.medbring


@pytest.mark.parametrize("question", ["Giv mig et citat om havne.", "Jeg mangler argumenter for klynger."])
def test_who_writes_a_text_is_known(question: str) -> None:
    assert TOPICS.asks_for_words(question)
    assert not TOPICS.asks_for_words("Hvad er en klynge?")


def test_what_was_told_need_not_be_brought() -> None:
    hiring = TOPICS.of("Vi vil ansætte.", NOTHING)
    schooled = CompanyProfile(kandidat_uddannelse="LVU")
    assert "Hvilken uddannelse kandidaten har" in TOPICS.bring(hiring, NOTHING)
    assert "Hvilken uddannelse kandidaten har" not in TOPICS.bring(hiring, schooled)
