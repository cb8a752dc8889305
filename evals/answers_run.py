"""Measures an assistant's answers on the gold questions."""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from answering.answer import Answer, Assistant
from answering.gate import Gate
from evals.answer_metrics import answer_figures, included, refusal_figures
from evals.answer_texts import AnswerText, AnswerTexts
from evals.citation_support import check_support
from evals.citations import CitationCheck, CitationChecker, Verdict
from evals.closed_offers import closed_offers
from evals.environment import describe_environment
from evals.gold import GoldQuestion, GoldSet
from evals.notice_check import check_notices
from evals.result_files import document_facts, gold_fact
from evals.results import (
    AnswerQuestions,
    AnswersResult,
    CitationCounts,
    CitationFailure,
    NoticeCounts,
    NoticeFailure,
    OpenOffer,
    QuestionAnswer,
    SupportCounts,
    Table,
    UnsupportedSentence,
)
from evals.timing import timing
from ingest.library import Library

MOSTLY = 0.9


@dataclass(frozen=True, slots=True)
class AnswersRun:
    """What a run leaves: the summary and the single questions, both without any text, and the texts."""

    result: AnswersResult
    single: AnswerQuestions
    texts: AnswerTexts


@dataclass(slots=True)
class _Findings:
    """What was found wrong, and every citation's check, over all questions."""

    checks: list[CitationCheck] = field(default_factory=list)
    failures: list[CitationFailure] = field(default_factory=list)
    unsupported: list[UnsupportedSentence] = field(default_factory=list)
    notices: list[NoticeFailure] = field(default_factory=list)
    offers: list[OpenOffer] = field(default_factory=list)


class _Judge:
    """Judges one answer after the other and keeps what it finds."""

    def __init__(self, library: Library, documents: Path, today: date) -> None:
        self.findings = _Findings()
        self._library = library
        self._gate = Gate(library)
        self._checker = CitationChecker(
            documents, frozenset(source.id for source in library.sources if source.record is not None)
        )
        self._today = today

    def judge(self, question: GoldQuestion, answer: Answer, seconds: float) -> QuestionAnswer:
        found = self._checker.check_all(answer.citations)
        self.findings.checks.extend(found)
        self.findings.failures.extend(
            _failure(question.id, check) for check in found if check.verdict is Verdict.FAILED
        )
        whole = f"{answer.intro}\n\n{answer.text}" if answer.intro else answer.text
        return QuestionAnswer(
            id=question.id,
            type=question.type,
            user=question.user,
            refused=answer.refused,
            characters=len(answer.text),
            included=included(question, answer.text) if question.answerable else None,
            citations=len(answer.citations),
            ms=round(seconds * 1000, 2),
            whole_characters=len(whole),
            whole_included=included(question, whole) if question.answerable else None,
            support=None if answer.refused else self._support(question.id, answer),
            notices=None if answer.refused else self._notices(question, answer),
        )

    def _support(self, question_id: str, answer: Answer) -> SupportCounts:
        counts, faults = check_support(answer, self._gate)
        self.findings.unsupported.extend(
            UnsupportedSentence(question=question_id, claim=found.claim, fault=found.fault)
            for found in faults
        )
        return counts

    def _notices(self, question: GoldQuestion, answer: Answer) -> NoticeCounts:
        counts, missing, unfounded = check_notices(question.question, answer, self._library, self._today)
        if missing or unfounded:
            self.findings.notices.append(
                NoticeFailure(
                    question=question.id, missing=tuple(sorted(missing)), unfounded=tuple(sorted(unfounded))
                )
            )
        self.findings.offers.extend(
            OpenOffer(question=question.id, programme=offer.source_id, cited=offer.cited)
            for offer in closed_offers(answer, self._library)
        )
        return counts


def run_answers(
    assistant: Assistant,
    name: str,
    gold: GoldSet,
    documents: Path,
    library: Library,
    settings: Mapping[str, str | int | float],
    libraries: tuple[str, ...] = (),
) -> AnswersRun:
    """Ask every question, also the unanswerable ones, and check every sentence, citation and notice.

    ``library`` is the one the assistant answers from, ``documents`` the folder with the original files.
    """
    began = time.perf_counter()
    judge = _Judge(library, documents, date.today())
    answers: list[QuestionAnswer] = []
    texts: list[AnswerText] = []
    durations: list[float] = []
    for question in gold.questions:
        asked = time.perf_counter()
        answer = assistant.answer(question.question)
        durations.append(time.perf_counter() - asked)
        answers.append(judge.judge(question, answer, durations[-1]))
        texts.append(AnswerText.of(question.id, answer))
    found, environment = judge.findings, describe_environment(libraries)
    result = AnswersResult(
        system=name,
        gold=gold_fact(gold),
        documents=document_facts(documents),
        environment=environment,
        settings=dict(settings),
        seconds=round(time.perf_counter() - began, 2),
        answering=timing(durations),
        overall=answer_figures(answers),
        by_type=_groups(answers, "type"),
        by_user=_groups(answers, "user"),
        refusals=refusal_figures(answers),
        refusals_by_user={
            user: refusal_figures([a for a in answers if a.user == user])
            for user in sorted({a.user for a in answers})
        },
        citations=_counts(found.checks),
        failures=tuple(found.failures),
        unsupported=tuple(found.unsupported),
        notice_failures=tuple(found.notices),
        open_offers=tuple(found.offers),
    )
    single = AnswerQuestions(system=name, gold=gold_fact(gold), questions=tuple(answers))
    kept = AnswerTexts(system=name, gold=gold_fact(gold), environment=environment, answers=tuple(texts))
    return AnswersRun(result, single, kept)


def _groups(answers: Sequence[QuestionAnswer], attribute: str) -> dict[str, Table]:
    names = sorted({str(getattr(answer, attribute)) for answer in answers})
    return {name: answer_figures(a for a in answers if getattr(a, attribute) == name) for name in names}


def _counts(checks: Sequence[CitationCheck]) -> CitationCounts:
    def of(verdict: Verdict) -> int:
        return sum(check.verdict == verdict for check in checks)

    return CitationCounts(
        exact=of(Verdict.EXACT),
        repaired=of(Verdict.REPAIRED),
        failed=of(Verdict.FAILED),
        records=of(Verdict.RECORD),
        untraced=of(Verdict.UNTRACED),
        repairs=dict(sorted(Counter(str(kind) for check in checks for kind in set(check.repairs)).items())),
        below_90_percent=sum(check.coverage < MOSTLY for check in checks),
    )


def _failure(question_id: str, check: CitationCheck) -> CitationFailure:
    return CitationFailure(
        question=question_id,
        n=check.citation.n,
        file=check.citation.file,
        lines=check.citation.lines,
        coverage=round(check.coverage, 3),
        reason=check.reason,
    )
