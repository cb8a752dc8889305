"""Where results are written and how they are read again: ``results/<date>-<commit>/<system>.json``."""

import hashlib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from evals.environment import Environment
from evals.gold import GoldSet
from evals.results import AnswersResult, FileFact, RetrievalResult, RunFacts

RESULTS_FOLDER = Path(__file__).parent / "results"
ABLATION_FILE = "ablation.json"
Model = TypeVar("Model", bound=BaseModel)


class ResultError(ValueError):
    """A result file that cannot be read or does not fit another; the message is Danish."""


def gold_fact(gold: GoldSet) -> FileFact:
    return FileFact(name=gold.name, sha256=gold.sha256)


def document_facts(folder: Path) -> tuple[FileFact, ...]:
    """Return every file below the folder by name and sha256, in the order of the names."""
    files = sorted((p for p in folder.rglob("*") if p.is_file()), key=lambda p: (p.name, str(p)))
    return tuple(FileFact(name=p.name, sha256=hashlib.sha256(p.read_bytes()).hexdigest()) for p in files)


def run_folder(environment: Environment, root: Path = RESULTS_FOLDER) -> Path:
    """Return ``<root>/<date>-<commit>``."""
    return root / f"{environment.time.date().isoformat()}-{environment.commit}"


def questions_path(summary: Path) -> Path:
    """Return the file with the single questions that lies beside a summary."""
    return summary.with_name(f"{summary.stem}.ranks.json")


def write_result(folder: Path, summary: RunFacts, questions: BaseModel) -> Path:
    """Write ``<system>[-answers].json`` and the file of single questions beside it; return the former."""
    folder.mkdir(parents=True, exist_ok=True)
    suffix = "-answers" if isinstance(summary, AnswersResult) else ""
    path = folder / f"{summary.system}{suffix}.json"
    path.write_text(summary.model_dump_json(indent=1) + "\n", "utf-8")
    questions_path(path).write_text(questions.model_dump_json(indent=1) + "\n", "utf-8")
    return path


def read_result(path: Path, model: type[Model]) -> Model:
    """Read a file as one kind of result.

    Raises:
        ResultError: the file cannot be read or is of another kind.
    """
    try:
        return model.model_validate_json(path.read_bytes())
    except OSError as error:
        reason = (
            "filen findes ikke" if isinstance(error, FileNotFoundError) else "der er ikke adgang til filen"
        )
        raise ResultError(f"Resultatet {path.name} kan ikke læses: {reason}.") from error
    except ValidationError as error:
        raise ResultError(f"{path.name} er ikke en resultatfil, som denne kommando kan bruge.") from error


def read_folder(folder: Path) -> list[RetrievalResult]:
    """Return the retrieval summaries of a results folder, by system name.

    Raises:
        ResultError: the folder holds none.
    """
    paths = [
        p
        for p in sorted(folder.glob("*.json"))
        if not p.name.endswith((".ranks.json", "-answers.json", ABLATION_FILE))
    ]
    results = [read_result(path, RetrievalResult) for path in paths]
    if not results:
        raise ResultError(f"Mappen {folder.name} indeholder ingen søgeresultater.")
    return results


def newest_folder(root: Path = RESULTS_FOLDER) -> Path:
    """Return the results folder with the latest date, of equal dates the one written to last.

    Raises:
        ResultError: there is none.
    """
    folders = [p for p in root.glob("*") if p.is_dir()]
    if not folders:
        raise ResultError("Der er endnu ingen resultater. Lav dem med: vejviser eval retrieval")
    return max(folders, key=lambda p: (p.name[: len("2000-01-01")], p.stat().st_mtime))
