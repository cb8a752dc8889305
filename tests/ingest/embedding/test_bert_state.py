from pathlib import Path

import numpy as np

from ingest.embedding.bert_state import bert_name, bert_state
from ingest.embedding.e5s1 import E5S1File
from tests.ingest.embedding import tiny_weights as tiny


def test_names_are_those_of_bert() -> None:
    assert bert_name("emb.word") == "embeddings.word_embeddings.weight"
    assert bert_name("emb.ln.b") == "embeddings.LayerNorm.bias"
    assert bert_name("l11.q.w") == "encoder.layer.11.attention.self.query.weight"
    assert bert_name("l0.aln.w") == "encoder.layer.0.attention.output.LayerNorm.weight"
    assert bert_name("l3.fo.b") == "encoder.layer.3.output.dense.bias"


def test_matrices_have_the_shape_out_by_in(tiny_weights: Path) -> None:
    state = bert_state(E5S1File(tiny_weights))
    assert state["embeddings.word_embeddings.weight"].shape == (tiny.VOCABULARY, tiny.HIDDEN)
    assert state["embeddings.position_embeddings.weight"].shape == (tiny.POSITIONS, tiny.HIDDEN)
    assert state["encoder.layer.1.intermediate.dense.weight"].shape == (tiny.FEED_FORWARD, tiny.HIDDEN)
    assert state["encoder.layer.1.output.dense.weight"].shape == (tiny.HIDDEN, tiny.FEED_FORWARD)
    assert state["encoder.layer.0.output.LayerNorm.weight"].shape == (tiny.HIDDEN,)


def test_state_is_complete_for_bert(tiny_weights: Path) -> None:
    from transformers import BertConfig, BertModel

    config = BertConfig(
        vocab_size=tiny.VOCABULARY,
        hidden_size=tiny.HIDDEN,
        num_hidden_layers=tiny.LAYERS,
        num_attention_heads=tiny.HEADS,
        intermediate_size=tiny.FEED_FORWARD,
        max_position_embeddings=tiny.POSITIONS,
        type_vocab_size=tiny.TYPES,
    )
    model = BertModel(config, add_pooling_layer=False)
    expected = {name: tuple(tensor.shape) for name, tensor in model.named_parameters()}
    assert {name: array.shape for name, array in bert_state(E5S1File(tiny_weights)).items()} == expected


def test_half_precision_costs_less_than_a_thousandth(tiny_weights: Path) -> None:
    file = E5S1File(tiny_weights)
    for name, values in file.tensors():
        stored = bert_state(file)[bert_name(name)]
        assert stored.dtype == np.float16
        assert np.allclose(stored.reshape(-1), values, rtol=1e-3, atol=1e-6)


def test_progress_counts_the_tensors(tiny_weights: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    bert_state(E5S1File(tiny_weights), lambda *step: steps.append(step))
    assert [done for _, done, _ in steps] == list(range(1, 38))
    assert {(name, total) for name, _, total in steps} == {("Pakker søgemodellen ud", 37)}
