"""The desk's criteria check against verdicts of our own: how often is it right, and its »opfyldt« wrong?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from answering.application.criteria import CriteriaCheck, CriterionResult
from answering.application.idea import ProjectIdea, Receiver
from evals.bootstrap import Estimate, mean_estimate
from evals.environment import Environment, describe_environment
from evals.own_sets import SETS_FOLDER, OwnSetError, set_sha256
from evals.set_rows import read_rows
from evals.tables import figure, markdown

CRITERIA = SETS_FOLDER / "krav.jsonl"
IDEAS = SETS_FOLDER / "projektideer"
RESULT_FILE = Path("krav", "ours.json")
MET = "opfyldt"

Part = Literal["idéer", "afstemt", "gemt", "ny", "sidst"]
"""The ten ideas; texts that the check may be tuned to; texts set aside; and texts written after its signs.

Of "ny" those with an odd number were tuned to; "sidst" was written when the signs were done.
"""

Judgement = Literal["opfyldt", "nævnt", "mangler", "ukendt"]


class Verdict(BaseModel):
    """What an honest reader says of one criterion, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    criterion: Annotated[str, Field(min_length=1)]
    verdict: Judgement
    why: Annotated[str, Field(min_length=1)]


class JudgedDraft(BaseModel):
    """A project, of a ``file`` of the ideas or given here as ``idea``, with verdicts for a receiver."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(min_length=1)]
    part: Part
    receiver: Receiver
    verdicts: Annotated[tuple[Verdict, ...], Field(min_length=1)]
    file: str | None = None
    idea: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _of_one_project(self) -> "JudgedDraft":
        if (self.file is None) == (self.idea is None):
            raise ValueError("giv netop én af file og idea")
        return self

    def project(self, folder: Path = IDEAS) -> ProjectIdea:
        """Return the project as written to this receiver."""
        told = self.idea
        if self.file is not None:
            told = yaml.safe_load((folder / f"{self.file}.yaml").read_text("utf-8"))
        return ProjectIdea.model_validate({**(told or {}), "receiver": self.receiver})


class Judged(BaseModel):
    """One criterion of one project: the right verdict beside the check's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    draft: str
    part: Part
    criterion: str
    right: Judgement
    said: Judgement


class PartFigures(BaseModel):
    """Shares of one part: right verdicts, »opfyldt« that is wrong, and met criteria that are found."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    right: Estimate | None
    wrongly_met: Estimate | None
    found_met: Estimate | None


class CriteriaResult(BaseModel):
    """Every verdict, and the shares of each part; ``sha256`` says which set it was."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: str
    environment: Environment
    parts: dict[Part, PartFigures]
    judged: tuple[Judged, ...]


def measure_criteria(path: Path = CRITERIA, check: CriteriaCheck | None = None) -> CriteriaResult:
    """Check every project of a set.

    Raises:
        OwnSetError: the set cannot be read, or a verdict is on a criterion that does not apply.
    """
    drafts, check = read_rows(path, JudgedDraft), check or CriteriaCheck()
    judged = [one for draft in drafts for one in _judged(draft, check.check(draft.project()), path)]
    parts: list[Part] = list(dict.fromkeys(one.part for one in judged))
    return CriteriaResult(
        sha256=set_sha256(path),
        environment=describe_environment(()),
        parts={part: part_figures([one for one in judged if one.part == part]) for part in parts},
        judged=tuple(judged),
    )


def part_figures(judged: Sequence[Judged]) -> PartFigures:
    """Return the shares over some verdicts; ``None`` where there is nothing to take a share of."""
    return PartFigures(
        right=mean_estimate([float(one.said == one.right) for one in judged]),
        wrongly_met=mean_estimate([float(one.right != MET) for one in judged if one.said == MET]),
        found_met=mean_estimate([float(one.said == MET) for one in judged if one.right == MET]),
    )


def criteria_table(result: CriteriaResult) -> str:
    """Return one row a part."""
    rows = [
        [part, *map(figure, (f.right, f.wrongly_met, f.found_met)), str(f.right.n if f.right else 0)]
        for part, f in result.parts.items()
    ]
    return markdown(["Del", "rigtige", "»opfyldt«, der er forkert", "opfyldte fundet", "n"], rows)


def wrong_verdicts(result: CriteriaResult) -> str:
    """Return the verdicts that differ, one a line, those that are too sure first."""
    wrong = [one for one in result.judged if one.said != one.right]
    wrong.sort(key=lambda one: one.said != MET)
    return "\n".join(f"{o.draft} {o.criterion}: er {o.right}, fik {o.said}" for o in wrong)


def _judged(draft: JudgedDraft, results: Sequence[CriterionResult], path: Path) -> list[Judged]:
    said: dict[str, Judgement] = {one.criterion.id: one.outcome.value for one in results}
    if unknown := [one.criterion for one in draft.verdicts if one.criterion not in said]:
        raise OwnSetError(f"{path.name}, {draft.id}: kravet gælder ikke projektet: {', '.join(unknown)}")
    return [
        Judged(
            draft=draft.id,
            part=draft.part,
            criterion=one.criterion,
            right=one.verdict,
            said=said[one.criterion],
        )
        for one in draft.verdicts
    ]
