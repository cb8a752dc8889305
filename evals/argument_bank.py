"""The argument bank: is the right place among the first arguments for a project?"""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from answering.application.argument import Argument, ArgumentBank
from answering.application.bank import ArgumentBanks
from answering.application.idea import ProjectIdea, Receiver
from evals.bootstrap import Estimate, mean_estimate
from evals.environment import Environment, describe_environment
from evals.gold import load_gold
from evals.judging import COVERED, coverage
from evals.own_sets import SETS_FOLDER, set_lines, set_sha256
from evals.set_rows import read_rows
from evals.tables import markdown, number
from evals.timing import Timing, timing

ARGUMENTS = SETS_FOLDER / "argumenter.jsonl"
RESULT_FILE = Path("argumenter", "ours.json")
CUTOFFS = (3, 10)
_TYPE = "ansoegning"
_LIBRARIES = ("chromadb", "bm25s", "PyStemmer", "sentencex")


class Place(BaseModel):
    """Lines of a document; ``quote`` is known for gold questions only, where documents are judged by it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str
    lines: tuple[int, int]
    quote: str | None = None


class Project(BaseModel):
    """A project with the places that carry it: any of them, or all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(min_length=1)]
    idea: Annotated[str, Field(min_length=1)]
    receiver: Receiver = Receiver.FREE
    geography: str = ""
    evidence: Annotated[tuple[Place, ...], Field(min_length=1)]
    need: Literal["any", "all"] = "any"


class ArgumentRank(BaseModel):
    """The 1-based place of the argument that completes the evidence; ``None`` where some is missing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    rank: int | None
    arguments: int


class ArgumentsResult(BaseModel):
    """Every project by id with its rank; ``sha256`` says which set it was, ``build`` is a whole bank."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: str
    environment: Environment
    settings: dict[str, str | int]
    build: Timing
    ranks: tuple[ArgumentRank, ...]

    def recall(self, k: int) -> Estimate | None:
        """Return the share of projects with the right argument among the first ``k``."""
        return mean_estimate([float(r.rank is not None and r.rank <= k) for r in self.ranks])


def read_projects(path: Path = ARGUMENTS) -> list[Project]:
    """Return the projects of a set of ours, or the questions on applications of a gold set as ideas.

    Raises:
        OwnSetError: a line of our own set is none, or an id repeats.
        GoldError: the same for gold questions.
    """
    _, first = next(set_lines(path), (0, ""))
    if '"idea"' in first:
        return read_rows(path, Project)
    asked = (q for q in load_gold(path).answerable if q.type == _TYPE)
    return [
        Project(
            id=q.id,
            idea=q.question,
            evidence=tuple(Place(file=e.file, lines=e.lines, quote=e.quote) for e in q.evidence),
            need=q.need,
        )
        for q in asked
    ]


def measure_arguments(
    banks: ArgumentBanks,
    settings: Mapping[str, str | int] = MappingProxyType({}),
    path: Path = ARGUMENTS,
) -> ArgumentsResult:
    """Build the bank of every project and note where its evidence is complete."""
    ranks: list[ArgumentRank] = []
    durations: list[float] = []
    for project in read_projects(path):
        began = time.perf_counter()
        bank = banks.build(
            ProjectIdea(idea=project.idea, receiver=project.receiver, geography=project.geography)
        )
        durations.append(time.perf_counter() - began)
        ranks.append(ArgumentRank(id=project.id, rank=rank_of(project, bank), arguments=len(bank.arguments)))
    return ArgumentsResult(
        sha256=set_sha256(path),
        environment=describe_environment(_LIBRARIES),
        settings=dict(settings),
        build=timing(durations),
        ranks=tuple(ranks),
    )


def rank_of(project: Project, bank: ArgumentBank) -> int | None:
    """Return the place of the argument with which a project's evidence is complete."""
    firsts = [
        next((n for n, argument in enumerate(bank.arguments, start=1) if carries(argument, place)), None)
        for place in project.evidence
    ]
    found = [rank for rank in firsts if rank is not None]
    if not found or (project.need == "all" and len(found) < len(firsts)):
        return None
    return max(found) if project.need == "all" else min(found)


def carries(argument: Argument, place: Place) -> bool:
    """Tell whether an argument is the right place.

    A document's passage is, by the rule of the gold questions or, without a quote, when it holds as large a
    share of the lines; a record of ours is when it points to originals that hold as much of the lines.
    """
    originals = [(o.file, o.lines) for o in argument.citation.originals]
    if originals:
        return any(file == place.file and _share(lines, place.lines) >= COVERED for file, lines in originals)
    if argument.citation.file != place.file:
        return False
    if place.quote is not None:
        return coverage(place.quote, argument.passage.text) >= COVERED
    lines = argument.passage.lines
    return lines is not None and _share(lines, place.lines) >= COVERED


def _share(held: tuple[int, int], wanted: tuple[int, int]) -> float:
    return (min(held[1], wanted[1]) - max(held[0], wanted[0]) + 1) / (wanted[1] - wanted[0] + 1)


def arguments_table(result: ArgumentsResult) -> str:
    """Return recall with intervals as a Danish table, and the projects that missed the first page."""
    rows = []
    for k in CUTOFFS:
        estimate = result.recall(k)
        if estimate is not None:
            interval = f"{number(estimate.low, 2)}-{number(estimate.high, 2)}"
            rows.append([f"recall@{k}", number(estimate.value, 2), interval, str(estimate.n)])
    return "\n".join([markdown(["Mål", "Værdi", "95 %", "Projekter"], rows), *_missed(result.ranks)])


def _missed(ranks: Sequence[ArgumentRank]) -> list[str]:
    return [
        f"{r.id}: {'ikke fundet' if r.rank is None else f'nr. {r.rank}'} af {r.arguments} argumenter"
        for r in ranks
        if r.rank is None or r.rank > CUTOFFS[-1]
    ]
