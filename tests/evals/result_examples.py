"""Small retrieval results for the tests of tables, figures and files."""

from datetime import UTC, datetime

from evals.environment import Environment
from evals.metrics import QuestionRanks, by_group, figures
from evals.results import FileFact, PassageFacts, RetrievalRanks, RetrievalResult
from evals.timing import timing

ENVIRONMENT = Environment(
    time=datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC),
    commit="abc123",
    uncommitted_changes=False,
    python="3.11.0",
    system="Linux x86_64",
    processor="En processor",
    cores=2,
    memory_gib=8.0,
    versions={},
)
GOLD = FileFact(name="gold.jsonl", sha256="a" * 64)


def example(
    system: str, questions: list[QuestionRanks], over_limit: int = 0
) -> tuple[RetrievalResult, RetrievalRanks]:
    """Return summary and ranks of a run with these questions."""
    result = RetrievalResult(
        system=system,
        gold=GOLD,
        documents=(),
        environment=ENVIRONMENT,
        settings={},
        seconds=1.0,
        depth=20,
        passages=PassageFacts(indexed=9, mean_characters=700, longest=900, limit=1500, over_limit=over_limit),
        index_seconds=0.5,
        search=timing([0.01, 0.02]),
        overall=figures(questions),
        by_type=dict(by_group(questions, lambda q: q.type)),
        by_user=dict(by_group(questions, lambda q: q.user)),
    )
    return result, RetrievalRanks(system=system, gold=GOLD, depth=20, questions=tuple(questions))
