"""Answers to a described situation, from invented records to the claims behind the gate."""

import pytest

from answering.answer import Answer, Intro, Talk, Turn
from answering.gate import Gate
from answering.guidance.guide import Guide
from answering.programmes import ProgrammeDrafter
from answering.quoting import QuotingAssistant
from ingest.library import Library
from retrieval.matching.profile import CompanyProfile
from tests.answering.fake_searcher import FAR, NEAR, FakeSearcher
from tests.answering.made_library import NOTICE, library_of
from tests.answering.made_records import (
    CONDITION,
    ENDED,
    OPEN_TERMS,
    PROPOSED,
    RESULTS,
    ROLE,
    SITUATION,
    TERMS,
    document,
    make_matcher,
    record_library,
)


def assistant(
    library: Library | None = None, status: str = "lukket", near: object = NEAR
) -> QuotingAssistant:
    own = library or record_library(document())
    searcher = FakeSearcher(own, near)  # type: ignore[arg-type]
    matcher = make_matcher(status)
    drafters = [ProgrammeDrafter(own, matcher, Guide(matcher.records))]
    return QuotingAssistant(own, searcher, drafters=drafters)


def quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


def test_a_closed_scheme_that_fits_best_is_explained_with_terms_and_end() -> None:
    answer = assistant().answer(SITUATION)
    assert quotes(answer)[:3] == [TERMS, ENDED, CONDITION]
    assert answer.intro is not None and "kan ikke søges" in answer.intro
    assert "lukket, oplyst 2023" in answer.intro


def test_only_what_may_be_open_is_named_instead() -> None:
    answer = assistant().answer(SITUATION)
    instead = [claim.text for claim in answer.claims if claim.text.startswith("Spørg efter: ")]
    assert len(instead) == 1 and OPEN_TERMS in instead[0]
    assert PROPOSED not in answer.text


def test_whom_to_ask_is_quoted_with_what_it_does_rather_than_its_results() -> None:
    answer = assistant().answer(SITUATION)
    (asked,) = [claim.text for claim in answer.claims if claim.text.startswith("Her kan du spørge: ")]
    assert ROLE in asked and RESULTS not in answer.text
    assert any("Prøvehuset" in step for step in answer.next_steps)


def test_every_claim_passes_the_gate_and_leads_to_the_original_lines() -> None:
    library = record_library(document())
    answer = assistant(library).answer(SITUATION)
    by_number = {citation.n: citation for citation in answer.citations}
    assert all(Gate(library).fault(claim, by_number) is None for claim in answer.claims)
    (place,) = answer.citations[0].originals
    assert (place.source_id, place.lines) == ("bilag", (2, 3))


def test_why_it_fits_and_what_is_unknown_is_said() -> None:
    intro = assistant().answer(SITUATION).intro or ""
    assert "fordi du vil ansætte" in intro
    assert "Det afhænger også af, om medarbejderen er ledig." in intro


def test_the_intro_comes_before_the_claims_and_stands_in_the_answer() -> None:
    events = list(assistant().stream(SITUATION))
    (intro,) = [event for event in events if isinstance(event, Intro)]
    last = events[-1]
    assert isinstance(last, Answer) and last.intro == intro.text and intro.text not in last.text


def test_an_open_scheme_is_not_called_closed() -> None:
    answer = assistant(status="åben").answer(SITUATION)
    assert answer.intro is not None and "oplyst som åben" in answer.intro and "ikke søges" not in answer.intro
    assert any(claim.text.startswith("En anden mulighed: ") for claim in answer.claims)


def test_an_example_is_worked_out_only_for_what_may_be_open() -> None:
    said = f"{SITUATION} Lønnen er 30.000 kr. om måneden."
    assert "Regneeksempel" in (assistant(status="åben").answer(said).intro or "")
    assert "Regneeksempel" not in (assistant().answer(said).intro or "")
    assert "Regneeksempel" not in (assistant(status="åben").answer(SITUATION).intro or "")


def test_one_question_back_where_the_reply_matters() -> None:
    assert assistant().answer(SITUATION).clarify == "Er den, I vil ansætte, ledig i dag?"


def test_a_message_says_that_the_scheme_is_closed_and_asks_for_what_is_open() -> None:
    message = assistant().answer(SITUATION).referral or ""
    assert f"»{SITUATION}«" in message and "i Hjørring Kommune" in message
    assert "Ifølge kilder fra 2023 er det lukket og kan ikke søges." in message
    assert "Kan jeg bruge Prøvestøtten i stedet?" in message and "Prøvetanken" not in message
    assert "lukket" not in (assistant(status="åben").answer(SITUATION).referral or "")


def test_personal_data_is_not_put_into_the_message() -> None:
    message = assistant().answer(f"Mit cpr er 010190-1234. {SITUATION}").referral or ""
    assert message and not any(told in message for told in ("•••", "010190", "cpr"))


def test_what_the_scheme_depends_on_is_the_first_to_bring() -> None:
    assert assistant().answer(SITUATION).bring[0] == "Om kandidaten er ledig, og hvor længe"


def test_what_was_told_is_not_asked_again() -> None:
    told = Talk((Turn(SITUATION, "svar"),))
    answer = assistant().answer("Personen er ledig lige nu", told)
    assert quotes(answer)[0] == TERMS
    assert answer.clarify != "Er den, I vil ansætte, ledig i dag?"


def test_what_the_talk_knows_of_the_company_is_used_for_the_next_wish() -> None:
    talk = Talk((Turn("Vi er 5 ansatte i Thisted.", "svar"),), CompanyProfile(kandidat_ledig=True))
    answer = assistant().answer(SITUATION, talk)
    assert answer.profile.known.items() >= {"ansatte": 5}.items()
    assert answer.clarify != "Er den, I vil ansætte, ledig i dag?"


def test_a_bare_name_is_no_description_though_the_company_is_known() -> None:
    talk = Talk((Turn("Hvem er Prøvehuset?", "svar"),), CompanyProfile(ansatte=5, kommune="Thisted"))
    assert assistant().answer("Prøvepiloten", talk).intro is None


def test_records_that_are_not_indexed_are_not_spoken_of() -> None:
    answer = assistant(library_of(NOTICE)).answer(SITUATION)
    assert answer.intro is None and "Prøvepiloten" not in answer.text


def test_a_question_for_a_fact_is_answered_as_before() -> None:
    question = "Hvad gav Prøvepiloten?"
    plain = QuotingAssistant(record_library(), FakeSearcher(record_library())).answer(question)
    assert assistant(record_library()).answer(question).text == plain.text


def test_a_wish_that_nothing_fits_is_answered_as_before() -> None:
    assert assistant().answer("Vi vil gerne købe en kutter. Hvem hjælper os?").intro is None


@pytest.mark.parametrize(("said", "refused"), [(SITUATION, False), ("Kan vi ansætte?", True)])
def test_far_from_all_texts_only_a_described_company_is_answered(said: str, refused: bool) -> None:
    assert assistant(near=FAR).answer(said).refused is refused
