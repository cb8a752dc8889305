"""Which questions are refused: six kinds that cannot be answered, and suspicious ones that can."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from answering.answer import Assistant
from evals.bootstrap import Estimate, mean_estimate
from evals.environment import Environment, describe_environment
from evals.gold import UserType
from evals.own_sets import SETS_FOLDER, set_sha256
from evals.set_rows import read_rows
from evals.tables import figure, markdown

REFUSALS = SETS_FOLDER / "afvisninger.jsonl"
RESULT_FILE = Path("afvisning", "ours.json")
ANSWERABLE = "kan besvares"

Kind = Literal[
    "uden for emnet",
    "taet ved",
    "foraeldet aar",
    "falsk forudsaetning",
    "andet sted",
    "smaasnak",
    "kan besvares",
]


class RefusalQuestion(BaseModel):
    """A question and whether it can be answered: ``file`` and ``lines`` say where, ``why`` why not."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(min_length=1)]
    user: UserType
    kind: Kind
    question: Annotated[str, Field(min_length=1)]
    why: str
    file: str | None
    lines: tuple[int, int] | None


class RefusalResult(BaseModel):
    """Which questions were refused, by id; ``shares`` are the shares refused of each kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: str
    environment: Environment
    settings: dict[str, str]
    shares: dict[str, Estimate | None]
    refused: tuple[str, ...]


def read_refusals(path: Path = REFUSALS) -> list[RefusalQuestion]:
    """Return the questions of a set; raises ``OwnSetError`` for a line that is none or an id that repeats."""
    return read_rows(path, RefusalQuestion)


def measure_refusals(
    assistant: Assistant, settings: dict[str, str], path: Path = REFUSALS
) -> tuple[RefusalResult, list[RefusalQuestion]]:
    """Ask every question; return the shares refused, and the questions that were treated wrongly."""
    questions = read_refusals(path)
    refused = {q.id: assistant.answer(q.question).refused for q in questions}
    kinds = list(dict.fromkeys(q.kind for q in questions))
    result = RefusalResult(
        sha256=set_sha256(path),
        environment=describe_environment(()),
        settings=settings,
        shares={k: mean_estimate([float(refused[q.id]) for q in questions if q.kind == k]) for k in kinds},
        refused=tuple(q.id for q in questions if refused[q.id]),
    )
    return result, [q for q in questions if refused[q.id] == (q.kind == ANSWERABLE)]


def refusal_table(result: RefusalResult) -> str:
    """Return the share refused of each kind; the last one should be near zero, the others near one."""
    rows = [[kind, figure(share), str(share.n if share else 0)] for kind, share in result.shares.items()]
    return markdown(["Slags", "afvist", "n"], rows)


def wrong_table(wrong: Sequence[RefusalQuestion]) -> str:
    """Return the questions that were treated wrongly, one a line."""
    return "\n".join(
        f"{q.id} ({q.kind}): {'afvist' if q.kind == ANSWERABLE else 'besvaret'}: {q.question}" for q in wrong
    )
