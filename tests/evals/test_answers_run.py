from collections.abc import Iterator
from pathlib import Path

import pytest

from answering.answer import NEW_TALK, Answer, Citation, Event, Talk
from corpus.sources import PassageKind, SourceStatus
from evals.answers_run import run_answers
from evals.gold import GoldSet, load_gold
from evals.result_files import write_result
from tests.evals.questions import write_documents, write_gold


def cite(n: int, quote: str, lines: tuple[int, int]) -> Citation:
    return Citation(
        n=n,
        source_id="s",
        passage_id="p",
        title="t",
        date=None,
        status=SourceStatus.UNKNOWN,
        file="baad.txt",
        lines=lines,
        page=None,
        t_start=None,
        t_end=None,
        heading_path=(),
        kind=PassageKind.TEXT,
        quote=quote,
        start=0,
        end=1,
    )


class Parrot:
    """Answers the first question rightly, the second in part with a false citation, and refuses the third."""

    def answer(self, question: str, talk: Talk = NEW_TALK) -> Answer:
        if "båd" in question and "ost" not in question:
            quote = cite(1, "Hver båd tager omtrent fjorten uger", (4, 4))
            return Answer(question, "Den tager omtrent fjorten uger.", citations=(quote,))
        if "osten" in question:
            false = cite(1, "Kunderne kommer især fra Finland og Polen", (5, 5))
            return Answer(question, "De kommer fra Sverige.", citations=(false,))
        return Answer(question, "Det ved jeg ikke.", refused=True)

    def stream(self, question: str, talk: Talk = NEW_TALK) -> Iterator[Event]:
        yield self.answer(question, talk)


@pytest.fixture
def gold(tmp_path: Path) -> GoldSet:
    return load_gold(write_gold(tmp_path / "gold.jsonl"))


def test_answers_refusals_and_citations_are_counted(tmp_path: Path, gold: GoldSet) -> None:
    documents = write_documents(tmp_path / "docs")
    result, single = run_answers(Parrot(), "papegøje", gold, documents, {"chat_model": "ingen"})

    held, f1 = result.overall["must_include"], result.refusals["afvisning F1"]
    assert held is not None and f1 is not None
    assert (held.value, held.n) == (0.5, 2)
    assert f1.value == 1.0
    assert (result.citations.exact, result.citations.repaired, result.citations.failed) == (1, 0, 1)
    assert [(f.question, f.n, f.lines) for f in result.failures] == [("T-2", 1, (5, 5))]
    assert [(q.id, q.refused, q.included) for q in single.questions] == [
        ("T-1", False, True),
        ("T-2", False, False),
        ("T-3", True, None),
    ]
    assert result.answering.n == 3
    assert set(result.by_type) == {"fakta", "sammensat", "ubesvarlig"}


def test_results_hold_no_text_of_questions_documents_or_answers(tmp_path: Path, gold: GoldSet) -> None:
    documents = write_documents(tmp_path / "docs")
    path = write_result(tmp_path / "out", *run_answers(Parrot(), "papegøje", gold, documents, {}))
    assert path.name == "papegøje-answers.json"
    for file in (tmp_path / "out").iterdir():
        text = file.read_text("utf-8")
        for secret in ("hvor lang tid", "fjorten", "Sverige", "Finland", str(tmp_path)):
            assert secret not in text
