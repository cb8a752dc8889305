"""What every embedder promises; its test class inherits this and gives the fixture ``embedder``."""

import json
from itertools import pairwise

import numpy as np
import pytest
from langchain_core.embeddings import Embeddings

from ingest.embedding.precision import Precision
from ingest.embedding.protocol import Embedder

TEXTS = [
    "En havn og et skib",
    "Skibet ligger i havnen, og lasten er tør.",
    "æ",
    "ÆØÅ 1234",
    "  to   mellemrum\n\nog en linje  ",
    "🚢",
    "a\u030al er å",
    "En havn og et skib",
]


class EmbedderContract:
    """Inherit it; the tolerance is how far numbers of the same text may lie apart in another batch."""

    tolerance = 1e-5

    def test_vectors_are_float32_rows_of_length_one(self, embedder: Embedder) -> None:
        for vectors in (embedder.encode_passages(TEXTS), embedder.encode_queries(TEXTS)):
            assert vectors.shape == (len(TEXTS), embedder.dimension)
            assert vectors.dtype == np.float32
            assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)

    def test_no_texts_give_no_vectors(self, embedder: Embedder) -> None:
        assert embedder.encode_passages([]).shape == (0, embedder.dimension)
        assert embedder.encode_queries([]).shape == (0, embedder.dimension)
        assert embedder.embed_documents([]) == []
        assert embedder.count_tokens([]) == []

    def test_empty_text_has_a_vector_too(self, embedder: Embedder) -> None:
        vectors = embedder.encode_passages(["", "havn"])
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
        assert len(embedder.embed_query("")) == embedder.dimension

    def test_order_is_that_of_the_texts_whatever_the_batch(self, embedder: Embedder) -> None:
        single = np.concatenate([embedder.encode_passages([text]) for text in TEXTS])
        for batch_size in (1, 3, 32):
            batch = embedder.encode_passages(TEXTS, batch_size=batch_size)
            assert np.allclose(batch, single, atol=self.tolerance)
        queries = np.concatenate([embedder.encode_queries([text]) for text in TEXTS])
        assert np.allclose(embedder.encode_queries(TEXTS), queries, atol=self.tolerance)

    def test_texts_are_told_apart_and_equal_ones_are_equal(self, embedder: Embedder) -> None:
        cosines = embedder.encode_passages(TEXTS) @ embedder.encode_passages(TEXTS).T
        assert cosines[0, 7] > 0.999
        assert cosines[0, 1:7].max() < 0.999

    def test_query_and_passage_of_a_text_are_told_apart_by_their_prompts(self, embedder: Embedder) -> None:
        assert embedder.query_prompt != embedder.passage_prompt
        cosine = float(embedder.encode_queries(TEXTS[:1])[0] @ embedder.encode_passages(TEXTS[:1])[0])
        assert 0.5 < cosine < 0.9999

    def test_langchain_gets_the_same_vectors(self, embedder: Embedder) -> None:
        assert isinstance(embedder, Embeddings)
        documents = embedder.embed_documents(TEXTS)
        assert np.allclose(documents, embedder.encode_passages(TEXTS), atol=self.tolerance)
        query = embedder.embed_query(TEXTS[1])
        assert np.allclose(query, embedder.encode_queries([TEXTS[1]])[0], atol=self.tolerance)
        assert json.loads(json.dumps(query)) == query  # plain numbers

    def test_progress_reaches_the_end_and_never_goes_back(self, embedder: Embedder) -> None:
        seen: list[tuple[int, int]] = []
        embedder.encode_passages([*TEXTS, "endnu en"], 2, lambda done, total: seen.append((done, total)))
        assert all(a[0] < b[0] for a, b in pairwise(seen))
        assert {total for _, total in seen} == {len(TEXTS) + 1}
        assert seen[-1][0] == len(TEXTS) + 1

    def test_tokens_grow_with_the_text_and_are_not_cut_off(self, embedder: Embedder) -> None:
        short, long, cut = embedder.count_tokens(["havn", "havn og skib", "havn " * embedder.max_tokens])
        assert 0 < short < long <= embedder.max_tokens < cut

    @pytest.mark.parametrize("text", ["\ud83d", "a\x00b", "\ufffe", "\u202eabc", "a" * 5_000])
    def test_broken_text_is_embedded_all_the_same(self, embedder: Embedder, text: str) -> None:
        assert np.isfinite(embedder.encode_passages([text])).all()
        assert np.isfinite(embedder.encode_queries([text])).all()
        assert embedder.count_tokens([text])[0] > 0

    def test_identity_is_fit_for_a_file_name(self, embedder: Embedder) -> None:
        assert embedder.model_id
        assert set(embedder.model_id) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")
        assert embedder.precision in Precision
