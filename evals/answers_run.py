"""Measures an assistant's answers on the gold questions."""

import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from answering.answer import Answer, Assistant
from evals.answer_metrics import answer_figures, included, refusal_figures
from evals.citations import CitationCheck, CitationChecker, Verdict
from evals.environment import describe_environment
from evals.gold import GoldQuestion, GoldSet
from evals.result_files import document_facts, gold_fact
from evals.results import (
    AnswerQuestions,
    AnswersResult,
    CitationCounts,
    CitationFailure,
    QuestionAnswer,
    Table,
)
from evals.timing import timing

MOSTLY = 0.9


def _question_answer(question: GoldQuestion, answer: Answer, seconds: float) -> QuestionAnswer:
    return QuestionAnswer(
        id=question.id,
        type=question.type,
        user=question.user,
        refused=answer.refused,
        characters=len(answer.text),
        included=included(question, answer.text) if question.answerable else None,
        citations=len(answer.citations),
        ms=round(seconds * 1000, 2),
    )


def _counts(checks: list[CitationCheck]) -> CitationCounts:
    def of(verdict: Verdict) -> int:
        return sum(check.verdict == verdict for check in checks)

    return CitationCounts(
        exact=of(Verdict.EXACT),
        repaired=of(Verdict.REPAIRED),
        failed=of(Verdict.FAILED),
        records=of(Verdict.RECORD),
        repairs=dict(sorted(Counter(str(kind) for check in checks for kind in set(check.repairs)).items())),
        below_90_percent=sum(check.coverage < MOSTLY for check in checks),
    )


def _groups(answers: list[QuestionAnswer], attribute: str) -> dict[str, Table]:
    names = sorted({str(getattr(answer, attribute)) for answer in answers})
    return {name: answer_figures(a for a in answers if getattr(a, attribute) == name) for name in names}


def run_answers(
    assistant: Assistant,
    name: str,
    gold: GoldSet,
    documents: Path,
    settings: Mapping[str, str | int | float],
    libraries: tuple[str, ...] = (),
) -> tuple[AnswersResult, AnswerQuestions]:
    """Ask every question, also the unanswerable ones, and check every citation against the original files.

    ``documents`` is the folder that the assistant's index was built from.
    """
    began = time.perf_counter()
    checker = CitationChecker(documents)
    answers: list[QuestionAnswer] = []
    checks: list[CitationCheck] = []
    failures: list[CitationFailure] = []
    durations: list[float] = []
    for question in gold.questions:
        asked = time.perf_counter()
        answer = assistant.answer(question.question)
        durations.append(time.perf_counter() - asked)
        answers.append(_question_answer(question, answer, durations[-1]))
        found = checker.check_all(answer.citations)
        checks.extend(found)
        failures.extend(_failure(question.id, check) for check in found if check.verdict is Verdict.FAILED)
    result = AnswersResult(
        system=name,
        gold=gold_fact(gold),
        documents=document_facts(documents),
        environment=describe_environment(libraries),
        settings=dict(settings),
        seconds=round(time.perf_counter() - began, 2),
        answering=timing(durations),
        overall=answer_figures(answers),
        by_type=_groups(answers, "type"),
        by_user=_groups(answers, "user"),
        refusals=refusal_figures(answers),
        citations=_counts(checks),
        failures=tuple(failures),
    )
    return result, AnswerQuestions(system=name, gold=gold_fact(gold), questions=tuple(answers))


def _failure(question_id: str, check: CitationCheck) -> CitationFailure:
    return CitationFailure(
        question=question_id,
        n=check.citation.n,
        file=check.citation.file,
        lines=check.citation.lines,
        coverage=round(check.coverage, 3),
        reason=check.reason,
    )
