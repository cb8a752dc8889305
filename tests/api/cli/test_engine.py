"""The commands over the real engine, with the deterministic embedder instead of a model."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli.main import app

DOCUMENT = """# Vejledning om værkstedspuljen

## Hvem kan søge

Smede og snedkere i Prøvekommunen kan søge værkstedspuljen om tilskud til nye maskiner.
Tilskuddet er på højst 12.500 kr. om året, og der kan søges til og med november.

## Hvor får man hjælp

Kontoret på Opdigtet Plads hjælper med at skrive ansøgningen og svarer inden for to uger.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    documents = tmp_path / "dokumenter"
    documents.mkdir()
    (documents / "værksted.md").write_text(DOCUMENT, "utf-8")
    monkeypatch.setenv("VEJVISER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    return documents


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(words), input=stdin)


def test_from_documents_to_hits_and_answers(folder: Path) -> None:
    ingested = run("ingest", str(folder))
    assert (ingested.exit_code, "✓ værksted.md: 1 kilde" in ingested.stdout) == (0, True)
    assert "Beregner vektorer: " in ingested.stderr

    assert "falsk-256" in run("status").stdout
    (source,) = json.loads(run("sources", "--json").stdout)
    assert source["file"] == "værksted.md"

    found = run("search", "--jsonl", "-k", "3", stdin="Hvem kan søge værkstedspuljen?\n")
    hits = json.loads(found.stdout)["hits"]
    assert "Smede og snedkere" in hits[0]["text"]
    first, last = hits[0]["lines"]
    assert 1 <= first <= 5 <= last

    asked = run("ask", "--jsonl", stdin="Hvem kan søge værkstedspuljen?\n")
    answer = json.loads(asked.stdout)
    assert asked.exit_code == 0
    assert all(c["file"] == "værksted.md" for c in answer["citations"])


def test_a_second_run_finds_nothing_to_do(folder: Path) -> None:
    run("ingest", str(folder))
    again = run("ingest", str(folder))
    assert (again.exit_code, "allerede ajour" in again.stdout) == (0, True)


def test_a_bad_file_is_named_and_the_rest_is_indexed(folder: Path) -> None:
    (folder / "itu.pdf").write_bytes(b"%PDF-1.7 kaput")
    result = run("ingest", str(folder))
    assert result.exit_code == 1
    assert "Kunne ikke læses: itu.pdf" in result.stdout
    assert "værksted.md" in run("sources", "--json").stdout


def test_a_dry_run_leaves_no_trace(folder: Path) -> None:
    result = run("ingest", "--dry-run", str(folder))
    assert (result.exit_code, "Prøvekørsel" in result.stdout) == (0, True)
    assert not (folder.parent / "data").exists()


def test_a_folder_without_documents_is_told(folder: Path) -> None:
    (folder / "værksted.md").unlink()
    result = run("ingest", str(folder))
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()


@pytest.mark.model
def test_the_bundled_model_is_made_ready_and_checked(
    model_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VEJVISER_EMBEDDING_MODEL", raising=False)
    monkeypatch.setenv("VEJVISER_DATA", str(model_data))
    result = run("model")
    assert (result.exit_code, "Søgemodellen er klar: multilingual-e5-small" in result.stdout) == (0, True)
