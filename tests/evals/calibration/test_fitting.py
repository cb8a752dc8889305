"""The calibration finds what separates, keeps its promise on false refusals and is reproducible."""

import numpy as np
import pytest

from answering.scope import IndexKind, Signals
from evals.calibration.examples import Example
from evals.calibration.fitting import MOST_FALSE, fit, threshold_for
from evals.calibration.report import calibration_table, plot_scores

pytest.importorskip("sklearn")


def examples() -> list[Example]:
    """One hundred answerable questions and forty foreign ones in both kinds of index; nearness separates."""
    noise = np.random.default_rng(7)
    made = []
    for i in range(140):
        foreign = i >= 100
        near = noise.normal(-1.0 if foreign else 2.0, 1.0)
        found = Signals(near, noise.random(), noise.normal(), noise.random(), noise.random(), 5.0, 1.0)
        made += [Example(f"q{i}", kind, foreign, found) for kind in IndexKind]
    return made


def test_the_signal_that_separates_gets_the_weight() -> None:
    weights = fit(examples()).weights.weights
    assert weights["nearness"] < 0
    assert abs(weights["nearness"]) == max(map(abs, weights.values()))


def test_no_more_answerable_questions_than_allowed_lie_above_the_threshold() -> None:
    made, found = examples(), fit(examples())
    for kind, limit in found.weights.thresholds.items():
        of_kind = [s for e, s in zip(made, found.scores, strict=True) if e.kind is kind and not e.foreign]
        assert np.mean(np.array(of_kind) > limit) <= MOST_FALSE


def test_the_same_examples_give_the_same_weights() -> None:
    assert fit(examples()).weights == fit(examples()).weights


def test_a_threshold_lies_above_all_but_the_share() -> None:
    scores = np.arange(100) / 100
    assert np.sum(scores > threshold_for(scores, 0.02)) == 2
    assert np.sum(scores > threshold_for(scores, 0.0)) == 0


def test_the_table_shows_both_kinds() -> None:
    made, found = examples(), fit(examples())
    table = calibration_table(made, found)
    assert "med poster" in table and "kun dokumenter" in table and "nearness" in table


def test_the_same_examples_give_the_same_figure(tmp_path_factory: pytest.TempPathFactory) -> None:
    made, found = examples(), fit(examples())
    folder = tmp_path_factory.mktemp("figur")
    for name in ("a.png", "b.png"):
        plot_scores(made, found, folder / name)
    assert (folder / "a.png").read_bytes() == (folder / "b.png").read_bytes()
    assert (folder / "a.png").read_bytes().startswith(b"\x89PNG")
