"""Whether the plain words of a claim, figures and names apart, are those of its quotes."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from answering.support import Carrier, sentences_in
from ingest.analysis import stem, word_stems

_FILE = Path(__file__).parent / "egne_ord.yaml"
_LEAST, _PART = 0.5, 4
"""The share of a sentence's words that the sources have, and the letters that make a part of a compound."""


def words_stand(stated: str, carriers: Sequence[Carrier]) -> bool:
    """Tell whether every sentence takes at least half of its words from the cited sentences and their places.

    A word also stands where it is part of a longer one, or has one in it ("tilskudsordning", "ordning").
    """
    known = {s for c in carriers for text in (*c.sentences, *c.places, *c.regions) for s in word_stems(text)}
    return all(_stands(sentence, known) for sentence in sentences_in(stated))


def _stands(sentence: str, known: Iterable[str]) -> bool:
    words = [word for word in dict.fromkeys(word_stems(sentence)) if word not in _framing_stems()]
    held = sum(any(_same(word, other) for other in known) for word in words)
    return held >= _LEAST * len(words)


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    return len(short) >= _PART and (long.startswith(short) or long.endswith(short))


@lru_cache(maxsize=1)
def own_framing() -> frozenset[str]:
    """Read the words that need no source once."""
    return frozenset(yaml.safe_load(_FILE.read_text("utf-8")).split())


@lru_cache(maxsize=1)
def _framing_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in own_framing())
