"""``vejviser staff`` as a user types it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli.main import app
from api.database.access import Database
from api.database.engine import DATABASE_FILE, database_url, open_engine
from api.staff.store import StaffStore

CHOSEN = "en-selvvalgt-noegle-7"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VEJVISER_DATA", str(tmp_path))
    monkeypatch.delenv("VEJVISER_DATABASE_URL", raising=False)
    return tmp_path


def staff(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, ["staff", *words], input=typed)


def store(data: Path) -> StaffStore:
    return StaffStore(Database(open_engine(database_url(data, None))))


def test_a_key_is_made_shown_once_and_opens(data: Path) -> None:
    result = staff("add", "Prøve-Ida")
    assert result.exit_code == 0, result.stderr
    key = result.stdout.split("\n")[2].strip()
    assert store(data).log_in(key) is not None
    assert "kun denne ene gang" in result.stdout
    assert key not in staff("list").stdout
    assert key.encode() not in (data / DATABASE_FILE).read_bytes()


def test_a_chosen_key_is_read_and_never_shown(data: Path) -> None:
    result = staff("add", "Prøve-Ida", "--noegle-fra-stdin", typed=f"{CHOSEN}\n")
    assert result.exit_code == 0, result.stderr
    assert CHOSEN not in result.stdout
    assert store(data).log_in(CHOSEN) is not None


@pytest.mark.parametrize("typed", ["", "for-kort\n"])
def test_a_poor_chosen_key_is_refused(data: Path, typed: str) -> None:
    result = staff("add", "Prøve-Ida", "--noegle-fra-stdin", typed=typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "16-200 tegn" in result.stderr
    assert store(data).list() == []


def test_the_list_tells_who_has_a_key_and_when_it_was_used(data: Path) -> None:
    assert "Der er ingen nøgler." in staff("list").stdout
    staff("add", "Prøve-Bo")
    staff("add", "Prøve-Ida", "--noegle-fra-stdin", typed=CHOSEN)
    store(data).log_in(CHOSEN)
    _, bo, ida = staff("list").stdout.strip().split("\n")
    assert bo.startswith("Prøve-Bo")
    assert bo.rstrip().endswith("aldrig")
    assert " kl. " in ida


def test_a_removed_key_is_gone_with_its_sessions(data: Path) -> None:
    staff("add", "Prøve-Ida", "--noegle-fra-stdin", typed=CHOSEN)
    staff("add", "Prøve-Bo")
    token = store(data).log_in(CHOSEN)
    result = staff("remove", "Prøve-Ida")
    assert result.exit_code == 0
    assert "Der er 1 nøgle tilbage." in " ".join(result.stdout.split())
    assert store(data).standing(token).name is None
    assert "kun åbnes på denne maskine" in " ".join(staff("remove", "Prøve-Bo").stdout.split())


def test_an_unknown_or_a_taken_name_is_one_sentence(data: Path) -> None:
    staff("add", "Prøve-Ida")
    for result, sentence in (
        (staff("add", "Prøve-Ida"), "Der er allerede en nøgle med navnet »Prøve-Ida«."),
        (staff("remove", "Prøve-Bo"), "Der er ingen nøgle med navnet »Prøve-Bo«."),
    ):
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(sentence)


def test_a_broken_database_is_told(data: Path) -> None:
    (data / DATABASE_FILE).write_bytes(b"ikke en database" * 100)
    result = staff("list")
    assert (result.exit_code, result.stderr) == (
        2,
        "Databasen kan ikke bruges lige nu. Ingen nøgler er ændret.\n",
    )


def test_staff_alone_shows_what_it_can_do() -> None:
    shown = CliRunner().invoke(app, ["staff"]).stdout
    assert all(word in shown for word in ("add", "list", "remove"))
