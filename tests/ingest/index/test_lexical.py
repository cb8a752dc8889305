import json
from pathlib import Path

import numpy as np
import pytest

from ingest.index.lexical import ANALYSERS, K1, B, LexicalIndex

TEXTS = [
    "Puljen giver tilskud til nye maskiner på værkstedet.",
    "Tilskudsordningen er lukket, og ingen kan ansøge mere.",
    "Der kan højst gives 12.500 kr. til hver virksomhed.",
    "Bådene på Læsø sejler kun om sommeren.",
]


@pytest.mark.parametrize("analyser", ANALYSERS)
def test_a_saved_index_gives_the_same_scores(analyser: str, tmp_path: Path) -> None:
    built = LexicalIndex.build(analyser, TEXTS)
    built.save(tmp_path / "bm25")
    loaded = LexicalIndex.load(tmp_path / "bm25")
    for question in ("tilskud til maskiner", "Hvornår sejler bådene?", "xyz", ""):
        assert loaded.scores(question).shape == (len(TEXTS),)
        assert np.array_equal(loaded.scores(question), built.scores(question))


@pytest.mark.parametrize("analyser", ANALYSERS)
@pytest.mark.parametrize("texts", [[], [""], ["", "", ""], ["og i på", "…"]])
def test_a_collection_without_terms_scores_nothing(analyser: str, texts: list[str], tmp_path: Path) -> None:
    LexicalIndex.build(analyser, texts).save(tmp_path / "bm25")
    scores = LexicalIndex.load(tmp_path / "bm25").scores("tilskud og i på")
    assert scores.shape == (len(texts),)
    assert not scores.any()


def test_rows_are_those_of_the_texts_also_beside_empty_ones() -> None:
    scores = LexicalIndex.build("stammer", ["", TEXTS[0], "", TEXTS[3]]).scores("både på Læsø")
    assert scores.shape == (4,)
    assert scores.argmax() == 3
    assert scores[0] == scores[2] == 0.0


def test_a_term_is_scored_as_the_formula_says() -> None:
    """BM25 after Lucene: idf * tf / (tf + k1 * (1 - b + b * length / mean length))."""
    index = LexicalIndex.build("stammer", ["havn havn skib", "havn", "bil"])
    idf = np.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    mean = 5 / 3
    weights = [tf / (tf + K1 * (1 - B + B * length / mean)) for tf, length in ((2, 3), (1, 1))]
    assert index.scores("havn") == pytest.approx([idf * weights[0], idf * weights[1], 0.0], rel=1e-5)


def test_a_compound_is_found_by_its_part_through_character_grams() -> None:
    assert LexicalIndex.build("stammer", TEXTS).scores("ordning")[1] == 0.0
    scores = LexicalIndex.build("tegn", TEXTS).scores("ordning")
    assert scores.argmax() == 1
    assert scores[1] > 0.0


def test_a_typo_costs_only_the_grams_that_it_touches() -> None:
    scores = LexicalIndex.build("tegn", TEXTS).scores("masikner på værkstdet")
    assert scores.argmax() == 0


@pytest.mark.parametrize("analyser", ANALYSERS)
@pytest.mark.parametrize("question", ["12.500", "12500", "12.500 kr.", "højst 12500 kroner"])
def test_a_number_is_the_same_with_and_without_a_thousands_point(analyser: str, question: str) -> None:
    assert LexicalIndex.build(analyser, TEXTS).scores(question).argmax() == 2


def test_another_number_is_not_the_same() -> None:
    assert not LexicalIndex.build("stammer", TEXTS).scores("125.00 12,500 1250").any()


@pytest.mark.parametrize("analyser", ANALYSERS)
def test_danish_letters_are_letters(analyser: str) -> None:
    index = LexicalIndex.build(analyser, ["På øen", "Åen løber", "Ære og æbler", "Aen lober"])
    assert [int(index.scores(q).argmax()) for q in ("ØEN", "åen", "ÆBLER")] == [0, 1, 2]


def test_inflected_words_share_their_stem() -> None:
    scores = LexicalIndex.build("stammer", TEXTS).scores("maskine")
    assert scores.argmax() == 0
    assert scores[0] > 0.0


def test_only_terms_of_the_texts_are_known() -> None:
    index = LexicalIndex.build("stammer", TEXTS)
    assert index.knows("pulj")
    assert not index.knows("fly")
    assert not index.knows("")


def test_a_damaged_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "bm25"
    LexicalIndex.build("stammer", TEXTS).save(folder)
    with pytest.raises(OSError):
        LexicalIndex.load(tmp_path / "findes-ikke")
    (folder / "meta.json").write_text(json.dumps({"analyser": "stammer"}), "utf-8")
    with pytest.raises(KeyError):
        LexicalIndex.load(folder)
    (folder / "meta.json").write_text("{", "utf-8")
    with pytest.raises(ValueError):
        LexicalIndex.load(folder)


def test_an_index_is_never_written_over_another(tmp_path: Path) -> None:
    LexicalIndex.build("stammer", TEXTS).save(tmp_path / "bm25")
    with pytest.raises(FileExistsError):
        LexicalIndex.build("stammer", TEXTS).save(tmp_path / "bm25")
