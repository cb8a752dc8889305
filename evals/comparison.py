"""Two systems on the same questions: paired differences with intervals."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from evals.answer_metrics import ANSWER_METRICS
from evals.bootstrap import Difference, paired_difference
from evals.metrics import RETRIEVAL_METRICS
from evals.result_files import ResultError, questions_path, read_result
from evals.results import AnswerQuestions, FileFact, RetrievalRanks

Values = Mapping[str, Mapping[str, float]]
"""Metric name → question id → value."""


class _Kind(BaseModel):
    model_config = ConfigDict(extra="ignore")

    kind: str


@dataclass(frozen=True, slots=True)
class Measured:
    """The single values of one run; comparable with another of the same gold questions and kind."""

    system: str
    kind: str
    gold: FileFact
    types: Mapping[str, str]
    values: Values


def read_measured(summary: Path) -> Measured:
    """Read the single questions that lie beside a summary file (``<system>.json``).

    Raises:
        ResultError: a file is missing or not a result.
    """
    path = questions_path(summary)
    if read_result(path, _Kind).kind == "answers":
        answers = read_result(path, AnswerQuestions)
        return Measured(
            answers.system,
            answers.kind,
            answers.gold,
            {answer.id: answer.type for answer in answers.questions},
            {
                name: {a.id: value for a in answers.questions if (value := metric(a)) is not None}
                for name, metric in ANSWER_METRICS.items()
            },
        )
    ranks = read_result(path, RetrievalRanks)
    return Measured(
        ranks.system,
        ranks.kind,
        ranks.gold,
        {question.id: question.type for question in ranks.questions},
        {
            name: {question.id: metric(question) for question in ranks.questions}
            for name, metric in RETRIEVAL_METRICS.items()
        },
    )


def compare(first: Measured, second: Measured, question_type: str | None = None) -> Mapping[str, Difference]:
    """Return ``second - first`` for every metric; ``question_type`` restricts the questions.

    Raises:
        ResultError: the runs are of different kinds or questions, or no question is of the type.
    """
    if first.kind != second.kind:
        raise ResultError("Søgning og svar kan ikke sammenlignes med hinanden.")
    if first.gold.sha256 != second.gold.sha256:
        raise ResultError(
            f"De to målinger er lavet på forskellige spørgsmål ({first.gold.name} og {second.gold.name} "
            "med forskelligt indhold) og kan ikke sammenlignes."
        )
    differences: dict[str, Difference] = {}
    for name, values in first.values.items():
        ids = [
            question
            for question in values
            if question in second.values[name] and question_type in (None, first.types[question])
        ]
        if ids:
            differences[name] = paired_difference(
                [values[question] for question in ids], [second.values[name][question] for question in ids]
            )
    if not differences:
        raise ResultError(f"Der er ingen spørgsmål af typen {question_type} i målingerne.")
    return differences
