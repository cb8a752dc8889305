"""A follow-up written out with what it leaves unsaid."""

import pytest

from answering.answer import Talk, Turn
from answering.conversation.understanding import understand


def talk(*questions: str) -> Talk:
    return Talk(tuple(Turn(question, "svar", (f"kilde-{n}",)) for n, question in enumerate(questions)))


TOPIC = "Hvilke krav er der til bagere i Prøvepuljen 2.0?"


@pytest.mark.parametrize(
    ("earlier", "question", "shown"),
    [
        ((TOPIC,), "hvad koster det?", "Hvad koster det? (om: bagere i Prøvepuljen 2.0)"),
        (
            (TOPIC, "hvad koster det?"),
            "hvem kan søge?",
            "Hvem kan søge? (om: bagere i Prøvepuljen 2.0)",
        ),
        (
            (TOPIC, "gælder det også Osteringen?"),
            "hvem ejer den?",
            "Hvem ejer den? (om: bagere i Prøvepuljen 2.0, Osteringen)",
        ),
        (
            ("Hvor mange bagere var der i Nordjylland i 2021?",),
            "og i 2023?",
            "Og i 2023? (om: bagere, Nordjylland)",
        ),
        (
            ("Hvor mange bagere var der på Mors i 2021?",),
            "gælder det også på Læsø?",
            "Gælder det også på Læsø? (om: bagere, 2021)",
        ),
        (
            ("Vi skal rydde op. Hvilke hylder passer til Prøvelageret?",),
            "hvad koster de?",
            "Hvad koster de? (om: hylder passer til Prøvelageret)",
        ),
        (
            (TOPIC, "Hvor mange havne er der i Sandkøbing Kommune?"),
            "hvem ejer dem?",
            "Hvem ejer dem? (om: havne, Sandkøbing Kommune)",
        ),
    ],
)
def test_a_follow_up_is_shown_with_its_topic(earlier: tuple[str, ...], question: str, shown: str) -> None:
    understood = understand(question, talk(*earlier))
    assert (understood.question, understood.is_follow_up) == (shown, True)


def test_what_the_follow_up_replaces_is_not_searched_for() -> None:
    understood = understand("og i 2023?", talk("Hvor mange bagere var der i Nordjylland i 2021?"))
    assert "2021" not in understood.search + understood.behind
    assert "bagere" in understood.search and "bagere" in understood.behind


def test_a_short_follow_up_keeps_what_the_turn_before_asked() -> None:
    understood = understand("og i Sandkøbing?", talk("Hvem driver havnene?", "mangler de lærlinge?"))
    assert "lærlinge" in understood.question and "havnene" in understood.question


def test_who_speaks_of_us_is_reminded_of_the_company() -> None:
    earlier = "Vi er et bageri med 6 ansatte. Hvem hjælper med eksport?"
    assert (
        "bageri med 6 ansatte" in understand("er der noget til sådan nogle som os?", talk(earlier)).question
    )


def test_the_sources_of_the_topic_are_kept() -> None:
    understood = understand(
        "hvem ejer dem?", talk("Hvad er Prøvefonden?", "Hvor er havnene i Sandkøbing Kommune i dag?")
    )
    assert understood.cited == {"kilde-1"}


@pytest.mark.parametrize("earlier", [(), (TOPIC,)])
def test_a_question_of_its_own_stands_as_it_is(earlier: tuple[str, ...]) -> None:
    question = "Hvor mange havne er der i Sandkøbing Kommune?"
    understood = understand(question, talk(*earlier))
    assert (understood.question, understood.search, understood.behind) == (question, question, "")
    assert understood.changed_topic is bool(earlier) and not understood.is_follow_up


def test_a_rewriter_writes_the_question_out_and_may_give_up() -> None:
    asked = "hvad koster det?"
    written = understand(asked, talk(TOPIC), lambda question, _: f"{question} for bagere")
    assert (written.question, written.search) == (f"{asked} for bagere", f"{asked} for bagere")
    assert understand(asked, talk(TOPIC), lambda *_: None) == understand(asked, talk(TOPIC))


def test_a_rewriter_is_not_asked_about_a_new_topic() -> None:
    question = "Hvor mange havne er der i Sandkøbing Kommune?"
    assert understand(question, talk(TOPIC), lambda *_: "noget andet").question == question
