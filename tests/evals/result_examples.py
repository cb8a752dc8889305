"""Small results for the tests of tables, figures and files."""

from datetime import UTC, datetime

from evals.answer_metrics import answer_figures, refusal_figures
from evals.environment import Environment
from evals.metrics import QuestionRanks, by_group, figures
from evals.results import (
    AnswersResult,
    CitationCounts,
    FileFact,
    NoticeCounts,
    NoticeFailure,
    OpenOffer,
    PassageFacts,
    QuestionAnswer,
    RetrievalRanks,
    RetrievalResult,
    SupportCounts,
    UnsupportedSentence,
)
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


def answers_example() -> AnswersResult:
    """Return the summary of two answers: one with a sentence unsupported, one refused."""
    answer = QuestionAnswer(
        id="1",
        type="fakta",
        user="smv",
        refused=False,
        characters=100,
        included=True,
        citations=2,
        ms=1,
        whole_characters=140,
        whole_included=True,
        support=SupportCounts(sentences=4, supported=3, cited=4, relevant=3, uncited=0),
        notices=NoticeCounts(required=2, shown=1, met=1),
    )
    refusal = answer.model_copy(
        update={"id": "2", "type": "ubesvarlig", "refused": True, "included": None, "whole_included": None}
        | {"support": None, "notices": None}
    )
    both = [answer, refusal]
    return AnswersResult(
        system="ours",
        gold=GOLD,
        documents=(),
        environment=ENVIRONMENT,
        settings={},
        seconds=1.0,
        answering=timing([0.01, 0.02]),
        overall=answer_figures(both),
        by_type={"fakta": answer_figures([answer]), "ubesvarlig": answer_figures([refusal])},
        by_user={"smv": answer_figures(both)},
        refusals=refusal_figures(both),
        refusals_by_user={"smv": refusal_figures(both)},
        citations=CitationCounts(
            exact=3, repaired=2, failed=1, records=5, untraced=6, repairs={}, below_90_percent=0
        ),
        failures=(),
        unsupported=(UnsupportedSentence(question="1", claim=1, fault="tal uden dækning"),),
        notice_failures=(NoticeFailure(question="1", missing=("udkast",), unfounded=()),),
        open_offers=tuple(OpenOffer(question="1", programme=f"program-{n}", cited=n == 1) for n in (1, 2, 3)),
    )
