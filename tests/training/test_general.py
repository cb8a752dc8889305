"""The general-Danish set: whole, outside the domain, and ranked as it says."""

from pathlib import Path

import pytest

from tests.training.fixed_vectors import FixedVectors
from training.general import GeneralPair, read_general
from training.measuring import general_values
from training.questions import TrainingDataError

# Words of the domain: a passage with one of them would measure what training is about.
DOMAIN = ("erhvervsfremme", "erhvervshus", "tilskudsordning", "iværksætter", "virksomhedsprogram", "klynge")


def test_the_set_is_large_varied_and_outside_the_domain() -> None:
    pairs = read_general()
    assert len(pairs) >= 150
    assert len({pair.question.casefold() for pair in pairs}) == len({p.passage for p in pairs}) == len(pairs)
    assert not [p for p in pairs if any(word in f"{p.question} {p.passage}".lower() for word in DOMAIN)]


def test_a_line_that_is_no_pair_is_told(tmp_path: Path) -> None:
    file = tmp_path / "almen.jsonl"
    file.write_text('{"question": "Hvad er klokken?", "passage": "For kort."}\n', "utf-8")
    with pytest.raises(TrainingDataError, match="almen.jsonl linje 1"):
        read_general(file)


def test_only_the_questions_own_passage_is_right() -> None:
    first, second = (GeneralPair(question=f"spørgsmål {n}", passage=f"Afsnit {n} " * 20) for n in (1, 2))
    vectors = FixedVectors(
        {
            first.question: (1, 0),
            first.passage: (1, 0.1),
            second.question: (1, 0.2),  # nearer to the first passage than to its own
            second.passage: (0, 1),
        }
    )
    values = general_values(vectors, [first, second])
    assert values["R@1"] == [1, 0]
    assert values["R@5"] == [1, 1]
    assert values["MRR@10"] == [1, 0.5]
