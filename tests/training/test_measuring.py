"""What counts as found, and how two models are compared."""

from pathlib import Path

import pytest

from ingest.embedding.fake import FakeEmbedder
from ingest.index.generation import Index, open_index
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from retrieval.recipe import RECIPE
from tests.training.test_pairs import TEXT
from training.exploration import JUDGES, VARIANTS, halves
from training.measuring import WAYS, gain, gain_table, place_values, placed
from training.questions import TrainingQuestion, read_questions


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("dokumenter")
    yard, dairy = TEXT.split("# Mejeriet")
    (folder / "værft.md").write_text(yard, "utf-8")
    (folder / "mejeri.md").write_text(f"# Mejeriet{dairy}", "utf-8")
    data: Path = tmp_path_factory.mktemp("data")
    ingest([folder], data, FakeEmbedder())
    return open_index(IndexLayout(data), FakeEmbedder().model_id)


def about(text: str, lines: tuple[int, int], file: str = "værft.md") -> TrainingQuestion:
    return TrainingQuestion(question=text, file=file, lines=lines, user="smv", style="kort")


def test_a_question_is_placed_in_the_passages_with_one_of_its_lines(index: Index) -> None:
    here, elsewhere, outside = (
        about("både", (4, 9)),
        about("andet", (1, 2), "land.md"),
        about("både", (90, 99)),
    )
    (found,) = placed(index, [here, elsewhere, outside])
    assert found.question == here
    assert ["træbåde" in index.library.passage(i).text for i in found.passages] == [True]


def test_the_first_passage_that_answers_counts(index: Index) -> None:
    questions = placed(index, [about("Hvem bygger træbåde i Skovby?", (3, 3)), about("gedeost", (3, 3))])
    values = place_values(index, FakeEmbedder(), RECIPE, questions)
    assert values["R@1"] == [1, 0]
    assert values["MRR@10"] == [1, 0.5]


def test_the_models_own_ranking_uses_no_words() -> None:
    assert (WAYS["vektor"].grams, WAYS["vektor"].stems, WAYS["vektor"].region) == (0, 0, 0)
    assert WAYS["samlet"] == RECIPE


def test_gains_are_paired_and_shown_with_their_interval() -> None:
    base = {"R@1": [0.0, 0, 1, 0], "R@5": [0.0] * 4, "MRR@10": [0.0] * 4, "nDCG@10": [0.0] * 4}
    adapted = {**base, "R@1": [1.0, 1, 1, 1]}
    measured = gain("prøve", "egne", "vektor", base, adapted)
    assert measured.n == 4
    assert measured.metrics["R@1"].difference.value == pytest.approx(0.75)
    assert "| prøve: egne | vektor | 4 | 0,250 → 1,000 (+0,750 [" in gain_table([measured])


def test_the_two_halves_share_nothing_and_leave_the_held_out_records_alone() -> None:
    questions = read_questions()
    taught, judges = halves(questions)
    assert len(judges) == JUDGES
    assert not {q.question for q in taught} & {q.question for q in judges}
    assert not any(q.held_out for q in [*taught, *judges])
    assert all(q.file for q in judges)


def test_every_variant_differs_from_the_first() -> None:
    first, *others = VARIANTS.values()
    assert first not in others
    assert len(set(VARIANTS.values())) == len(VARIANTS)


def test_every_sixth_record_is_held_out() -> None:
    records = {q.record: q.held_out for q in read_questions() if q.record}
    assert 0.1 < sum(records.values()) / len(records) < 0.2
