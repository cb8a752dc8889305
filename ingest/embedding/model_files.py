"""Writer of an ordinary sentence-transformers folder for a BERT encoder with mean pooling."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from ingest.embedding.e5s1 import Dimensions, Pieces

WEIGHTS_FILE = "model.safetensors"
QUERY_PROMPT = "query: "
PASSAGE_PROMPT = "passage: "
_MODULES = (
    ("", "sentence_transformers.models.Transformer"),
    ("1_Pooling", "sentence_transformers.models.Pooling"),
    ("2_Normalize", "sentence_transformers.models.Normalize"),
)


def write_model_files(
    folder: Path,
    state: dict[str, NDArray[np.float16]],
    tokenizer: Tokenizer,
    pieces: Pieces,
    sizes: Dimensions,
) -> None:
    """Write weights, tokenizer and configuration into an existing, empty folder."""
    save_file(state, folder / WEIGHTS_FILE, metadata={"format": "pt"})
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    (folder / "1_Pooling").mkdir()
    (folder / "2_Normalize").mkdir()
    for name, content in _configuration(pieces, sizes).items():
        (folder / name).write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")
    # safetensors gives its file to the owner only; a shared folder would then be unreadable to others.
    shutil.copymode(folder / "config.json", folder / WEIGHTS_FILE)


def _configuration(pieces: Pieces, sizes: Dimensions) -> dict[str, Any]:
    return {
        "config.json": _encoder(pieces, sizes),
        "tokenizer_config.json": _tokenizer(pieces, sizes),
        "modules.json": [
            {"idx": i, "name": str(i), "path": path, "type": kind} for i, (path, kind) in enumerate(_MODULES)
        ],
        "1_Pooling/config.json": {"word_embedding_dimension": sizes.hidden, "pooling_mode_mean_tokens": True},
        "2_Normalize/config.json": {},
        "sentence_bert_config.json": {
            "max_seq_length": sizes.positions,
            "do_lower_case": False,
            "model_args": {"add_pooling_layer": False},
        },
        # Both names of the same prompt: the library's encode_document looks for "document" first.
        "config_sentence_transformers.json": {
            "prompts": {"query": QUERY_PROMPT, "document": PASSAGE_PROMPT, "passage": PASSAGE_PROMPT},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }


def _encoder(pieces: Pieces, sizes: Dimensions) -> dict[str, Any]:
    return {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "dtype": "float32",  # stored in half precision, computed in full where nothing else is asked for
        "hidden_size": sizes.hidden,
        "num_hidden_layers": sizes.layers,
        "num_attention_heads": sizes.heads,
        "intermediate_size": sizes.feed_forward,
        "hidden_act": "gelu",
        "vocab_size": sizes.vocabulary,
        "max_position_embeddings": sizes.positions,
        "type_vocab_size": sizes.types,
        "layer_norm_eps": sizes.eps,
        "pad_token_id": pieces.pad,
        "bos_token_id": pieces.bos,
        "eos_token_id": pieces.eos,
    }


def _tokenizer(pieces: Pieces, sizes: Dimensions) -> dict[str, Any]:
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": sizes.positions,
        "bos_token": pieces.texts[pieces.bos],
        "cls_token": pieces.texts[pieces.bos],
        "eos_token": pieces.texts[pieces.eos],
        "sep_token": pieces.texts[pieces.eos],
        "pad_token": pieces.texts[pieces.pad],
        "unk_token": pieces.texts[pieces.unk],
        "mask_token": "<mask>",
        "model_input_names": ["input_ids", "attention_mask"],
    }
