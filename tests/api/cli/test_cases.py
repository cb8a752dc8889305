"""``vejviser cases`` over invented cases."""

import json

import pytest
from typer.testing import CliRunner, Result

from api.cli import engine
from api.cli.main import app
from api.settings import Settings
from ingest.library import Library
from retrieval.cases.search import CaseSearch
from tests.retrieval.cases.invented import make_search, make_transcript


@pytest.fixture(autouse=True)
def invented_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    library = make_transcript()

    def cases(settings: Settings) -> tuple[CaseSearch, Library]:
        return make_search(library=library), library

    monkeypatch.setattr(engine, "cases", cases)


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["cases", *words], env={"COLUMNS": "100"})


def test_words_and_choices() -> None:
    result = run("ost til", "Norge", "--medie", "video", "--branche", "fødevarer")
    assert result.exit_code == 0
    assert "Ostemesteren sælger til Norge  ostemesteren" in result.stdout
    assert "Ostelauget" not in result.stdout
    assert "Medie: video 1" in result.stdout


def test_a_moment_is_shown_with_its_time() -> None:
    assert "02:13 »Den første kunde i Oslo" in run("Oslo ringede").stdout


def test_order_and_json() -> None:
    body = json.loads(run("--sorter", "titel", "--antal", "2", "--json").stdout)
    assert [hit["case"]["case_id"] for hit in body["cases"]] == ["ostelauget", "ostemesteren"]
    assert body["total"] == 5


def test_an_unknown_outcome_is_said() -> None:
    assert "Udbytte: ikke oplyst i kilderne." in run("--geografi", "Fyn").stdout


def test_nothing_that_fits() -> None:
    assert "Ingen cases passer helt. De nærmeste er:" in run("kvantefysik").stdout
    nothing = run("--medie", "video", "--geografi", "Læsø")
    assert "Ingen cases passer. Prøv med andre ord eller færre valg." in nothing.stdout
    assert "Der er 5 cases på 1 side." in run("--side", "7").stdout


def test_one_case() -> None:
    result = run("--vis", "ostemesteren")
    assert "Mejeriet fik to nye kunder.  [bog.txt, linje 3–4]" in result.stdout
    assert "Lignende cases" in result.stdout
    assert "1:02:13" in result.stdout
    assert "Udbytte er ikke oplyst i kilderne." in run("--vis", "zebra-tryk").stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--vis", "findes-ikke"], "Der findes ikke en case med navnet »findes-ikke«."),
        (["--medie", "avis"], "Ingen case har »avis« som medie. Du kan vælge: artikel, "),
    ],
)
def test_what_does_not_exist_is_told(words: list[str], told: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_a_search_text_that_is_too_long_is_told() -> None:
    result = run("x" * 2001)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "højst være på 2.000 tegn" in result.stderr
