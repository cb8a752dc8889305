import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from evals.plot import plot_systems
from evals.result_files import ResultError
from tests.evals.questions import ranks
from tests.evals.result_examples import example


def test_the_figure_is_svg_with_every_system_metric_and_value(tmp_path: Path) -> None:
    ours, _ = example("ours", [ranks(1, chars=10), ranks(2, chars=20)])
    other, _ = example("bm25", [ranks(None), ranks(9, chars=9000)])
    plot_systems([other, ours], tmp_path / "a.svg")
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    assert root.tag.endswith("svg")
    text = " ".join("".join(element.itertext()) for element in root.iter() if element.tag.endswith("text"))
    for wanted in ("ours", "bm25", "nDCG@10", "R@5", "R@10", "R@4000c", "2 spørgsmål", "1,000"):
        assert wanted in text


def test_the_same_results_give_the_same_file(tmp_path: Path) -> None:
    result, _ = example("ours", [ranks(1, chars=10)])
    for name in ("a.svg", "b.svg"):
        plot_systems([result], tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_without_matplotlib_the_reader_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    result, _ = example("ours", [ranks(1)])
    with pytest.raises(ResultError, match="matplotlib"):
        plot_systems([result], tmp_path / "a.svg")
