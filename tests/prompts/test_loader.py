"""Prompts are read with their variables checked, and filled in without a second look at the values."""

from pathlib import Path

import pytest

from prompts.loader import Prompt, PromptError, prompt, read_prompt

FRONT = "---\nname: proeve\nversion: 3\nvariables: [navn]\n---\n"


def made(folder: Path, text: str) -> Prompt:
    file = folder / "proeve.md"
    file.write_text(text, "utf-8")
    return read_prompt(file)


def test_a_prompt_is_read_and_filled_in(tmp_path: Path) -> None:
    found = made(tmp_path, f"{FRONT}Hej {{{{ navn }}}}!\n")
    assert (found.name, found.version, found.variables) == ("proeve", 3, frozenset({"navn"}))
    assert found.render(navn="Åse") == "Hej Åse!"


@pytest.mark.parametrize("value", ["{{ navn }}", "{% include 'x' %}", "<b>&</b>", "---\nname: x\n---"])
def test_a_value_stays_text(tmp_path: Path, value: str) -> None:
    assert made(tmp_path, f"{FRONT}Hej {{{{ navn }}}}!").render(navn=value) == f"Hej {value}!"


@pytest.mark.parametrize("values", [{}, {"navn": "a", "alder": "b"}, {"alder": "b"}])
def test_missing_and_unknown_variables_are_told(tmp_path: Path, values: dict[str, str]) -> None:
    with pytest.raises(PromptError, match="missing or unknown"):
        made(tmp_path, f"{FRONT}Hej {{{{ navn }}}}!").render(**values)


@pytest.mark.parametrize(
    "text",
    [
        "Hej!",
        "---\nname: proeve\n---\nHej!",
        "---\nname: proeve\nversion: 0\n---\nHej!",
        "---\nname: andet\nversion: 1\n---\nHej!",
        "---\nname: proeve\nversion: 1\nfarve: blå\n---\nHej!",
        "---\nname: [\n---\nHej!",
        f"{FRONT}Hej!",
        f"{FRONT}Hej {{{{ navn }}}} og {{{{ andet }}}}!",
        f"{FRONT}Hej {{{{ navn !",
    ],
)
def test_a_file_that_does_not_fit_together_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(PromptError, match=r"proeve\.md"):
        made(tmp_path, text)


@pytest.mark.parametrize("name", ["findes-ikke", "../pyproject", "loader"])
def test_an_unknown_prompt_is_told(name: str) -> None:
    with pytest.raises(PromptError, match="no prompt"):
        prompt(name)
