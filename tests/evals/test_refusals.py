"""The set of questions to refuse, and what is counted."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from answering.answer import NEW_TALK, Answer, Event, Talk
from evals.own_sets import OwnSetError
from evals.refusals import ANSWERABLE, measure_refusals, read_refusals, refusal_table, wrong_table

ROWS: list[dict[str, object]] = [
    {"id": "A-1", "kind": "uden for emnet", "question": "Hvordan bager jeg brød?"},
    {"id": "A-2", "kind": "uden for emnet", "question": "Hvad er klokken i Tokyo?"},
    {"id": "A-3", "kind": ANSWERABLE, "question": "hvem hjælper med eksport"},
]


class Refusing:
    """Refuses every question about bread and export."""

    def answer(self, question: str, talk: Talk = NEW_TALK) -> Answer:
        return Answer(question, "", refused="brød" in question or "eksport" in question)

    def stream(self, question: str, talk: Talk = NEW_TALK) -> Iterator[Event]:
        yield self.answer(question)


def written(folder: Path, rows: Sequence[dict[str, object]]) -> Path:
    path = folder / "afvisninger.jsonl"
    rest = {"user": "smv", "why": "prøve", "file": None, "lines": None}
    path.write_text("".join(json.dumps({**rest, **row}) + "\n" for row in rows), "utf-8")
    return path


def test_shares_are_counted_by_kind_and_mistakes_are_named(tmp_path: Path) -> None:
    result, wrong = measure_refusals(Refusing(), {}, written(tmp_path, ROWS))
    shares = {kind: share.value if share else None for kind, share in result.shares.items()}
    assert shares == {"uden for emnet": 0.5, ANSWERABLE: 1.0}
    assert result.refused == ("A-1", "A-3")
    assert [question.id for question in wrong] == ["A-2", "A-3"]
    assert "A-3 (kan besvares): afvist: hvem hjælper med eksport" in wrong_table(wrong)
    assert "| uden for emnet | 0,500 [" in refusal_table(result)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "er tom"),
        ([ROWS[0], ROWS[0]], "id står flere gange: A-1"),
        ([{**ROWS[0], "kind": "noget andet"}], "linje 1"),
    ],
)
def test_a_wrong_set_is_told(tmp_path: Path, rows: Sequence[dict[str, object]], message: str) -> None:
    with pytest.raises(OwnSetError, match=message):
        read_refusals(written(tmp_path, rows))


def test_a_missing_set_is_told_in_danish(tmp_path: Path) -> None:
    with pytest.raises(OwnSetError, match="ingen.jsonl kan ikke læses"):
        read_refusals(tmp_path / "ingen.jsonl")


def test_the_shipped_set_has_enough_of_every_kind() -> None:
    questions = read_refusals()
    kinds: Counter[str] = Counter(q.kind for q in questions)
    assert len(kinds) == 7
    assert min(kinds.values()) >= 30
    assert kinds[ANSWERABLE] >= 50
    assert all((q.file is not None and q.lines is not None) == (q.kind == ANSWERABLE) for q in questions)
