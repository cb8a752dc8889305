"""Fits the weights of the signals by logistic regression and chooses the threshold by cross-validation."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields

import numpy as np
from numpy.typing import NDArray

from answering.scope import IndexKind, Signals, Weights
from evals.calibration.examples import Example

FOLDS = 10
MOST_FALSE = 0.02
"""The share of answerable questions that scope may refuse; the rules for years, places … need theirs."""
_STRENGTH = 0.5
_DECIMALS = 6
NAMES = tuple(field.name for field in fields(Signals))


@dataclass(frozen=True, slots=True)
class Fit:
    """The weights, and the score of each example from the fold that did not see its question."""

    weights: Weights
    scores: NDArray[np.float64]


def fit(examples: Sequence[Example]) -> Fit:
    """Fit on all examples; each threshold is the least that refuses ``MOST_FALSE`` of the answerable ones.

    A question stands in one fold only, in whichever index. The same examples give the same weights.
    """
    from sklearn.model_selection import StratifiedGroupKFold

    values = np.array([[asdict(e.signals)[name] for name in NAMES] for e in examples], np.float64)
    foreign = np.array([e.foreign for e in examples])
    groups = np.array([e.id for e in examples])
    scores = np.zeros(len(examples))
    for train, test in StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0).split(
        values, foreign, groups
    ):
        part = _fitted(values[train], foreign[train])
        scores[test] = [part.score(examples[i].signals) for i in test]
    whole = _fitted(values, foreign)
    kinds = np.array([e.kind for e in examples])
    thresholds = {
        kind: threshold_for(scores[~foreign & (kinds == kind)], MOST_FALSE)
        for kind in IndexKind
        if kind in kinds
    }
    return Fit(whole.model_copy(update={"thresholds": thresholds}), scores)


def threshold_for(answerable: NDArray[np.float64], share: float) -> float:
    """Return the least threshold that no more than a share of the scores lies above."""
    ordered = np.sort(answerable)[::-1]
    return round(float(ordered[int(share * len(ordered))]) + 0.5 * 10**-4, 4)


def _fitted(values: NDArray[np.float64], foreign: NDArray[np.bool_]) -> Weights:
    from sklearn.linear_model import LogisticRegression

    means, spreads = values.mean(axis=0), values.std(axis=0)
    spreads[spreads == 0.0] = 1.0
    model = LogisticRegression(C=_STRENGTH, class_weight="balanced").fit((values - means) / spreads, foreign)
    return Weights(
        means=_named(means),
        spreads=_named(spreads),
        weights=_named(model.coef_[0]),
        bias=round(float(model.intercept_[0]), _DECIMALS),
        thresholds={},
    )


def _named(values: NDArray[np.float64]) -> dict[str, float]:
    return {name: round(float(value), _DECIMALS) for name, value in zip(NAMES, values, strict=True)}
