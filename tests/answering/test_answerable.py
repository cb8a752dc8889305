"""When the sources can answer, and what is missing when they cannot."""

from typing import Any

import pytest

from answering.answerable import Lack, Verdict, judge
from answering.question import Expected, expected
from ingest.library import Library
from retrieval.hits import Closeness, Hit
from tests.answering.conftest import RealAnswers
from tests.answering.fake_searcher import FAR, NEAR
from tests.answering.made_library import Section, made_source

COURSE = "Kurset i Fjordby koster 400 kr. og begynder 4. maj."
HALL = "Hallen i Ålerup er gammel og gul."
OFFICE = "Skriv til kontor@eksempel.invalid eller tlf. 00 00 00 00."


def found(*texts: str, **details: Any) -> tuple[list[Hit], Library]:
    source, passages = made_source("kilde", "Kilden", [Section(text) for text in texts], **details)
    hits = [Hit(rank, passage, 1.0 / rank) for rank, passage in enumerate(passages, start=1)]
    return hits, Library([source], passages)


def verdict(question: str, *texts: str, closeness: Closeness = NEAR, **details: Any) -> Verdict:
    hits, library = found(*texts, **details)
    return judge(question, expected(question), hits, closeness, library)


def test_nothing_found_is_nothing_to_answer_with() -> None:
    assert verdict("Hvad er en hal?") == Verdict(Lack.NOTHING)


@pytest.mark.parametrize(
    ("closeness", "lack"),
    [
        (FAR, Lack.NOTHING),
        (Closeness(-1.5, 1.0, everyday=6.0), Lack.NOTHING),
        (Closeness(-1.5, 1.0, everyday=-3.0), None),  # not near, but near nothing else either
        (Closeness(3.0, 0.0, everyday=2.0), None),
        (NEAR, None),
    ],
)
def test_a_question_far_from_the_sources_is_about_something_else(
    closeness: Closeness, lack: Lack | None
) -> None:
    assert verdict("Hvad er en hal?", HALL, closeness=closeness).lack is lack


@pytest.mark.parametrize(
    ("question", "text", "lack"),
    [
        ("Hvad er telefonnummeret?", HALL, Lack.CONTACT),
        ("Hvad er telefonnummeret?", OFFICE, None),
        ("Hvad er mailadressen?", COURSE, Lack.CONTACT),
        ("Hvad er mailadressen?", OFFICE, None),
        ("Hvornår er fristen?", HALL, Lack.DEADLINE),
        ("Hvornår er fristen?", COURSE, None),
        ("Hvornår er fristen?", "Der er en frist ved årets udgang.", None),
        ("Hvad koster det?", HALL, Lack.AMOUNT),
        ("Hvad koster det?", COURSE, None),
        ("Hvad koster det?", "Det begyndte i 2019.", Lack.AMOUNT),
        ("Hvor mange kommer?", HALL, Lack.NUMBER),
        ("Hvor mange kommer?", "Der kommer tolv.", None),
        ("Hvor mange kommer?", "De fleste kommer.", None),
        ("Hvor mange kommer?", "Halvdelen kommer.", None),
        ("Hvad er hallen?", HALL, None),
    ],
)
def test_the_kind_of_answer_asked_for_must_be_there(question: str, text: str, lack: Lack | None) -> None:
    assert verdict(question, text).lack is lack


@pytest.mark.parametrize(
    ("question", "lack"),
    [
        ("Hvad koster kurset i Hanebjerg?", Lack.NAME),
        ("Hvor mange kurser er der i Hanebjerg?", Lack.NAME),
        ("Hvad koster kurset i Fjordby?", None),
        ("Hvor mange kurser er der i Fjordbys hal?", None),
        ("Hvad er kurset i Hanebjerg?", None),
        ("Hvor mange kurser er der i Danmark?", None),
        ("Hvornår er fristen i Ålerup?", Lack.DEADLINE),
        ("Hvornår er fristen i Fjordby?", None),
    ],
)
def test_a_figure_is_not_taken_from_another_place(question: str, lack: Lack | None) -> None:
    found = verdict(question, COURSE, HALL)
    assert found.lack is lack
    assert bool(found.missing) is (lack is Lack.NAME)


