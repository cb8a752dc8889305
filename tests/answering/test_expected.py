"""The kind of answer a question expects, over questions of our own."""

import pytest

from answering.question import Expected, expected

AMOUNT = """
Hvad koster et medlemskab af klyngen?
Hvad kostede rejsen?
Hvor mange penge kan vi få til en messe?
Hvor mange kroner er der i puljen?
Hvor mange kr. får vi pr. måned?
Hvor mange mio. kr. blev der brugt?
Hvor mange millioner er der afsat?
hvor meget kan jeg få i støtte?
Hvor meget støtte gives der til konsulenter?
hvor meget løntilskud kan man få?
hvor meget betaler kommunen?
Hvor meget må et projekt koste?
Hvor meget skal virksomheden selv lægge?
Hvor stort et tilskud giver puljen?
Hvor stort er tilskuddet?
Hvor stor er støtten?
Hvor stort er budgettet?
Hvor stor er egenbetalingen?
Hvor høj er timeprisen?
hvor dyrt er det at være med?
Hvad er prisen på kurset?
Hvad er budgettet for prøvehuset?
Hvad er beløbsgrænsen?
Hvad skal man selv betale?
Hvilket beløb får man udbetalt?
Er der egenbetaling?
"""
NUMBER = """
Hvor mange virksomheder fik vejledning?
Hvor mange procent eksporterer?
Hvor mange års ledighed kræves?
hvor mange gange mødes rådet
Hvor stor en andel er ledige?
Hvad er andelen af nystartede?
Antallet af ansatte i branchen?
Hvor lang tid varer et forløb?
Hvor længe kan man få hjælp?
Hvor langt er der til målet?
Hvor ofte mødes bestyrelsen?
Hvor gammel er havnen?
Hvor høj er ledigheden?
Hvor lavt er produktionsniveauet?
Hvor meget fylder turismen i økonomien?
Hvor meget er eksporten vokset?
Hvornår blev klubben stiftet?
Hvilket år begyndte det?
"""
DEADLINE = """
Hvornår er der ansøgningsfrist?
Hvad er fristen for at søge?
Hvad er sidste frist for tilmelding?
Hvornår skal vi søge?
Hvornår kan jeg senest søge?
Hvornår skal ansøgningen være inde?
Hvornår er næste ansøgningsrunde?
Hvornår lukker puljen?
Hvornår åbner ordningen for ansøgninger?
hvornår er deadline
Hvornår er fristen?
Er der en frist?
"""
CONTACT = """
Hvad er telefonnummeret til kontoret?
Kan jeg få et telefonnummer?
Hvilket tlf. nr. har rådgiveren?
Hvad er jeres mailadresse?
Hvad er emailen på konsulenten?
Har I en e-mail på hende?
Hvem skal jeg ringe til?
hvordan ringer jeg til kontoret?
Ring til mig
Hvad er adressen på jobcenteret?
Hvornår er der åbningstid?
"""
ANYTHING = """
Hvem hjælper med eksport?
Hvad er en klynge?
Kan jeg få støtte til en robot?
Hvordan søger jeg?
Hvilke brancher vokser?
Hvorfor er produktiviteten lav?
Hvor kan jeg få hjælp?
Hvor ligger kontoret?
Er der tilskud til energirenovering?
Kan vi få medfinansiering fra EU?
Kan du skrive om vores store udfordringer?
"""
TRAPS = """
Vi laver telefoner, hvilken klynge passer?
Vi sælger covers til mobiltelefoner, kan vi få eksporthjælp?
Vi udsender e-mail-kampagner, er der hjælp til det?
Jeg vil se på det selv, inden jeg ringer til nogen, findes der et værktøj?
Vores app viser åbningstider, hvem kan hjælpe os videre?
Hvem står for adressering af klimaudfordringer?
Hvem vandt prisen som årets virksomhed?
Hvor er der plads til prisen på bæredygtighed?
Hvor meget hjælp er der at hente til iværksættere?
Hvor stor betydning har klynger?
Hvad er en høj produktivitet godt for?
Hvad mener kommunerne om fristen på to uger?
Hvad er programmet for dagen?
Vi er kronede dage i møde, hvad siger strategien?
"""
TABLE = [
    (question, kind)
    for kind, questions in (
        (Expected.AMOUNT, AMOUNT),
        (Expected.NUMBER, NUMBER),
        (Expected.DEADLINE, DEADLINE),
        (Expected.CONTACT, CONTACT),
        (Expected.ANYTHING, ANYTHING),
        (Expected.ANYTHING, TRAPS),
    )
    for question in questions.strip().splitlines()
]


@pytest.mark.parametrize(("question", "kind"), TABLE)
def test_a_question_expects_its_kind_of_answer(question: str, kind: Expected) -> None:
    assert expected(question) is kind
    assert expected(question.upper()) is kind


def test_who_wants_to_be_called_asks_for_no_number() -> None:
    assert expected("ring til mig om, hvordan vi får en robot") is Expected.ANYTHING
    assert expected("Ring på mig om støtte til eksport") is Expected.ANYTHING
    assert expected("ring til Early Warning") is Expected.CONTACT
