import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import numpy as np
import pytest

from ingest.embedding.embedder import SentenceEmbedder
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.model_source import ModelSource, find_model
from ingest.embedding.precision import Precision
from tests.ingest.embedding import tiny_weights as tiny
from tests.ingest.embedding.embedder_contract import TEXTS, EmbedderContract


@pytest.fixture(scope="module")
def tiny_embedder(tiny_model: ModelSource) -> SentenceEmbedder:
    return SentenceEmbedder(tiny_model, Precision.FLOAT32)


@pytest.fixture(scope="module")
def half_embedder(bundled_model: ModelSource) -> SentenceEmbedder:
    return SentenceEmbedder(bundled_model, Precision.BFLOAT16)


class TestTinyModel(EmbedderContract):
    @pytest.fixture
    def embedder(self, tiny_embedder: SentenceEmbedder) -> SentenceEmbedder:
        return tiny_embedder

    def test_sizes_are_those_of_the_model(self, embedder: SentenceEmbedder) -> None:
        assert (embedder.dimension, embedder.max_tokens) == (tiny.HIDDEN, tiny.POSITIONS)


@pytest.mark.model
class TestBundledModel(EmbedderContract):
    @pytest.fixture
    def embedder(self, real_embedder: SentenceEmbedder) -> SentenceEmbedder:
        return real_embedder

    def test_sizes_are_those_of_the_model(self, embedder: SentenceEmbedder) -> None:
        assert (embedder.dimension, embedder.max_tokens) == (384, 512)

    def test_text_beyond_the_limit_is_cut_off(self, embedder: SentenceEmbedder) -> None:
        long = "skib " * 600
        assert embedder.count_tokens([long])[0] > 512
        vectors = embedder.encode_passages([long, long + "og en bager i en helt anden by"])
        assert vectors[0] @ vectors[1] > 0.99999

    def test_danish_meaning_is_found(self, embedder: SentenceEmbedder) -> None:
        passages = embedder.encode_passages(
            ["Bageriet åbner klokken seks hver morgen.", "Færgen er aflyst på grund af storm.",
             "Katten sover på sofaen."]
        )  # fmt: skip
        assert np.argmax(passages @ embedder.encode_queries(["Hvornår kan jeg købe brød?"])[0]) == 0
        assert np.argmax(passages @ embedder.encode_queries(["Sejler skibet i dag?"])[0]) == 1


@pytest.mark.model
class TestBundledModelInBfloat16(EmbedderContract):
    tolerance = 5e-3

    @pytest.fixture
    def embedder(self, half_embedder: SentenceEmbedder) -> SentenceEmbedder:
        return half_embedder

    def test_vectors_are_those_of_full_precision(
        self, embedder: SentenceEmbedder, real_embedder: SentenceEmbedder
    ) -> None:
        assert embedder.model_id == real_embedder.model_id
        cosines = (embedder.encode_passages(TEXTS) * real_embedder.encode_passages(TEXTS)).sum(axis=1)
        assert cosines.min() > 0.999


def test_prompt_stands_once_before_every_text(tiny_model: ModelSource) -> None:
    """The same vectors as the library itself gives for text with the prompt written into it."""
    from sentence_transformers import SentenceTransformer

    plain = SentenceTransformer(str(tiny_model.folder), device="cpu")
    ours = SentenceEmbedder(tiny_model, Precision.FLOAT32)
    assert (ours.query_prompt, ours.passage_prompt) == ("query: ", "passage: ")
    written = plain.encode([f"passage: {text}" for text in TEXTS])
    assert np.allclose(ours.encode_passages(TEXTS), written, atol=1e-5)
    assert np.allclose(plain.encode_document(TEXTS), written, atol=1e-5)
    asked = plain.encode([f"query: {text}" for text in TEXTS])
    assert np.allclose(ours.encode_queries(TEXTS), asked, atol=1e-5)
    assert np.allclose(plain.encode_query(TEXTS), asked, atol=1e-5)


def test_spaces_around_a_text_change_nothing(tiny_embedder: SentenceEmbedder) -> None:
    vectors = tiny_embedder.encode_queries(["havn og skib", "  havn og\tskib\n "])
    assert np.allclose(vectors[0], vectors[1], atol=1e-6)


def test_several_threads_get_the_right_vectors(tiny_embedder: SentenceEmbedder) -> None:
    expected = tiny_embedder.encode_queries(TEXTS)

    def ask(number: int) -> bool:
        if number % 5 == 0:
            tiny_embedder.encode_passages(TEXTS, batch_size=2)
            tiny_embedder.count_tokens(TEXTS)
        i = number % len(TEXTS)
        return np.allclose(tiny_embedder.encode_queries([TEXTS[i]])[0], expected[i], atol=1e-5)

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(ask, range(60)))


def test_the_library_is_never_called_by_two_threads_at_once(
    tiny_model: ModelSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedder = SentenceEmbedder(tiny_model, Precision.FLOAT32)
    encode, inside = embedder._model.encode, list[int]()
    most = 0

    def watched(texts: list[str], **options: object) -> object:
        nonlocal most
        inside.append(1)
        most = max(most, len(inside))
        sleep(0.01)
        inside.pop()
        return encode(texts, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(embedder._model, "encode", watched)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(embedder.embed_query, TEXTS))
    assert most == 1


def test_another_models_own_prompts_are_used(tiny_model: ModelSource, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny_model.folder, tmp_path / "min-e5-model")
    config = folder / "config_sentence_transformers.json"
    config.write_text('{"prompts": {"query": "sp: ", "corpus": "afsnit: "}}')
    embedder = SentenceEmbedder(find_model(str(folder), tmp_path))
    assert (embedder.query_prompt, embedder.passage_prompt) == ("sp: ", "afsnit: ")
    config.unlink()
    embedder = SentenceEmbedder(find_model(str(folder), tmp_path))
    assert (embedder.query_prompt, embedder.passage_prompt) == ("query: ", "passage: ")


def test_folder_without_a_model_is_told_in_danish(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingModelError, match="kan ikke indlæses"):
        SentenceEmbedder(ModelSource(tmp_path, "tom", "tom"))


def test_pickled_weights_are_not_opened(tiny_model: ModelSource, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny_model.folder, tmp_path / "model")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(EmbeddingModelError, match="kan ikke indlæses"):
        SentenceEmbedder(ModelSource(folder, "model", "model"))
