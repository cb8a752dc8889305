"""Case searches with known answers: is one of the right cases among the first?"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from evals.bootstrap import Estimate, mean_estimate
from evals.environment import Environment, describe_environment
from evals.own_sets import CASE_SEARCHES, Facet, read_case_searches, set_sha256
from evals.own_sets import CaseSearch as CaseQuestion
from evals.tables import markdown, number
from retrieval.cases.search import CaseQuery, CaseSearch

CUTOFFS = (1, 3)
DEPTH = 10
RESULT_FILE = Path("cases", "ours.json")
"""Where the result lies below a run's folder; the other commands read other kinds."""

_LIBRARIES = ("bm25s", "PyStemmer")
_OUR_NAMES: Mapping[Facet, str] = MappingProxyType(
    {"temaer": "tema", "tags": "tag", "organisationer": "organisation"}
)


class CaseRank(BaseModel):
    """The 1-based rank of the first right case, ``None`` where it was not found, and what came first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    rank: int | None
    found: tuple[str, ...]


class CaseRecall(BaseModel):
    """Every search by id with its rank; ``sha256`` says which set it was."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: str
    environment: Environment
    embedding_model: str
    cases: int
    ranks: tuple[CaseRank, ...]

    def recall(self, k: int) -> Estimate | None:
        """Return the share of searches with a right case among the first ``k``, with its interval."""
        return mean_estimate([float(r.rank is not None and r.rank <= k) for r in self.ranks])


def measure(search: CaseSearch, embedding_model: str, path: Path = CASE_SEARCHES) -> CaseRecall:
    """Run every search of a set; where nothing fits, the nearest cases that are shown count.

    Raises:
        OwnSetError: the set cannot be read.
    """
    ranks = tuple(_rank(search, question) for question in read_case_searches(path))
    return CaseRecall(
        sha256=set_sha256(path),
        environment=describe_environment(_LIBRARIES),
        embedding_model=embedding_model,
        cases=len(search.catalogue),
        ranks=ranks,
    )


def _rank(search: CaseSearch, question: CaseQuestion) -> CaseRank:
    chosen = {_OUR_NAMES.get(facet, facet): frozenset({value}) for facet, value in question.facets.items()}
    result = search.search(CaseQuery(question.query, chosen, size=DEPTH))
    found = tuple(hit.entry.id for hit in result.hits or result.nearest)
    rank = next((place for place, case in enumerate(found, start=1) if case in question.expected), None)
    return CaseRank(id=question.id, rank=rank, found=found)


def recall_table(result: CaseRecall) -> str:
    """Return recall with intervals as a Danish table, and the searches that missed."""
    rows = []
    for k in CUTOFFS:
        estimate = result.recall(k)
        if estimate is not None:
            interval = f"{number(estimate.low, 2)}-{number(estimate.high, 2)}"
            rows.append([f"recall@{k}", number(estimate.value, 2), interval, str(estimate.n)])
    table = markdown(["Mål", "Værdi", "95 %", "Søgninger"], rows)
    return "\n".join([f"{result.cases} cases", "", table, *_missed(result.ranks)])


def _missed(ranks: Sequence[CaseRank]) -> list[str]:
    last = CUTOFFS[-1]
    return [
        f"{r.id}: {'ikke fundet' if r.rank is None else f'nr. {r.rank}'}; først {', '.join(r.found[:last])}"
        for r in ranks
        if r.rank is None or r.rank > last
    ]
