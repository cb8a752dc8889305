"""Figures for answers: do they hold what they must, and are they refused when they should be."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from evals.bootstrap import Estimate, mean_estimate, ratio_estimate
from evals.gold import GoldQuestion
from evals.judging import norm
from evals.results import QuestionAnswer, Table

Floats = NDArray[np.float64]


def included(question: GoldQuestion, shown: str) -> bool | None:
    """Tell whether every required string stands in the shown text, both normalised; ``None`` without any."""
    if not question.must_include:
        return None
    text = norm(shown)
    return all(norm(wanted) in text for wanted in question.must_include)


def _ratio(numerator: Floats, denominator: Floats) -> Floats:
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio: Floats = np.divide(numerator, denominator)
    return ratio


# Summed counts stand in the order: rightly refused, wrongly refused, wrongly answered.
def _precision(counts: Floats) -> Floats:
    return _ratio(counts[..., 0], counts[..., 0] + counts[..., 1])


def _recall(counts: Floats) -> Floats:
    return _ratio(counts[..., 0], counts[..., 0] + counts[..., 2])


def _f1(counts: Floats) -> Floats:
    return _ratio(2 * counts[..., 0], 2 * counts[..., 0] + counts[..., 1] + counts[..., 2])


def refusal_figures(answers: Sequence[QuestionAnswer]) -> Table:
    """Return precision, recall and F1 of "refused" over all questions, and the share refused wrongly."""
    counts = [
        (
            float(answer.refused and answer.type == "ubesvarlig"),
            float(answer.refused and answer.type != "ubesvarlig"),
            float(not answer.refused and answer.type == "ubesvarlig"),
        )
        for answer in answers
    ]
    return {
        "afvisning præcision": ratio_estimate(counts, _precision),
        "afvisning genkaldelse": ratio_estimate(counts, _recall),
        "afvisning F1": ratio_estimate(counts, _f1),
        "fejlagtig afvisning": mean_estimate([float(a.refused) for a in answers if a.type != "ubesvarlig"]),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _citation_recall(answer: QuestionAnswer) -> float | None:
    return _share(answer.support.supported, answer.support.sentences) if answer.support else None


def _citation_precision(answer: QuestionAnswer) -> float | None:
    """As in ALCE, an answer whose sentences cite nothing has precision 0."""
    if answer.support is None or not answer.support.sentences:
        return None
    return _share(answer.support.relevant, answer.support.cited) or 0.0


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


ANSWER_METRICS: Mapping[str, Callable[[QuestionAnswer], float | None]] = {
    "must_include": lambda answer: _number(answer.included),
    "must_include med indledning": lambda answer: _number(answer.whole_included),
    "tegn": lambda answer: float(answer.characters),
    "tegn med indledning": lambda answer: _number(answer.whole_characters),
    "citater": lambda answer: float(answer.citations),
    "afvist": lambda answer: float(answer.refused),
    "citatdækning": _citation_recall,
    "citatpræcision": _citation_precision,
    "sætninger uden citat": lambda a: float(a.support.uncited) if a.support else None,
    "forbehold genkaldelse": lambda a: _share(a.notices.met, a.notices.required) if a.notices else None,
    "forbehold præcision": lambda a: _share(a.notices.met, a.notices.shown) if a.notices else None,
}
"""Each metric of one answer, ``None`` where it is not defined; the means are over the questions that have it.

``must_include`` and ``tegn`` are of the claims alone; "med indledning" adds our own words before them, so it
is all that is read as the answer.
"""


def answer_figures(answers: Iterable[QuestionAnswer]) -> Mapping[str, Estimate | None]:
    """Return each answer metric over the questions it is defined for."""
    values: dict[str, list[float]] = {name: [] for name in ANSWER_METRICS}
    for answer in answers:
        for name, metric in ANSWER_METRICS.items():
            value = metric(answer)
            if value is not None:
                values[name].append(value)
    return {name: mean_estimate(found) for name, found in values.items()}
