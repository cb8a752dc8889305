"""Promises that hold for the answer to every gold question: verified quotes, and no doubt kept silent."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from answering.answer import Answer, Citation, Claim
from answering.citing import cite
from answering.gate import Gate
from answering.notices.of_answer import MOST
from answering.question import Expected
from answering.selection import choose
from answering.wording import introduce, short_title
from corpus.sources import SourceStatus
from evals.citations import CitationChecker, Verdict
from evals.gold import GoldSet
from tests.answering.conftest import RealAnswers

pytestmark = [pytest.mark.kilder, pytest.mark.model]

UNSETTLED = {SourceStatus.DRAFT, SourceStatus.PROPOSAL, SourceStatus.EXPIRED}
STRATEGY = "strategi-decentral-erhvervsfremme-2020-2023"
PROJECT = "vaekst-via-viden-2-projektbeskrivelse"
DRAFTS_OF_2023 = {"nordjysk-bidrag-2023", "resultatopgoerelse-2022", "klimaalliancen-partnerskabsaftale-2023"}


@pytest.fixture(scope="module")
def answers(real_answers: RealAnswers, gold: GoldSet) -> Sequence[Answer]:
    return [real_answers.assistant.answer(question.question) for question in gold.questions]


def citations(answers: Sequence[Answer]) -> list[Citation]:
    return [citation for answer in answers for citation in answer.citations]


def test_every_quote_stands_in_the_named_lines_of_the_original_file(
    answers: Sequence[Answer], source_folder: Path
) -> None:
    checks = CitationChecker(source_folder).check_all(citations(answers))
    assert len(checks) > len(answers)
    failed = [(c.citation.file, c.citation.lines, c.reason) for c in checks if c.verdict is Verdict.FAILED]
    assert failed == []
    assert not any(check.verdict is Verdict.RECORD for check in checks)


def test_every_quote_is_a_slice_and_every_claim_passes_the_gate(
    answers: Sequence[Answer], real_answers: RealAnswers
) -> None:
    gate = Gate(real_answers.library)
    assert all(gate.is_slice(citation) for citation in citations(answers))
    for answer in answers:
        numbered = {citation.n: citation for citation in answer.citations}
        assert all(gate.fault(claim, numbered) is None for claim in answer.claims)


def test_the_gate_stops_no_quote_of_the_documents(real_answers: RealAnswers) -> None:
    gate, searcher = Gate(real_answers.library), real_answers.searcher
    stopped = []
    hits = searcher.search("tilskud, eksport, klynger, turisme og arbejdskraft", 2000)
    windows = searcher.windows("tilskud", hits)
    for window in windows:
        for quote in choose([window], "tilskud", Expected.ANYTHING, real_answers.library):
            citation = cite(1, quote)
            fault = gate.fault(Claim(introduce(quote), (1,)), {1: citation})
            if fault is not None:
                stopped.append((fault, citation.source_id, citation.lines))
    assert len(windows) > 300 and stopped == []


def test_answers_are_numbered_from_one_and_end_with_their_numbers(answers: Sequence[Answer]) -> None:
    for answer in answers:
        assert [citation.n for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
        assert all(f"[{citation.n}]" in answer.text for citation in answer.citations)


def test_unsettled_sources_never_carry_an_answer_in_silence(
    answers: Sequence[Answer], real_answers: RealAnswers
) -> None:
    silent, told = [], set()
    for answer in answers:
        for source_id in {c.source_id for c in answer.citations} if not answer.refused else set():
            source = real_answers.library.source(source_id)
            if source.status not in UNSETTLED:
                continue
            told.add(source_id)
            title = f"»{short_title(source)}«"
            if not any(n.kind == str(source.status) and title in n.text for n in answer.notices):
                silent.append((answer.question, source_id))
    assert silent == []
    assert {STRATEGY, PROJECT} | DRAFTS_OF_2023 <= told


def test_every_quoted_source_that_is_over_or_old_has_a_notice(
    answers: Sequence[Answer], real_answers: RealAnswers
) -> None:
    for answer in answers:
        for source_id in {c.source_id for c in answer.citations} if not answer.refused else set():
            title = short_title(real_answers.library.source(source_id))
            # Only what is weightier may take the place of a source's age.
            full = len([n for n in answer.notices if n.kind != "ældre"]) >= MOST
            assert full or any(f"»{title}«" in notice.text for notice in answer.notices)


def test_statements_are_never_told_as_facts(answers: Sequence[Answer]) -> None:
    for answer in answers:
        said = {c.n for c in answer.citations if c.kind == "deltagerudsagn"}
        for claim in answer.claims:
            if said & set(claim.citations):
                assert "en deltager: »" in claim.text
                assert any(notice.kind == "deltagerudsagn" for notice in answer.notices)
