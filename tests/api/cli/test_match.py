"""``vejviser match`` over invented records."""

import json

import pytest
from typer.testing import CliRunner, Result

from api.cli import engine
from api.cli.main import app
from api.settings import Settings
from ingest.library import Library
from retrieval.matching.matcher import Matcher
from tests.retrieval.matching.records import make_matcher


@pytest.fixture(autouse=True)
def invented_records(monkeypatch: pytest.MonkeyPatch) -> None:
    def matcher(settings: Settings) -> tuple[Matcher, Library]:
        return make_matcher(), Library((), ())

    monkeypatch.setattr(engine, "matcher", matcher)


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["match", *words], env={"COLUMNS": "100"})


def test_shows_what_was_read_and_why_and_whom_to_ask() -> None:
    text = run("Vi", "vil", "ansætte en nyuddannet i Hjørring til 32.000 kr. om måneden").stdout
    assert "kommune Hjørring (»Hjørring«)" in text
    assert "1. Prøvestøtten · program" in text
    assert "Lukket ifølge kilderne" in text
    assert "op til 50.000 kr." in " ".join(text.split())
    assert "opdigtet.txt, linje 3–4" in text
    assert "Spørg her" in text


def test_options_are_fields() -> None:
    result = run("--kommune", "Morsø", "--ansatte", "3", "--behov", "Kvalificeret arbejdskraft", "--json")
    profile = json.loads(result.stdout)["profile"]
    assert (profile["kommune"], profile["ansatte"]) == ("Morsø", 3)
    assert profile["behov"] == ["Kvalificeret arbejdskraft"]


def test_nothing_given_is_told_in_danish() -> None:
    result = run()
    assert result.exit_code != 0
    assert "Fortæl lidt om virksomheden" in result.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--behov", "kage"], "»kage« kan ikke bruges til --behov"),
        (["--kommune", "Atlantis"], "kan ikke bruges"),
        (["a" * 2001], "højst være 2.000 tegn"),
    ],
)
def test_what_cannot_be_used_is_told(words: list[str], told: str) -> None:
    result = run(*words)
    assert result.exit_code != 0
    assert told in " ".join(result.stderr.split())


def test_no_matches_still_tell_whom_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Ingen af programmerne" in run("blåbær").stdout
