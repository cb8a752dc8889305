"""A page for reading the answers beside their questions: one file that needs no other."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evals.answer_texts import AnswerText, AnswerTexts
from evals.gold import GoldQuestion, GoldSet
from evals.judging import norm
from evals.result_files import ResultError

_TEMPLATE = "answer_page.html"


@dataclass(frozen=True, slots=True)
class Shown:
    """One system's answer to a question; ``held`` tells for each required string whether it is shown.

    ``verdict`` is ``rigtig``, ``mangler``, ``afvist forkert``, ``besvaret forkert`` or ``uden facit``.
    """

    answer: AnswerText
    held: tuple[tuple[str, bool], ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class Row:
    """One question with the answers of every run, in the order of the runs."""

    question: GoldQuestion
    shown: tuple[Shown, ...]

    @property
    def differs(self) -> bool:
        """Tell whether the runs show different texts."""
        return len({(s.answer.intro, s.answer.text) for s in self.shown}) > 1


def answer_page(gold: GoldSet, runs: Sequence[AnswerTexts]) -> str:
    """Return the page as HTML, one row a question in the order of the gold questions.

    Raises:
        ResultError: a run is of other questions.
    """
    for run in runs:
        if run.gold.sha256 != gold.sha256:
            raise ResultError(f"Svarene fra {run.system} er på andre spørgsmål end dem i {gold.name}.")
    known = [{answer.id: answer for answer in run.answers} for run in runs]
    rows = [
        Row(question, tuple(_shown(question, answers[question.id]) for answers in known))
        for question in gold.questions
    ]
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(_TEMPLATE).render(
        gold=gold.name,
        runs=runs,
        rows=rows,
        types=list(dict.fromkeys(q.type for q in gold.questions)),
        users=list(dict.fromkeys(q.user for q in gold.questions)),
        verdicts=sorted({shown.verdict for row in rows for shown in row.shown}),
    )


def _shown(question: GoldQuestion, answer: AnswerText) -> Shown:
    text = norm(f"{answer.intro or ''}\n{answer.text}")
    held = tuple((wanted, norm(wanted) in text) for wanted in question.must_include)
    return Shown(answer, held, _verdict(question, answer, held))


def _verdict(question: GoldQuestion, answer: AnswerText, held: Sequence[tuple[str, bool]]) -> str:
    if not question.answerable:
        return "rigtig" if answer.refused else "besvaret forkert"
    if answer.refused:
        return "afvist forkert"
    if not held:
        return "uden facit"
    return "rigtig" if all(there for _, there in held) else "mangler"
