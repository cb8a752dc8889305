"""What a calibration shows: a table of what is refused, and a figure of the scores with their thresholds."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from answering.scope import IndexKind
from evals.calibration.examples import Example
from evals.calibration.fitting import NAMES, Fit
from evals.result_files import ResultError
from evals.tables import markdown, number

_ANSWERABLE_COLOUR, _FOREIGN_COLOUR = "#0b6e4f", "#c8553d"
_BINS = 25


@dataclass(frozen=True, slots=True)
class Scored:
    """The cross-validated scores in one kind of index."""

    kind: IndexKind
    threshold: float
    answerable: NDArray[np.float64]
    foreign: NDArray[np.float64]


def scored(examples: Sequence[Example], fit: Fit) -> list[Scored]:
    """Return the scores by kind of index, in the order of the kinds."""
    kinds = np.array([example.kind for example in examples])
    foreign = np.array([example.foreign for example in examples])
    return [
        Scored(kind, limit, fit.scores[(kinds == kind) & ~foreign], fit.scores[(kinds == kind) & foreign])
        for kind, limit in fit.weights.thresholds.items()
    ]


def calibration_table(examples: Sequence[Example], fit: Fit) -> str:
    """Return what is refused of each kind by folds that did not see the question, and the weights."""
    rows = [
        [
            str(one.kind),
            number(one.threshold, 4),
            f"{number(float((one.foreign > one.threshold).mean()))} (n={len(one.foreign)})",
            f"{number(float((one.answerable > one.threshold).mean()))} (n={len(one.answerable)})",
        ]
        for one in scored(examples, fit)
    ]
    weights = [[name, number(fit.weights.weights[name], 2)] for name in NAMES]
    return "\n".join(
        [
            markdown(["Indeks", "grænse", "afvist uden for emnet", "afvist, skønt de kan besvares"], rows),
            markdown(["Signal (standardiseret)", "vægt"], weights),
        ]
    )


def plot_scores(examples: Sequence[Example], fit: Fit, path: Path) -> None:
    """Write one panel a kind of index as PNG; the same examples give the same figure.

    Raises:
        ResultError: matplotlib is not installed.
    """
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError as error:
        raise ResultError(
            "Figuren kræver pakken matplotlib. Installer den med: pip install 'vejviser[dev]'"
        ) from error

    groups = scored(examples, fit)
    style: dict[Any, Any] = {"font.family": "sans-serif", "font.size": 9}
    with mpl.rc_context(style):
        drawing = Figure(figsize=(8, 2.6 * len(groups)), layout="constrained")
        panels = drawing.subplots(len(groups), 1, sharex=True, squeeze=False)[:, 0]
        bins = np.linspace(0.0, 1.0, _BINS + 1)
        for panel, one in zip(panels, groups, strict=True):
            panel.hist(one.answerable, bins, color=_ANSWERABLE_COLOUR, alpha=0.7, label="kan besvares")
            panel.hist(one.foreign, bins, color=_FOREIGN_COLOUR, alpha=0.7, label="uden for emnet")
            panel.axvline(one.threshold, color="#333333", linewidth=1)
            panel.set_yscale("log")
            panel.set_title(f"{one.kind}: afvist over {number(one.threshold, 2)}")
            panel.set_ylabel("spørgsmål")
            panel.spines[["top", "right"]].set_visible(False)
        panels[0].legend(frameon=False)
        panels[-1].set_xlabel("hvor sikkert spørgsmålet handler om noget andet (krydsvalideret)")
        path.parent.mkdir(parents=True, exist_ok=True)
        drawing.savefig(path, format="png", dpi=80, metadata={"Software": None})
