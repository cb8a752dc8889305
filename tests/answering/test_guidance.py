"""Next steps: ours, Danish, without contact data, and chosen by the words of the question."""

import re

import pytest
import yaml

from answering import guidance as module
from answering.guidance import guidance

STEPS = guidance()
EVERY_STEP = (*STEPS.always, STEPS.specialised, STEPS.contact, *(topic.step for topic in STEPS.topics))
JOBS, STUDENTS, EXPORT, CLUSTER, CRISIS, TOURISM, COUNTIES = (topic.step for topic in STEPS.topics)


def by_topic(question: str) -> list[str]:
    """Return the steps that the words of the question chose."""
    return [step for step in STEPS.steps(question) if step in {topic.step for topic in STEPS.topics}]


def test_the_file_has_what_the_reader_expects() -> None:
    raw = yaml.safe_load(module._FILE.read_text("utf-8"))
    assert raw.keys() == {"kontakt", "altid", "emner", "specialiseret"}
    assert all(topic.keys() == {"ord", "trin"} for topic in raw["emner"])
    words = [word for topic in raw["emner"] for word in topic["ord"]]
    assert len(words) == len(set(words)) and all(word == word.lower().strip() for word in words)
    assert all(re.fullmatch(r"[a-zæøå0-9]{3,}", word) for word in words)


@pytest.mark.parametrize("step", EVERY_STEP)
def test_every_step_is_a_danish_sentence_without_contact_data(step: str) -> None:
    assert step[0].isupper() and step.endswith(".") and len(step) <= 160
    assert re.search(r"\b(?:din|dit|om|hos|til|og|er|i)\b", step)
    assert not re.search(r"\d{4,}|(?:\d{2} ){3}|@|https?:|www\.|\.dk\b", step)


@pytest.mark.parametrize(
    ("question", "steps"),
    [
        ("Kan jeg få tilskud til at ansætte en ledig?", [JOBS]),
        ("Hvad er løntilskud?", [JOBS]),
        ("Hvordan finder jeg medarbejdere?", [JOBS]),
        ("Kan en studerende fra UCN hjælpe os?", [STUDENTS]),
        ("Hvem hjælper med eksporten til udlandet?", [EXPORT]),
        ("Hvordan kommer vi ud på det tyske marked?", [EXPORT]),
        ("Er der en klynge for os?", [CLUSTER]),
        ("Vi vil købe robotter til vores produktion.", [CLUSTER]),
        ("Mit firma er i krise.", [CRISIS]),
        ("Jeg driver et hotel.", [TOURISM]),
        ("Hvad er en sundhedsklynge?", [COUNTIES]),
        ("Hvilken støtte findes der?", []),
        ("Hvad er en dronning?", []),
        ("", []),
    ],
)
def test_words_of_the_question_choose_the_topic(question: str, steps: list[str]) -> None:
    assert by_topic(question) == steps


@pytest.mark.parametrize(
    "question",
    ["Hvad siger strategien om markedsføring?", "Hvad er et praktisk råd?", "Hvad er den kritiske masse?"],
)
def test_words_that_only_look_alike_choose_nothing(question: str) -> None:
    assert by_topic(question) == []


def test_at_most_two_topics_are_shown() -> None:
    question = "Vi vil ansætte en studerende til eksport af robotter til hoteller i krise."
    assert by_topic(question) == [JOBS, STUDENTS]


def test_the_local_door_comes_before_the_regional_one_and_contact_last() -> None:
    assert STEPS.steps("Hvad er støtte?") == (*STEPS.always, STEPS.specialised, STEPS.contact)
    assert STEPS.steps("Mit firma er i krise.")[0] == CRISIS


def test_the_file_is_read_once() -> None:
    assert guidance() is guidance()
