import unicodedata
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from ingest.embedding.e5s1 import E5S1File
from ingest.embedding.unigram import build_tokenizer
from ingest.embedding.weights import bundled_weights


@pytest.fixture
def tokenizer(tiny_weights: Path) -> Tokenizer:
    return build_tokenizer(E5S1File(tiny_weights).pieces)


def test_text_stands_between_its_ends(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("havn og skibning").tokens == [
        "<s>", "▁havn", "▁og", "▁skib", "ning", "</s>",
    ]  # fmt: skip


@pytest.mark.parametrize("text", [" havn  og ", "havn\nog", "\thavn \u00a0 og\u200b\r\n", "havn\u3000og"])
def test_spaces_are_trimmed_and_collapsed(tokenizer: Tokenizer, text: str) -> None:
    assert tokenizer.encode(text).ids == tokenizer.encode("havn og").ids


def test_letters_put_together_of_two_are_one(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("a\u030a").ids == tokenizer.encode("å").ids
    assert tokenizer.encode("ﬁn").ids == tokenizer.encode("fin").ids


def test_case_is_kept(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("Ø").ids != tokenizer.encode("ø").ids


def test_unknown_signs_in_a_row_are_one_token(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("en 漢字").tokens == ["<s>", "▁en", "▁", "漢字", "</s>"]
    assert tokenizer.encode("en 漢字").ids.count(3) == 1


def test_ids_beyond_the_pieces_are_never_given(tokenizer: Tokenizer) -> None:
    assert tokenizer.get_vocab_size() == len(set(tokenizer.get_vocab().values()))
    assert tokenizer.token_to_id("<mask>") == tokenizer.get_vocab_size() - 1


@pytest.mark.model
def test_all_characters_but_two_are_normalised_as_by_the_original_map() -> None:
    pieces = E5S1File(bundled_weights()).pieces
    normalise = build_tokenizer(pieces).normalizer.normalize_str
    # Between private characters, which combine with nothing, and where a space is not trimmed.
    others = [
        unicodedata.name(character)
        for character in map(chr, [*range(0xD800), *range(0xE000, 0x110000)])
        if normalise(f"\ue000{character}\ue000")
        != f"\ue000{pieces.replacements.get(character, character)}\ue000"
    ]
    assert others == ["FULLWIDTH TILDE", "SQUARED CJK UNIFIED IDEOGRAPH-914D"]
