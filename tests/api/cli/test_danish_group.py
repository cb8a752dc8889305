"""Help and refusals are Danish, and every end has its exit code."""

import pytest
from typer.testing import CliRunner

from api.cli import engine
from api.cli.main import app

REFUSED = [
    (["inges"], "Kommandoen »inges« findes ikke. Mener du »ingest«?"),
    (["qqqq"], "Kommandoen »qqqq« findes ikke. Skriv"),
    (["ingest", "--fart"], "Valget --fart findes ikke."),
    (["--fart"], "Valget --fart findes ikke."),
    (["search", "-k"], "Valget -k er brugt forkert"),
    (["search", "-k", "mange", "hvad"], "Værdien for -k kan ikke bruges (Hvor mange steder"),
    (["search", "-k", "0", "hvad"], "Værdien for -k kan ikke bruges"),
    (["status", "nu"], "Der står noget på linjen, som ikke hører til."),
]


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_a_command_line_that_is_refused_is_explained(words: list[str], message: str) -> None:
    result = CliRunner().invoke(app, words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)
    assert "vejviser --help" in result.stderr


def test_without_a_command_the_help_is_shown() -> None:
    result = CliRunner().invoke(app, [])
    assert result.exit_code == 0
    for name in ("ingest", "ask", "search", "serve", "sources", "status", "model"):
        assert name in result.stdout


def test_a_group_of_commands_shows_its_help() -> None:
    result = CliRunner().invoke(app, ["eval"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Kommandoer" in result.stdout


@pytest.mark.parametrize(
    "words", [["--help"], ["search", "--help"], ["serve", "--help"], ["ingest", "--help"]]
)
def test_the_help_is_danish(words: list[str]) -> None:
    text = CliRunner().invoke(app, words).stdout
    assert "Brug:" in text
    assert "Vis denne hjælp." in text
    for english in ("Usage", "Options", "Arguments", "Commands", "Show this", "default", "required"):
        assert english not in text


def end_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr(engine, "library", fail)
    result = CliRunner().invoke(app, ["sources"])
    return result.exit_code, result.stderr


def test_an_interruption_ends_calmly(monkeypatch: pytest.MonkeyPatch) -> None:
    assert end_with(KeyboardInterrupt(), monkeypatch) == (130, "\nAfbrudt.\n")


def test_an_unforeseen_error_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    code, told = end_with(ZeroDivisionError("division by zero"), monkeypatch)
    assert code == 2
    assert told.startswith("Der skete en uventet fejl (ZeroDivisionError: division by zero).")
    assert "Traceback" not in told
