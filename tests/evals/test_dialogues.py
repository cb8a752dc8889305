"""Follow-ups are ranked as written, in their talk and in full."""

import json
from pathlib import Path

import pytest

from answering.quoting import QuotingAssistant
from corpus.sources import Provenance
from evals.dialogues import FORMS, dialogue_table, measure_dialogues, read_dialogues
from evals.own_sets import OwnSetError
from tests.answering.fake_searcher import FakeSearcher
from tests.answering.made_library import Section, library_of, made_source

BAKERS = ("Bagere får brød.", "Bagere betaler mest i maj.")
HAVENS = ("Havne får skibe.", "Havne betaler mest i juni.")
LIBRARY = library_of(
    made_source("bagere", "Om bagere", [Section(text) for text in BAKERS]),
    made_source("havne", "Om havne", [Section(text) for text in HAVENS]),
)


def turn(question: str, full: str, file: str, line: int, change: str) -> dict[str, object]:
    return {"question": question, "full": full, "file": file, "lines": [line, line], "change": change}


DIALOGUES: list[dict[str, object]] = [
    {
        "id": "D-1",
        "user": "smv",
        "turns": [
            turn("Hvad får bagere?", "Hvad får bagere?", "bagere.txt", 1, "start"),
            turn("hvad betaler de mest?", "Hvad betaler bagere mest?", "bagere.txt", 2, "opfoelgning"),
        ],
    },
    {
        "id": "D-2",
        "user": "smv",
        "turns": [
            turn("Hvad får havne?", "Hvad får havne?", "havne.txt", 1, "start"),
            turn("hvad betaler de mest?", "Hvad betaler havne mest?", "havne.txt", 2, "opfoelgning"),
            turn("Noget andet: hvad får bagere?", "Hvad får bagere?", "bagere.txt", 1, "nyt emne"),
        ],
    },
]


def written(folder: Path, dialogues: list[dict[str, object]]) -> Path:
    path = folder / "dialoger.jsonl"
    path.write_text("\n".join(json.dumps(d, ensure_ascii=False) for d in dialogues), "utf-8")
    return path


def test_follow_ups_are_ranked_in_three_forms(tmp_path: Path) -> None:
    searcher = FakeSearcher(LIBRARY)
    path = written(tmp_path, DIALOGUES)
    result = measure_dialogues(QuotingAssistant(LIBRARY, searcher), searcher, LIBRARY, {}, path)
    assert [(t.id, t.turn, t.even) for t in result.turns] == [
        ("D-1", 1, False),
        ("D-2", 1, True),
        ("D-2", 2, True),
    ]
    assert [t.ranks["omskrevet"] for t in result.turns] == [1, 1, 1]
    bare, rewritten, full = (result.figures["alle"][form]["nDCG@10"] for form in FORMS)
    assert bare is not None and rewritten is not None and full is not None
    assert bare.n == 2 and bare.value < rewritten.value == full.value == 1.0
    assert result.behind_full["alle"].difference.value == 0.0
    assert [t.followed for t in result.turns] == [True, True, False]
    assert all(share is not None and share.value == 1.0 for share in result.topic.values())
    assert "omskrevet" in dialogue_table(result)


def test_our_own_set_is_read() -> None:
    dialogues = read_dialogues()
    assert len(dialogues) >= 60
    assert all(d.turns[0].change == "start" and len(d.turns) >= 2 for d in dialogues)
    assert all(t.lines[0] <= t.lines[1] for d in dialogues for t in d.turns)


@pytest.mark.parametrize("fault", [[], [DIALOGUES[0], DIALOGUES[0]], [{**DIALOGUES[0], "turns": []}]])
def test_a_faulty_set_is_told(tmp_path: Path, fault: list[dict[str, object]]) -> None:
    with pytest.raises(OwnSetError, match="dialoger.jsonl"):
        read_dialogues(written(tmp_path, fault))


def test_a_record_of_what_stands_in_the_lines_answers_too(tmp_path: Path) -> None:
    place = Provenance(0, 99, "havne.txt", (2, 2))
    ours = made_source("tema", "Havne betaler", [Section(HAVENS[1])], record="temaer", provenance=(place,))
    library = library_of(ours)
    searcher = FakeSearcher(library)
    result = measure_dialogues(
        QuotingAssistant(library, searcher), searcher, library, {}, written(tmp_path, DIALOGUES)
    )
    assert [t.ranks["fuldt"] for t in result.turns] == [None, 1, None]
