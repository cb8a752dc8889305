"""The figures of a benchmark beside what they should be."""

from pydantic import BaseModel, ConfigDict

from evals.environment import Environment
from evals.tables import markdown, number


class Row(BaseModel):
    """One figure; ``aim`` is the most it should be, ``None`` where nothing was promised."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    value: float
    unit: str
    aim: float | None = None

    @property
    def met(self) -> bool:
        """Tell whether the aim is kept (or there is none)."""
        return self.aim is None or self.value <= self.aim


class BenchReport(BaseModel):
    """Everything one benchmark measured."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    environment: Environment
    documents: tuple[str, ...]
    questions: int
    rows: tuple[Row, ...]


def _amount(value: float, unit: str) -> str:
    return f"{number(value, 2 if unit == 'GiB' else 1)} {unit}"


def report_text(report: BenchReport) -> str:
    """Return the table with a line on where it was measured."""
    facts = report.environment
    rows = [
        [
            row.name,
            _amount(row.value, row.unit),
            "" if row.aim is None else f"≤ {number(row.aim, 2 if row.unit == 'GiB' else 0)} {row.unit}",
            "" if row.aim is None else ("ja" if row.met else "NEJ"),
        ]
        for row in report.rows
    ]
    head = (
        f"{len(report.documents)} dokumenter, {report.questions} spørgsmål, én klient · {facts.processor}, "
        f"{facts.cores} kerner, {number(facts.memory_gib, 0)} GiB · {facts.commit}"
    )
    return f"{head}\n\n{markdown(['Måling', 'Målt', 'Mål', 'Holdt'], rows)}"
