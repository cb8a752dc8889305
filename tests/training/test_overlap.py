"""A training question that comes too near a gold question is found, by its vector or by its words."""

from pathlib import Path

import numpy as np
import pytest

from ingest.embedding.embedder import SentenceEmbedder
from ingest.embedding.model_source import BASE_MODEL, find_model
from tests.training.fixed_vectors import FixedVectors
from training.overlap import TOO_MANY_SHARED, TOO_NEAR, overlaps
from training.questions import TrainingQuestion, read_questions

GOLD = ["Hvor lang tid tager det at bygge en båd?", "Hvem køber osten?"]


def asked(text: str) -> TrainingQuestion:
    return TrainingQuestion(question=text, record="x", user="smv", style="kort")


def test_the_same_meaning_is_found_by_its_vector() -> None:
    near = asked("byggetid for et fartøj")
    vectors = FixedVectors({GOLD[0]: (1, 0, 0), GOLD[1]: (0, 1, 0), near.question: (1, 0.05, 0)})
    (found,) = overlaps([near], GOLD, vectors)
    assert (found.question, found.gold) == (near, GOLD[0])
    assert found.cosine > TOO_NEAR > 0.9
    assert found.shared == 0


def test_the_same_words_are_found_whatever_the_vector_says() -> None:
    reworded = asked("køber hvem osten?")
    vectors = FixedVectors({GOLD[0]: (1, 0, 0), GOLD[1]: (0, 1, 0), reworded.question: (0, 0, 1)})
    (found,) = overlaps([reworded], GOLD, vectors)
    assert found.gold == GOLD[1]
    assert found.shared >= TOO_MANY_SHARED
    assert found.cosine == pytest.approx(0)


def test_another_question_about_the_same_thing_is_kept() -> None:
    other = asked("Hvad koster en båd af egetræ hos værftet?")
    vectors = FixedVectors({GOLD[0]: (1, 0, 0), GOLD[1]: (0, 1, 0), other.question: (0.9, 0, 0.436)})
    assert overlaps([other], GOLD, vectors) == []


def test_nothing_is_nothing() -> None:
    assert overlaps([], GOLD, FixedVectors({})) == []
    assert overlaps([asked("Hvem?")], [], FixedVectors({})) == []


@pytest.mark.kilder
@pytest.mark.model
def test_no_training_question_comes_too_near_the_gold_questions(
    source_folder: Path, model_data: Path
) -> None:
    """Reads the gold questions beside the documents; a random tenth of ours, since all take two minutes."""
    from evals.gold import load_gold

    gold = source_folder.parent / "evals" / "gold_dev.jsonl"
    if not gold.is_file():
        pytest.skip("no gold questions beside the source documents")
    questions = read_questions()
    chosen = np.random.default_rng().choice(len(questions), len(questions) // 10, replace=False)
    embedder = SentenceEmbedder(find_model(BASE_MODEL, model_data))
    texts = [question.question for question in load_gold(gold).questions]
    assert overlaps([questions[i] for i in chosen], texts, embedder) == []
