"""What a training or a proof leaves behind: gains over the base model, as JSON and as a table."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from evals.environment import Environment, describe_environment
from evals.result_files import run_folder
from training.measuring import Gain, gain_table

RESULTS = Path(__file__).parent / "results"
LIBRARIES = ("peft", "accelerate", "datasets")


class TrainingRun(BaseModel):
    """One trained adapter: its settings, how many pairs, and how long it took."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    settings: dict[str, str | int | float]
    pairs: int
    seconds: float


class Report(BaseModel):
    """Everything one command measured."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    environment: Environment
    runs: tuple[TrainingRun, ...]
    gains: tuple[Gain, ...]


def write_report(name: str, runs: list[TrainingRun], gains: list[Gain], root: Path = RESULTS) -> Path:
    """Write ``<root>/<date>-<commit>/<name>.json`` and its table ``.md``; return the table's path."""
    report = Report(environment=describe_environment(LIBRARIES), runs=tuple(runs), gains=tuple(gains))
    path = run_folder(report.environment, root) / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".json").write_text(report.model_dump_json(indent=1) + "\n", "utf-8")
    path.write_text(gain_table(report.gains), "utf-8")
    return path
