"""The commands as a user types them, with a fake engine behind them."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import engine
from api.cli.ingest import KNOWLEDGE_BASE
from api.cli.main import app
from api.settings import Settings
from ingest.index.errors import SecondWriterError
from ingest.report import FileNote, IngestReport
from tests.api.cli.sample import LIBRARY
from tests.api.cli.test_ingest_view import note
from tests.api.fake_runtime import INTRO, FakeRuntime, make_runtime

UNCLEAR = "Skriv lidt mere om, hvad du vil vide."


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> FakeRuntime:
    fake = make_runtime()

    @contextmanager
    def opened(settings: Settings) -> Iterator[FakeRuntime]:
        yield fake
        fake.close()

    monkeypatch.setattr(engine, "opened", opened)
    return fake


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(words), input=stdin)


def test_search_answers_every_line_with_one_open_index(runtime: FakeRuntime) -> None:
    result = run("search", "--jsonl", "-k", "1", stdin='Hvad gælder?\n\n{"question": "Og nu?"}\n')
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["question"] for record in records] == ["Hvad gælder?", "", "Og nu?"]
    assert [len(records[i]["hits"]) for i in (0, 2)] == [1, 1]
    assert "error" in records[1]
    assert (result.exit_code, result.stderr) == (1, "")


def test_ask_answers_every_line(runtime: FakeRuntime) -> None:
    result = run("ask", "--jsonl", stdin="Hvad gælder?\nuklart\n")
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert first["answer"].startswith(INTRO)
    assert second == {"question": "uklart", "error": UNCLEAR}
    assert result.exit_code == 1


def test_ask_shows_a_single_answer(runtime: FakeRuntime) -> None:
    result = run("ask", "hvem", "hjælper?")
    assert INTRO in result.stdout
    assert "[1]" in result.stdout
    assert (result.exit_code, runtime.closed) == (0, True)


def test_a_question_that_cannot_be_answered_is_one_sentence(runtime: FakeRuntime) -> None:
    result = run("ask", "uklart")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.strip().endswith(UNCLEAR)


def test_search_shows_hits(runtime: FakeRuntime) -> None:
    result = run("search", "-k", "2", "hvem hjælper?")
    assert " 2. Prøvenotat" in result.stdout
    assert result.exit_code == 0


def test_nothing_is_opened_for_a_command_line_that_makes_no_sense(runtime: FakeRuntime) -> None:
    for words in (["search"], ["ask"], ["search", "--jsonl", "hvad"], ["ask", "--jsonl", "hvad"]):
        result = run(*words)
        assert (result.exit_code, result.stdout) == (2, "")
    assert not runtime.closed


class Ingested:
    """Takes what ``vejviser ingest`` asks for and gives a prepared report."""

    def __init__(self, report: IngestReport) -> None:
        self.report = report
        self.paths: list[Path] = []
        self.dry_run: bool | None = None

    def __call__(self, paths: Sequence[Path], *_: object, dry_run: bool) -> IngestReport:
        self.paths, self.dry_run = list(paths), dry_run
        return self.report


@pytest.fixture
def ingested(monkeypatch: pytest.MonkeyPatch) -> Ingested:
    fake = Ingested(IngestReport(sources=[note("a.txt", 5)], passages=5))
    monkeypatch.setattr(engine, "run_ingest", fake)
    return fake


def test_ingest_takes_exactly_the_paths_given(ingested: Ingested, tmp_path: Path) -> None:
    result = run("ingest", str(tmp_path), "--dry-run")
    assert (ingested.paths, ingested.dry_run, result.exit_code) == ([tmp_path], True, 0)
    assert "✓ a.txt: 1 kilde, 5 steder" in result.stdout


def test_ingest_takes_the_knowledge_base_by_default(ingested: Ingested) -> None:
    run("ingest")
    assert ingested.paths == [KNOWLEDGE_BASE]
    assert (KNOWLEDGE_BASE / "sources.py").is_file()


def test_a_path_that_is_not_there_changes_nothing(ingested: Ingested, tmp_path: Path) -> None:
    result = run("ingest", str(tmp_path), str(tmp_path / "væk"))
    assert (result.exit_code, ingested.paths) == (2, [])
    assert "væk" in result.stderr


def test_bad_files_give_exit_code_1(ingested: Ingested, tmp_path: Path) -> None:
    ingested.report.failed.append(FileNote("itu.pdf", "Filen er beskadiget."))
    result = run("ingest", str(tmp_path))
    assert result.exit_code == 1
    assert "Kunne ikke læses: itu.pdf" in result.stdout


def test_a_second_writer_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def busy(*_: object, dry_run: bool) -> IngestReport:
        raise SecondWriterError("Et andet program er i gang.")

    monkeypatch.setattr(engine, "run_ingest", busy)
    result = run("ingest", str(tmp_path))
    assert (result.exit_code, result.stderr) == (2, "Et andet program er i gang.\n")


def test_sources_as_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "library", lambda _: LIBRARY)
    records = json.loads(run("sources", "--json").stdout)
    assert [(record["source_id"], record["passages"]) for record in records] == [
        ("vaerksteder", 1),
        ("notat", 1),
    ]
    assert "Håndbog for små værksteder" in run("sources").stdout


def test_without_an_index_the_user_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VEJVISER_DATA", str(tmp_path))
    for command in ("status", "sources"):
        result = run(command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "vejviser ingest" in result.stderr


def test_model_tells_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ready = engine.ReadyModel("e5", "e5-1", tmp_path)
    monkeypatch.setattr(engine, "ready_model", lambda *_: ready)
    result = run("model")
    assert (result.exit_code, "e5 (e5-1)" in result.stdout) == (0, True)


def test_a_damaged_model_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = engine.ReadyModel("e5", "e5-1", tmp_path, ("config.json",))
    monkeypatch.setattr(engine, "ready_model", lambda *_: broken)
    result = run("model")
    assert result.exit_code == 2
    assert "config.json" in result.stderr
    assert "vejviser model" in result.stderr


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_PORT", "otte")
    result = run("status")
    assert (result.exit_code, "VEJVISER_PORT" in result.stderr) == (2, True)
