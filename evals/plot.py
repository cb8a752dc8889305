"""A figure of several systems with their intervals, as SVG."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.result_files import ResultError
from evals.results import RetrievalResult
from evals.tables import number

METRICS = ("nDCG@10", "R@5", "R@10", "R@4000c")
OURS = "ours"
_OURS_COLOUR = "#0b6e4f"
_OTHER_COLOUR = "#8a949b"


def plot_systems(results: Sequence[RetrievalResult], path: Path) -> None:
    """Write one panel a metric: a point a system, its 95 % interval as a line, ours in colour.

    The same results give the same bytes.

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

    ordered = sorted(results, key=lambda result: _value(result, METRICS[0]))
    style: dict[Any, Any] = {
        "svg.hashsalt": "vejviser",
        "svg.fonttype": "none",
        "font.family": "sans-serif",
        "font.size": 9,
    }
    with mpl.rc_context(style):
        drawing = Figure(figsize=(10, 1.3 + 0.36 * len(ordered)), layout="constrained")
        panels = drawing.subplots(1, len(METRICS), sharey=True, squeeze=False)[0]
        for panel, metric in zip(panels, METRICS, strict=True):
            for row, result in enumerate(ordered):
                estimate = result.overall.get(metric)
                if estimate is None:
                    continue
                colour = _OURS_COLOUR if result.system == OURS else _OTHER_COLOUR
                panel.plot([estimate.low, estimate.high], [row, row], color=colour, linewidth=2)
                panel.plot([estimate.value], [row], "o", color=colour, markersize=6)
                panel.annotate(
                    number(estimate.value),
                    (estimate.value, row),
                    textcoords="offset points",
                    xytext=(0, 5),
                    ha="center",
                    fontsize=8,
                )
            panel.set_title(metric)
            panel.set_xlim(0, 1)
            panel.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "", "0,5", "", "1"])
            panel.set_ylim(-0.6, len(ordered) - 0.3)
            panel.grid(axis="x", color="#dddddd")
            panel.spines[["top", "right", "left"]].set_visible(False)
            panel.tick_params(left=False)
        panels[0].set_yticks(range(len(ordered)), [result.system for result in ordered])
        drawing.suptitle(_title(ordered), fontsize=10)
        path.parent.mkdir(parents=True, exist_ok=True)
        drawing.savefig(path, format="svg", metadata={"Date": None, "Creator": "vejviser eval plot"})


def _value(result: RetrievalResult, metric: str) -> float:
    estimate = result.overall.get(metric)
    return estimate.value if estimate else 0.0


def _title(results: Sequence[RetrievalResult]) -> str:
    n = next((estimate.n for estimate in results[0].overall.values() if estimate), 0)
    return f"Søgning på {n} spørgsmål, samme søgemodel og dokumenter; linjen er et 95 %-interval"
