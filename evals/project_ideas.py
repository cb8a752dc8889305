"""Drafts of the project ideas of ours, each made by the advisor's desk and judged by its Word file alone."""

import time
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from answering.application.draft_text import SourcedParagraph
from answering.application.idea import ProjectIdea
from api.drafts.contents import DraftContents
from api.drafts.desk import DraftDesk
from evals.draft_check import FigureVerdict, check_draft
from evals.draft_check_view import figure_line, shortened
from evals.draft_file import DraftFile, titles_of
from evals.draft_sources import source_faults
from evals.environment import Environment, describe_environment
from evals.original_lines import OriginalLines
from evals.own_sets import SETS_FOLDER, OwnSetError
from evals.result_files import document_facts
from evals.results import FileFact
from evals.tables import markdown, number

IDEAS = SETS_FOLDER / "projektideer"
RESULT_FILE = Path("projektideer", "ours.json")
LEAST_ARGUMENTS = 8
"""How many arguments from sources the least draft of an idea must have."""
_FEW = "for få argumenter"
_CHANGED = "fund i den uændrede fil"


class IdeaResult(BaseModel):
    """What one draft holds: arguments and the documents they are from, figures, and faults by their kind.

    ``seconds`` is from the project to its text; ``untraced`` figures refer to no lines that can be read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    arguments: int
    documents: int
    figures: int
    unsupported: int
    untraced: int
    reservations: int
    faults: dict[str, int]
    seconds: float

    @property
    def passed(self) -> bool:
        """Tell whether nothing is wrong with it."""
        return not self.unsupported and not self.faults


class IdeasResult(BaseModel):
    """All ideas in the order of their files, which are the ``projects``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    projects: tuple[FileFact, ...]
    environment: Environment
    settings: dict[str, str | int]
    documents: tuple[FileFact, ...]
    ideas: tuple[IdeaResult, ...]

    @property
    def passed(self) -> bool:
        """Tell whether every draft is right."""
        return all(idea.passed for idea in self.ideas)


@dataclass(frozen=True, slots=True)
class Measured:
    """The result, and what is wrong in words; these quote the documents and are only to be shown."""

    result: IdeasResult
    wrong: tuple[str, ...]


def read_ideas(folder: Path = IDEAS) -> dict[str, ProjectIdea]:
    """Return the projects of a folder by the names of their files.

    Raises:
        OwnSetError: a file is no project, or there is none.
    """
    found: dict[str, ProjectIdea] = {}
    for file in sorted(folder.glob("*.yaml")):
        try:
            found[file.stem] = ProjectIdea.model_validate(yaml.safe_load(file.read_text("utf-8")))
        except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
            raise OwnSetError(f"{file.name} er ikke et projekt.") from error
    if not found:
        raise OwnSetError(f"{folder.name}: der er ingen projekter.")
    return found


def measure_ideas(
    desk: DraftDesk,
    documents: Path,
    written: Path,
    settings: dict[str, str | int],
    now: datetime,
    ideas: Path = IDEAS,
) -> Measured:
    """Draft every idea, write its Word file to ``written``, and judge the file by the original documents."""
    read = read_ideas(ideas)
    results, wrong = [], []
    for name, idea in read.items():
        one, faults = _measured(name, idea, desk, documents, written / f"{name}.docx", now)
        results.append(one)
        wrong += faults
    result = IdeasResult(
        projects=document_facts(ideas),
        environment=describe_environment(()),
        settings=settings,
        documents=document_facts(documents),
        ideas=tuple(results),
    )
    return Measured(result, tuple(wrong))


def _measured(
    name: str, idea: ProjectIdea, desk: DraftDesk, documents: Path, file: Path, now: datetime
) -> tuple[IdeaResult, list[str]]:
    contents, began = DraftContents(idea=idea), time.perf_counter()
    text = desk.text(contents)
    seconds = time.perf_counter() - began
    file.write_bytes(desk.docx(contents, now))
    arguments = {
        sentence.argument_id
        for section in text.sections
        for paragraph in section.paragraphs
        if isinstance(paragraph, SourcedParagraph)
        for sentence in paragraph.sentences
    }
    draft, check = DraftFile(file), check_draft(file, documents)
    about = " ".join([idea.title, idea.geography, idea.idea])
    faults = [
        (str(fault.kind), fault.about)
        for fault in source_faults(draft, OriginalLines(documents), about, now.date())
    ]
    faults += [(_CHANGED, one.text) for one in desk.reimported(file.read_bytes(), contents)[1]]
    if len(arguments) < LEAST_ARGUMENTS:
        faults.append((_FEW, f"{len(arguments)} af mindst {LEAST_ARGUMENTS}"))
    result = IdeaResult(
        id=name,
        arguments=len(arguments),
        documents=len({title for entry in draft.entries.values() for title in titles_of(entry)}),
        figures=len(check.figures),
        unsupported=len(check.bad),
        untraced=sum(one.verdict is FigureVerdict.UNTRACED for one in check.figures),
        reservations=len(draft.reservations),
        faults=dict(Counter(kind for kind, _ in faults)),
        seconds=round(seconds, 2),
    )
    told = [figure_line(one) for one in check.bad]
    told += [f"{kind}: {shortened(about)}" for kind, about in faults]
    return result, [f"{name}: {one}" for one in told]


def ideas_table(result: IdeasResult) -> str:
    """Return one row an idea, and how many drafts are right."""
    header = ["Idé", "Argumenter", "Dokumenter", "Tal", "Uden dækning", "Forbehold", "Fejl", "Sekunder"]
    rows = [
        [
            one.id,
            *map(str, (one.arguments, one.documents, one.figures, one.unsupported, one.reservations)),
            str(sum(one.faults.values())),
            number(one.seconds, 2),
        ]
        for one in result.ideas
    ]
    right = sum(one.passed for one in result.ideas)
    return f"{markdown(header, rows)}\n{right} af {len(result.ideas)} udkast er uden fejl.\n"
