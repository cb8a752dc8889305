"""Danish sentence boundaries as offsets, so that a sentence is always a slice of its text."""

import re
from functools import lru_cache

from sentencex import get_sentence_boundaries

_LINE = re.compile(r"[^\n]+")
_AFTER_ABBREVIATION = re.compile(
    r"\b(?:kr|pct|mio|mia|mv|m\.m|m\.v|osv|o\.l|m\.fl|a/s|[AIK]/S|aps|ApS|[Nn]r)\.[”\"’)]* "
    r"(?=[A-ZÆØÅ”\"][a-zæøåA-ZÆØÅ])"
)
_NEVER_LAST = re.compile(
    r"(?:^|[\s(])(?:ift|jf|ca|bl\.a|f\.eks|vedr|inkl|ekskl|evt|hhv|pga|mht|dvs|if\.m|i\.f\.t)\.\s*$", re.I
)
"""Abbreviations that more of the sentence follows."""
_NUMBERED = re.compile(r"^\s*(?:\d{1,3}(?:\.\d+)*\.?|[a-z]\)|•|-)\s*$")
_OPENING_QUOTE_LEFT_BEHIND = re.compile(r"[”\"»(]\s*$")


@lru_cache(maxsize=8192)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of every sentence, white space at both ends left out; lines always part."""
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        cuts = _cuts(line.group())
        for start, end in zip(cuts, cuts[1:], strict=False):
            piece = line.group()[start:end]
            left = start + len(piece) - len(piece.lstrip())
            right = start + len(piece.rstrip())
            if left < right:
                spans.append((line.start() + left, line.start() + right))
    return tuple(spans)


def _cuts(line: str) -> list[int]:
    """Return sentence starts and the end of one line, with the library's slips on Danish mended."""
    starts = {int(b["start_index"]) for b in get_sentence_boundaries("da", line)}
    starts |= {m.end() for m in _AFTER_ABBREVIATION.finditer(line)}
    cuts = [0]
    for start in sorted(starts | {len(line)}):
        if start <= cuts[-1]:
            continue
        piece = line[cuts[-1] : start]
        inside = start < len(line)
        quote = _OPENING_QUOTE_LEFT_BEHIND.search(piece)
        if inside and (_NUMBERED.match(piece) or _NEVER_LAST.search(piece)):
            continue
        left_behind = inside and quote is not None and piece[: quote.start()].endswith(" ")
        cuts.append(cuts[-1] + quote.start() if left_behind and quote is not None else start)
    return cuts


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence looks like a heading: a paragraph of its own, without a stop, text below."""
    alone = (start == 0 or text[:start].endswith("\n\n")) and text[end:].startswith("\n\n")
    return alone and text[end - 1] not in '.!?:;…”"»'
