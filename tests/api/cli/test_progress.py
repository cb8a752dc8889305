"""Progress: a bar for a person, a line for a log."""

import io

import pytest
from rich.console import Console

from api.cli.progress import ShownProgress, remaining


def shown(*, terminal: bool, total: int = 1200) -> str:
    console = Console(file=io.StringIO(), force_terminal=terminal, width=120, color_system=None)
    with ShownProgress(console) as progress:
        progress.stage("Beregner vektorer", total)
        progress.advance(600)
        progress.advance(1200)
        progress.advance(1200)
        progress.step("Skriver indekset", 0, 2)
        progress.step("Skriver indekset", 2, 2)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_log_gets_one_line_a_stage() -> None:
    assert shown(terminal=False).splitlines() == [
        "Beregner vektorer: 1.200 af 1.200",
        "Skriver indekset: 2 af 2",
    ]


def test_a_terminal_gets_a_bar_with_count_rate_and_end() -> None:
    text = shown(terminal=True)
    assert "Beregner vektorer" in text
    assert "1.200 af 1.200" in text
    assert "/s" in text
    assert "færdig" in text


def test_an_unknown_end_shows_what_is_done() -> None:
    assert "1.200" in shown(terminal=True, total=0)
    assert "Beregner vektorer" not in shown(terminal=False, total=0)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "ca. 1 sek. tilbage"), (59.0, "ca. 59 sek. tilbage"), (61.0, "ca. 2 min. tilbage")],
)
def test_the_remaining_time_is_rounded_up(seconds: float, text: str) -> None:
    assert remaining(seconds) == text
