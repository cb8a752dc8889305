"""The questions a system misses, with the passages that came instead and what each signal said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.gold import GoldError, GoldQuestion, GoldSet
from evals.judging import Judgement, coverage, judge
from evals.systems.system import RetrievalSystem, RetrievedPassage

DEPTH = 100
"""How far down the ranking a late hit is looked for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage of the ranking; ``coverage`` is its best share of any quote of the question (0-1)."""

    rank: int
    passage: RetrievedPassage
    coverage: float


@dataclass(frozen=True, slots=True)
class Miss:
    """A question whose quotes are not all among the first ``k`` passages."""

    question: GoldQuestion
    judgement: Judgement
    instead: tuple[Shown, ...]
    found: tuple[Shown, ...]


def _best_coverage(question: GoldQuestion, passage: RetrievedPassage) -> float:
    return max(
        (coverage(quote.quote, passage.text) for quote in question.evidence if quote.file == passage.file),
        default=0.0,
    )


def misses(
    system: RetrievalSystem, questions: Sequence[GoldQuestion], k: int, depth: int = DEPTH
) -> Iterator[Miss]:
    """Yield every question that an indexed system misses among ``k`` passages; all must be answerable.

    ``instead`` are the first ``k`` passages, ``found`` those further down (to ``depth``) that cover a quote.
    """
    for question in questions:
        passages = system.search(question.question, max(k, depth))
        judgement = judge(question, [(passage.file, passage.text) for passage in passages])
        if judgement.rank is not None and judgement.rank <= k:
            continue
        shown = [
            Shown(rank, passage, _best_coverage(question, passage))
            for rank, passage in enumerate(passages, start=1)
        ]
        late = {unit for unit in judgement.units if unit is not None and unit > k}
        yield Miss(question, judgement, tuple(shown[:k]), tuple(s for s in shown if s.rank in late))


def select(gold: GoldSet, question_type: str | None = None) -> list[GoldQuestion]:
    """Return the answerable questions of a type; ``None`` takes all.

    Raises:
        GoldError: there is none.
    """
    found = [question for question in gold.answerable if question_type in (None, question.type)]
    if not found:
        raise GoldError(f"{gold.name} indeholder ingen spørgsmål af typen {question_type}.")
    return found