def test_the_missing_name_is_told() -> None:
    assert "hanebjerg" in verdict("Hvad koster kurset i Hanebjerg?", COURSE).missing.lower()


def test_only_the_best_hits_are_looked_at() -> None:
    far_down = [*(f"{HALL} Rum {i}, se." for i in "abcdefgh"), COURSE]
    assert verdict("Hvad koster det?", *far_down).lack is Lack.AMOUNT


def test_another_word_for_the_same_place_counts() -> None:
    assert verdict("Hvad koster det i København?", "I hovedstaden koster det 400 kr.").lack is None


def test_every_kind_can_be_judged_without_a_name() -> None:
    for wanted in Expected:
        hits, library = found(f"{COURSE} {OFFICE} Formanden er Prøve Prøvesen.")
        assert judge("hvad koster det?", wanted, hits, NEAR, library) == Verdict(None)


@pytest.mark.parametrize(
    ("question", "text", "lack"),
    [
        ("Hvad koster kurset?", "Der blev givet 400 kr. til kurset i tilskud.", Lack.AMOUNT),  # no price
        ("Hvad koster kurset?", "Prisen for kurset er 400 kr.", None),
        ("Hvad koster kurset?", "Prisen for bussen er 400 kr. Den er gul.", Lack.AMOUNT),  # of something else
        ("Hvem er formand for hallen?", "Hallen har en formand.", Lack.PERSON),
        ("Hvem er formand for hallen?", "Formand for hallen er Prøve Prøvesen.", None),
        ("Hvornår er fristen for hallen?", "Fristen for hallen er ikke oplyst.", Lack.DEADLINE),
        ("Hvorfor gik hallen konkurs?", HALL, Lack.PREMISE),
        ("Hvorfor gik hallen konkurs?", "Hallen gik konkurs, fordi den var gammel.", None),
        ("Hvem ejer hallen i Kolding?", HALL, Lack.PLACE),
        ("Hvem ejer hallen i Kolding?", "Hallen i Kolding er gul.", None),
        ("Vi sælger haller. Hvem kender markedet i Polen for os?", HALL, None),  # help is given here
        ("hvem hjælper med eksport af haller til polen", HALL, None),
        ("hvem hjælper med at ansætte folk fra Polen til hallen", HALL, None),
        ("Er der støtte til at finde polske kunder til haller?", HALL, None),
        ("Hvor stor er eksporten af haller til Polen?", f"{HALL} Den har 12 rum.", Lack.PLACE),
        ("Hvem hjælper haller i Polen?", HALL, Lack.PLACE),
        ("Er der eksportstøtte, hvis man har et lille firma i Polen?", HALL, Lack.PLACE),
        ("Hvor mange haller har Hjørring?", "Der er 12 haller i Nordjylland.", Lack.NAME),
        ("Hvor mange haller har Hjørring?", "Der er 12 haller i Hjørring.", None),
    ],
)
def test_what_is_asked_for_must_stand_beside_what_it_is_asked_of(
    question: str, text: str, lack: Lack | None
) -> None:
    assert verdict(question, text).lack is lack


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Hvor mange ansatte har Hanebjerg Bryg?", "Hanebjerg og Bryg"),
        ("Hvor mange ansatte har Ålerup Huse A/S?", ""),
        ("Hvor mange rum har Fjordhallen?", "Fjordhallen"),  # named, and no figure beside it
        ("hvor mange rum har fjordhallen", "fjordhallen"),  # written small, and the sources know the name
        ("hvor mange ansatte har zorblat", "zorblat"),  # no source has heard of it
        ("hvor mange rum har de gule huse", ""),
        ("Hvornår begyndte Ålerup Huse?", ""),
        ("Hvad er Fjordhallen?", ""),
    ],
)
def test_a_figure_of_a_name_stands_beside_the_name(question: str, missing: str) -> None:
    far = "Byen ligger ved fjorden. Den har en kirke. Den er rød. Man kan bade. Der er 7 borde."
    texts = (
        "Her er den gule Fjordhallen, der er dejlig.",
        f"{far} Alle kan komme.",
        "De gule Ålerup Huse har 40 ansatte.",
    )
    found = verdict(question, *texts)
    assert found.missing == missing
    assert (found.lack is Lack.NAME) is bool(missing)


