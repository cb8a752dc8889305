"""Hard negatives: the same heading elsewhere first; never the passage itself, its neighbour or its copy."""

from pathlib import Path

import pytest

from ingest.embedding.fake import FakeEmbedder
from ingest.index.generation import Index, open_index
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from retrieval.hybrid import HybridSearcher
from training.negatives import with_negatives
from training.pairs import make_pairs
from training.questions import TrainingQuestion

NORTH = """# Turisme

Turismen i nord lever af strande, klitter og sommerhuse ved havet.
Gæsterne bliver i gennemsnit en uge og kommer især fra nabolandet.

# Havne

Havnene i nord lander mest fisk og servicerer vindmøller til søs.
Der er plads til flere skibe, når den nye kaj står færdig.
"""
SOUTH = """# Turisme

Turismen i syd lever af slotte, museer og cykelruter i skoven.
Gæsterne bliver i gennemsnit to dage og kommer især fra storbyen.
"""
COPY = NORTH.split("\n\n# Havne", maxsplit=1)[0].replace("# Turisme", "# Afskrift")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("dokumenter")
    for name, text in (("nord.md", NORTH), ("syd.md", SOUTH), ("kopi.md", COPY)):
        (folder / name).write_text(text, "utf-8")
    data: Path = tmp_path_factory.mktemp("data")
    embedder = FakeEmbedder()
    ingest([folder], data, embedder)
    return open_index(IndexLayout(data), embedder.model_id)


def test_the_same_heading_of_another_region_is_the_negative(index: Index) -> None:
    question = TrainingQuestion(
        question="Hvad lever turismen i nord af?", file="nord.md", lines=(3, 4), user="smv", style="kort"
    )
    pairs, missing = make_pairs(index, [question])
    assert not missing
    done: list[int] = []
    (pair,) = with_negatives(pairs, index, HybridSearcher(index, FakeEmbedder()), done.append)
    assert "slotte" in pair.other_passage
    assert pair.other_window in pair.other_passage or "syd" in pair.other_window
    assert done == [1]


def test_neither_the_copy_nor_the_neighbour_is_a_negative(index: Index) -> None:
    question = TrainingQuestion(
        question="turisme strande klitter sommerhuse", file="nord.md", lines=(3, 4), user="smv", style="kort"
    )
    pairs, _ = make_pairs(index, [question])
    for pair in with_negatives(pairs, index, HybridSearcher(index, FakeEmbedder())):
        assert "strande" not in pair.other_passage
        assert "Havne" not in pair.other_passage
