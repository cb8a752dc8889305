"""Prompts for a language model: one Danish Markdown file each, filled in with checked variables."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from jinja2 import Environment, StrictUndefined, TemplateError, meta
from pydantic import BaseModel, ConfigDict, Field, ValidationError

_FOLDER = Path(__file__).parent
_PARTS = re.compile(r"---\n(?P<front>.*?)\n---\n(?P<body>.+)", re.S)
_TEMPLATES = Environment(undefined=StrictUndefined, autoescape=False)


class PromptError(ValueError):
    """A prompt file, or the variables given for one, that cannot be used."""


class _Front(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    version: int = Field(ge=1)
    variables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt with the variables it must be given, each exactly once."""

    name: str
    version: int
    variables: frozenset[str]
    body: str

    def render(self, **values: str) -> str:
        """Return the text; a value is put in as it is, so that what looks like a variable in it stays text.

        Raises:
            PromptError: a variable is missing or unknown.
        """
        if values.keys() != self.variables:
            wrong = ", ".join(sorted(values.keys() ^ self.variables))
            raise PromptError(f"{self.name}: missing or unknown variables: {wrong}")
        return _TEMPLATES.from_string(self.body).render(values).strip()


def read_prompt(path: Path) -> Prompt:
    """Read a prompt file.

    Raises:
        PromptError: its front matter is wrong, its name is not the file's, or the variables it declares are
            not those it uses.
    """
    parts = _PARTS.fullmatch(path.read_text("utf-8"))
    if parts is None:
        raise PromptError(f"{path.name}: no front matter between two lines of ---")
    try:
        front = _Front.model_validate(yaml.safe_load(parts["front"]))
        used = meta.find_undeclared_variables(_TEMPLATES.parse(parts["body"]))
    except (ValidationError, yaml.YAMLError, TemplateError) as error:
        raise PromptError(f"{path.name}: {error}") from error
    if front.name != path.stem:
        raise PromptError(f"{path.name}: is named {front.name}")
    if used != set(front.variables) or len(used) < len(front.variables):
        raise PromptError(f"{path.name}: declares {sorted(front.variables)}, uses {sorted(used)}")
    return Prompt(front.name, front.version, frozenset(used), parts["body"])


@cache
def prompt(name: str) -> Prompt:
    """Return one of our own prompts by its name; raises ``PromptError``."""
    path = _FOLDER / f"{name}.md"
    if not path.is_file():
        raise PromptError(f"no prompt is named {name}")
    return read_prompt(path)
