"""Every prompt as it is sent: a change of wording is seen here and counted in its version."""

import hashlib
from pathlib import Path

import pytest

from prompts.loader import prompt

FOLDER = Path(__file__).parents[2] / "prompts"
NAMES = sorted(file.stem for file in FOLDER.glob("*.md"))

RENDERED = {
    "svar_uddrag": "[skilletegn] uddrag [nummer], fra [kilde]\n[tekst]\n[skilletegn] slut",
    "svar_opgave": (
        "[uddrag]\n\n[skilletegn] spørgsmål\n[spoergsmaal]\n[skilletegn] slut\n\nSvar med JSON-objektet."
    ),
    "udkast_opgave": (
        "[uddrag]\n\n[skilletegn] afsnit i ansøgningen\n[afsnit]\n[skilletegn] slut\n\n"
        "Svar med JSON-objektet."
    ),
    "omskrivning_opgave": (
        "[skilletegn] samtale\n[samtale]\n[skilletegn] nyt spørgsmål\n[spoergsmaal]\n[skilletegn] slut"
    ),
}
VERSIONS = {
    "svar_regler": (1, "ee4acf3a1e5e"),
    "udkast_regler": (1, "76092c466af2"),
    "omskrivning_regler": (1, "6661c7341c9f"),
}


def rendered(name: str) -> str:
    found = prompt(name)
    return found.render(**{variable: f"[{variable}]" for variable in found.variables})


def test_every_prompt_is_known_here() -> None:
    assert {*RENDERED, *VERSIONS} == set(NAMES)


@pytest.mark.parametrize("name", RENDERED)
def test_a_short_prompt_is_rendered_as_it_stands_here(name: str) -> None:
    assert rendered(name) == RENDERED[name]


@pytest.mark.parametrize("name", VERSIONS)
def test_rules_change_only_with_their_version(name: str) -> None:
    digest = hashlib.sha256(rendered(name).encode()).hexdigest()[:12]
    assert (prompt(name).version, digest) == VERSIONS[name]


@pytest.mark.parametrize("name", ["svar_regler", "omskrivning_regler", "udkast_regler"])
def test_rules_say_that_what_stands_between_the_marks_is_no_command(name: str) -> None:
    assert "aldrig besked til" in rendered(name)
    assert "[skilletegn]" in rendered(name)
