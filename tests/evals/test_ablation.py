"""What a part is worth is the whole search less the search without it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.ablation import WITHOUT, ablate, ablation_table
from evals.cli import app
from evals.gold import load_gold
from evals.result_files import ResultError, newest_folder, read_folder
from ingest.embedding.fake import FakeEmbedder
from ingest.index.generation import open_index
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from retrieval.recipe import RECIPE
from tests.evals.questions import write_documents, write_gold


def test_every_part_is_left_out_alone() -> None:
    assert all(recipe != RECIPE for recipe in WITHOUT.values())
    assert len(set(WITHOUT.values())) == len(WITHOUT)


def test_gains_are_whole_less_without(tmp_path: Path) -> None:
    embedder = FakeEmbedder()
    ingest([write_documents(tmp_path / "dokumenter")], tmp_path / "data", embedder)
    index = open_index(IndexLayout(tmp_path / "data"), embedder.model_id)
    questions = load_gold(write_gold(tmp_path / "gold.jsonl")).answerable
    whole, parts = ablate(index, embedder, questions)
    index.close()
    assert [part.part for part in parts] == list(WITHOUT)
    for part in parts:
        for name, gain in part.gains.items():
            estimate = whole[name]
            assert estimate is not None
            assert gain.second == pytest.approx(estimate.value)
            assert gain.difference.value == pytest.approx(estimate.value - part.without[name])
    table = ablation_table(whole, parts)
    assert table.splitlines()[2].startswith("| hele søgningen |")
    assert all(f"| {part} |" in table for part in WITHOUT)


def test_the_command_leaves_its_table_beside_the_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VEJVISER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    gold, documents = write_gold(tmp_path / "gold.jsonl"), write_documents(tmp_path / "dokumenter")
    out = tmp_path / "ud"
    done = CliRunner().invoke(
        app, ["ablation", "--gold", str(gold), "--documents", str(documents), "--out", str(out)]
    )
    assert done.exit_code == 0, done.output
    folder = newest_folder(out)
    assert json.loads((folder / "ablation.json").read_text("utf-8"))["kind"] == "ablation"
    assert (folder / "ablation.md").read_text("utf-8") in done.output
    with pytest.raises(ResultError, match="ingen søgeresultater"):
        read_folder(folder)
