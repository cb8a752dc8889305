"""Which questions go on with what was said, and which have a topic of their own."""

import pytest

from answering.answer import Turn
from answering.conversation.following import follows, thread_of

TOPIC = Turn("Hvad er Prøvepuljen i Fjordby?", "svar")


@pytest.mark.parametrize(
    "question",
    [
        "og hvad koster det?",
        "hvad koster det?",
        "Gælder det også på Fjordøen?",
        "Og hvis hun er tømrer?",
        "hvad med eksport?",
        "Hvornår lukker den?",
        "Hvem kan søge?",
        "Hvordan søger man?",
        "Hvor meget?",
        "Hvad er kravene?",
        "Hvor længe varer det?",
        "Hvad kan de hjælpe med?",
        "Kan de hjælpe os?",
        "Hvem ejer den?",
        "Hvorfor det?",
        "Men hvad nu, hvis vi kun er to ansatte, og den ene er på barsel hele året?",
        "Så kan vi godt søge?",
        "Kan I give et eksempel?",
        "Hvad er deres rolle?",
        "Hvad sker der så?",
        "Er den åben?",
        "Hvornår er fristen?",
        "Findes den stadig?",
        "Hvad er medlemsprisen i klyngen?",
        "Er Prøvehuset også med?",
        "Hvem sidder i bestyrelsen?",
        "Samme spørgsmål for Sandkøbing",
        "findes der noget til sådan nogle som os?",
    ],
)
def test_a_follow_up_goes_on(question: str) -> None:
    assert follows(question, [TOPIC])


@pytest.mark.parametrize(
    "question",
    [
        "Hvad er det nordjyske prøveråd?",
        "Er der tilskud til energirenovering?",
        "Hvilken klynge passer til et bryggeri?",
        "Hvad er Prøvefonden?",
        "Hvad koster det at blive medlem af Prøvefonden?",
        "Hvem er den bedste rådgiver?",
        "Er det muligt at få støtte til en robot?",
        "Hvor mange turister er der i Sandkøbing?",
        "Kan vi som bageri få hjælp til at komme ud på det tyske marked i år?",
        "Hvem hjælper med eksport?",
        "Er der hjælp til iværksættere?",
        "Hvad siger kilderne om »Spirende område«?",
        "Noget helt andet: hvem laver plakater?",
        "Jeg skifter lige emne. Hvor mange både er der?",
        "Hvor mange medlemmer har Prøvenetværket for Bagere?",
        "Hvad koster et medlemskab af en klynge?",
        "Kan vi få hjælp til eksport?",
    ],
)
def test_a_new_topic_stands_alone(question: str) -> None:
    assert not follows(question, [TOPIC])


def test_the_first_question_goes_on_with_nothing() -> None:
    assert not follows("hvad koster det?", [])
    assert thread_of([]) is None


def test_a_thread_begins_at_the_last_new_topic() -> None:
    turns = [TOPIC, Turn("hvad koster det?", ""), Turn("Hvad er Prøvehuset?", ""), Turn("hvem ejer det?", "")]
    thread = thread_of(turns)
    assert thread is not None and thread.turns == tuple(turns[2:])


def test_a_talk_that_begins_without_a_topic_keeps_its_first_question() -> None:
    thread = thread_of([Turn("hvad koster det?", ""), Turn("hvem kan søge?", "")])
    assert thread is not None and thread.topic.question == "hvad koster det?"