def test_a_place_that_is_only_told_of_is_not_asked_about_but_said_not_to_be_mentioned() -> None:
    assert verdict("Vi bor i Kolding. Hvem ejer hallen?", HALL) == Verdict(None, unmentioned=("Kolding",))


def test_names_that_no_near_passage_has_are_told_beside_the_answer() -> None:
    assert verdict("Hvem ejer hallen hos Hanebjerg?", HALL).unmentioned == ("Hanebjerg",)
    assert verdict("Hvem ejer hallen i Ålerup?", HALL).unmentioned == ()


@pytest.mark.parametrize(
    ("question", "details", "missing"),
    [
        ("Hvad kostede hallen i 2031?", {}, "2031"),
        ("Hvad koster hallen i 2031 og 2032?", {"date": "2019-04"}, "2031 og 2032"),
        ("Hvad kostede hallen i 2018?", {}, None),  # in the text
        ("Hvad kostede hallen i 2019 og i 2031?", {"date": "2019-04"}, None),  # one of them is known
        ("Hvad er planen for 2021?", {"valid_from": "2020-01-01", "valid_to": "2023-12-31"}, None),
        ("Har vi 20310 kroner til hallen?", {}, None),  # no year
    ],
)
def test_a_year_that_no_near_source_knows_is_missing(
    question: str, details: dict[str, Any], missing: str | None
) -> None:
    expected_verdict = Verdict(Lack.YEAR, missing) if missing else Verdict(None)
    assert verdict(question, "Hallen kostede 400 kr. i 2018.", **details) == expected_verdict


ANSWERABLE = """
Hvilke klynger findes der inden for fødevarer?
Hvad gør Early Warning?
Hvad er Nordjysk Vækstpilot?
Hvor mange virksomheder fik specialiseret vejledning i 2022?
Hvilke udfordringer har virksomhederne med at finde medarbejdere?
Hvad er formålet med Klimaalliancen?
Hvordan hjælper erhvervshusene virksomheder med eksport?
Hvad er styrkepositionen inden for maritime erhverv?
Hvordan kan vi bruge robotter i produktionen?
Hvad siger strategien om turisme langs vestkysten?
Hvad er et fyrtårn for erhvervsfremme?
Hvad er Interreg?
hvem kan hjelpe en lille virksomhed med eksport
"""
ELSEWHERE = """
Hvordan bager jeg en god surdejsbolle?
Hvem vandt Tour de France?
Hvor højt er Mount Everest?
Hvordan skifter jeg dæk på min cykel?
Hvad er vejret i morgen?
Min kat er syg, hvad gør jeg?
Hvad er momssatsen i Portugal?
"""
IN_OTHER_PLACES = """
Hvem driver erhvervskontoret i Struer?
"""
CONTACTS = """
Hvad er telefonnummeret til Erhvervshus Nordjylland?
Hvad er mailadressen til jobcenteret i Aalborg?
Hvilket tlf. nr. har Early Warning?
"""
CASES = [
    (question, lack)
    for lack, questions in (
        (None, ANSWERABLE),
        (Lack.NOTHING, ELSEWHERE),
        (Lack.PLACE, IN_OTHER_PLACES),
        (Lack.CONTACT, CONTACTS),
    )
    for question in questions.strip().splitlines()
]


@pytest.mark.kilder
@pytest.mark.model
@pytest.mark.parametrize(
    ("question", "lack"),
    [
        *CASES,
        ("Hvornår lukker SMV:Digital for ansøgninger?", Lack.DEADLINE),
        ("Hvor mange ansatte har Lego?", Lack.NAME),
        ("Hvor mange fik vejledning i Nordjylland i 2031?", Lack.YEAR),
    ],
)
def test_on_the_real_documents(question: str, lack: Lack | None, real_answers: RealAnswers) -> None:
    searcher = real_answers.searcher
    hits, closeness = searcher.search(question, 12), searcher.closeness(question)
    judged = judge(question, expected(question), hits, closeness, real_answers.library)
    assert judged.lack is lack
    assert real_answers.assistant.answer(question).refused is (lack is not None)
