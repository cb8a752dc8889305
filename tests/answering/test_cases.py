"""Answers to somebody who looks for an example."""

from answering.answer import Answer
from answering.cases import CaseDrafter, without_case
from answering.quoting import QuotingAssistant
from corpus.sources import Passage, Source
from tests.answering.fake_searcher import FakeSearcher
from tests.answering.made_library import NOTICE, Section, library_of, made_source, quote_of
from tests.answering.made_records import record, record_library
from tests.retrieval.cases.invented import make_search

BREAD = "Bageren gik over til surdej."
WAGES = "Puljen dækker ikke rejser og mad."
ASKED = "Har I en case om et værft, der ville ansætte sin første akademiker?"


def answer(question: str, *more: tuple[Source, list[Passage]]) -> Answer:
    library = record_library(*more)
    drafters = [CaseDrafter(library, make_search())]
    return QuotingAssistant(library, FakeSearcher(library), drafters=drafters).answer(question)


def test_the_nearest_case_leads_with_what_was_done_and_what_came_of_it() -> None:
    found = answer(ASKED)
    assert [c.quote for c in found.citations][:2] == [
        "Værftet ville ansætte sin første akademiker.",
        "Ingeniøren fik et job på værftet.",
    ]
    assert found.intro is not None and "Åens Både ansætter en ingeniør" in found.intro


def test_what_is_asked_for_and_not_told_is_said() -> None:
    found = answer("Har I en video om en kro, der lavede en kampagne om ål?")
    assert found.citations[0].source_id == "case-aalekroen"
    assert "Ikke oplyst i kilderne: medie, link." in (found.intro or "")
    assert "Ikke oplyst" not in (answer(ASKED).intro or "")


def test_a_name_that_no_case_has_is_not_answered_with_another_case() -> None:
    found = answer("Har I en case om et værft på Samsø, der ville ansætte en akademiker?")
    assert "Nærmest" not in (found.intro or "")


def test_cases_that_are_not_indexed_are_not_spoken_of() -> None:
    library = library_of(NOTICE)
    drafters = [CaseDrafter(library, make_search())]
    found = QuotingAssistant(library, FakeSearcher(library), drafters=drafters).answer(ASKED)
    assert found.intro is None
    assert "case-aalekroen" not in {citation.source_id for citation in found.citations}


def test_who_looks_for_a_case_and_gets_none_is_told() -> None:
    library = library_of(NOTICE, made_source("case-brød", "Brød", [Section(BREAD)], record="cases"))
    fact, case = quote_of(library, WAGES), quote_of(library, BREAD)
    assert without_case("Har I en case om brød?", [fact]).startswith("Jeg fandt ingen case")
    assert without_case("Har I en case om brød?", [fact, case]) == ""
    assert without_case("Hvad dækker puljen?", [fact]) == ""


def test_a_case_that_says_no_word_of_what_is_asked_does_not_lead_alone() -> None:
    found = answer("Har I en case om kvantefysik?")
    assert "ligger nærmest" not in (found.intro or "")
    assert all(citation.source_id != "case-aalekroen" for citation in found.citations)


def test_a_case_from_another_part_of_the_country_says_so() -> None:
    task = "Trykkeriet ville bruge mindre farve og blive mere bæredygtigt."
    told = ("case-zebra-tryk", "Zebra Tryk sparer på farven", "cases", task, "Sted: Fyn.")
    print_shop = record(*told, date="2020")
    asked = "Har I en case om et trykkeri, der ville bruge mindre farve og blive mere bæredygtigt?"
    assert "Den er fra Fyn." in (answer(asked, print_shop).intro or "")
    on_funen = answer(asked.replace("trykkeri", "trykkeri på Fyn"), print_shop).intro or ""
    assert "Zebra Tryk" in on_funen and "er fra" not in on_funen
    assert "er fra" not in (answer(ASKED).intro or "")
