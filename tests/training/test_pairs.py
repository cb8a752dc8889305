"""Each question finds the passage and the two sentences that answer it."""

from pathlib import Path

import pytest

from ingest.embedding.fake import FakeEmbedder
from ingest.index.generation import Index, open_index
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from training.pairs import make_pairs
from training.questions import TrainingQuestion

TEXT = """# Værftet

Værftet i Skovby bygger træbåde af lokalt egetræ.
Hver båd tager omtrent fjorten uger at bygge færdig.
Kunderne kommer især fra Sverige og Norge.

# Mejeriet

Mejeriet på Kirkebakken laver fast gedeost efter en gammel opskrift.
Det søgte støtte til et nyt kølerum og fik 85.000 kroner.
Osten sælges i gårdbutikker og på tre torvedage om måneden.
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("dokumenter")
    (folder / "byen.md").write_text(TEXT, "utf-8")
    data: Path = tmp_path_factory.mktemp("data")
    embedder = FakeEmbedder()
    ingest([folder], data, embedder)
    return open_index(IndexLayout(data), embedder.model_id)


def question(text: str, lines: tuple[int, int], file: str = "byen.md") -> TrainingQuestion:
    return TrainingQuestion(question=text, file=file, lines=lines, user="smv", style="kort")


@pytest.mark.parametrize(
    ("asked", "lines", "answer"),
    [
        ("Hvor længe tager en båd?", (4, 4), "fjorten uger"),
        ("Hvem køber både?", (5, 5), "Sverige og Norge"),
        ("Hvad fik mejeriet i støtte?", (10, 10), "85.000 kroner"),
        ("Hvor kan jeg købe ost?", (11, 11), "torvedage"),
    ],
)
def test_the_window_holds_the_lines_that_answer(
    index: Index, asked: str, lines: tuple[int, int], answer: str
) -> None:
    [pair], missing = make_pairs(index, [question(asked, lines)])
    assert missing == []
    assert answer in pair.window
    assert answer in pair.passage
    assert pair.question == asked
    assert pair.origin == "byen.md"


def test_places_that_the_index_does_not_hold_are_told(index: Index) -> None:
    unknown = [
        question("Hvad?", (1, 1), "andet.md"),
        question("Hvad?", (900, 901)),
        TrainingQuestion(question="Hvad?", record="findes-ikke", user="smv", style="kort"),
    ]
    pairs, missing = make_pairs(index, unknown)
    assert pairs == []
    assert missing == unknown
