"""From a window of a passage to a stretch of whole sentences that can be read on its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.sources import Passage, PassageKind
from ingest.analysis import word_stems
from ingest.library import Library
from ingest.sentences import sentence_spans, stands_alone
from retrieval.windows import ScoredWindow

MAX_CHARACTERS = 420
_WHOLE_TABLE = 700
_LEADING = re.compile(r"^(?:[•\-–]\s+|\d{1,2}\.\s+(?=[a-zæøå]))")
_LETTER = re.compile(r"[^\W\d_]{2}")
_CAPTION = re.compile(r"^(?:Figur|Tabel|Kilde|Anm\.?)\b[ \d.:]", re.I)
_LINKS = re.compile(r"^(?:Se også|Andre muligheder|Links?|Spørgsmål): ")
"""Rows of our own records that lead to other records and say nothing themselves."""
_TELLS_NOTHING = re.compile(r"^(?:Mere|Et link) står der ikke i kilde", re.I)
"""What our own records say of what the sources lack."""
_ITEM = re.compile(r"[•*–-]\s|\d{1,2}[.)]\s")
_POINTING = re.compile(
    r"(?:(?:det|den|de) (?:er|har|kan|vil|skal|må|bør|bliver|blev|var|havde|gør|giver|handler|betyder|sker"
    r"|viser|drejer|gælder|omfatter|indebærer|kræver|skyldes|sikrer|betød|fik|får)"
    r"|dette|denne|disse|her|heraf|herunder|hertil|hermed|heri|herved|herfor|derfor|dermed|dertil|derudover"
    r"|desuden|samtidig|samtidigt|endvidere|ligeledes|også|således|dog|men|og|eller|begge|sidstnævnte"
    r"|førstnævnte)\b",
    re.I,
)
"""How a sentence begins that leans on the one before it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Offsets in the source's text; ``leans`` tells that something left out is needed to read it."""

    start: int
    end: int
    leans: bool = False


def readable(window: ScoredWindow, asked: frozenset[str], library: Library) -> Stretch | None:
    """Return the part of a window to quote; ``None`` where there is nothing to read in it.

    ``asked`` are the stems of the question's words: where only one of two sentences can be kept, it is the
    one that has more of them.
    """
    passage = window.hit.passage
    source = library.source(passage.source_id)
    if passage.kind is PassageKind.TABLE and passage.end - passage.start <= _WHOLE_TABLE:
        return Stretch(passage.start, passage.end)
    spans = _sentences(source.text, window, source.title)
    if len(spans) > 1 and not _belong_together(source.text, spans):
        spans = [_richest(source.text, spans, asked)]
    if len(spans) > 1 and not _ends(source.text, spans[-1]) and _ends(source.text, spans[-2]):
        spans = spans[:-1]
    if not spans:
        return None
    start, end = _with_what_it_leans_on(source.text, passage, spans[0][0], spans[-1][1])
    cut = passage.kind is PassageKind.TEXT and not _ends(source.text, spans[-1])
    leans = source.record is None and (cut or is_leaning(source.text[start:end]))
    mark = _LEADING.match(source.text[start:end])
    start += mark.end() if mark else 0
    words = source.text[start:end]
    if len(_LETTER.findall(words)) < 3 or _CAPTION.match(words):
        return None
    return Stretch(start, end, leans)


def _sentences(text: str, window: ScoredWindow, title: str) -> list[tuple[int, int]]:
    """Return the sentences of a window without headings, questions and rows that only lead elsewhere."""
    passage = window.hit.passage
    headings = {" ".join(h.split()) for h in passage.heading_path}
    spans = [(window.start + a, window.start + b) for a, b in sentence_spans(text[window.start : window.end])]
    return [
        (a, b)
        for a, b in spans
        if " ".join(text[a:b].split()) not in headings
        and not stands_alone(passage.text, a - passage.start, b - passage.start)
        and not (text[a:b].startswith(f"{title}:") and text[b - 1] not in ".!?")
        and not text[a:b].endswith("?")
        and not _LINKS.match(text[a:b])
        and not _TELLS_NOTHING.match(text[a:b])
    ]


def _belong_together(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether sentences follow each other in one paragraph or list, and are not too long to quote."""
    if spans[-1][1] - spans[0][0] > MAX_CHARACTERS:
        return False
    for (_, end), (start, _) in zip(spans, spans[1:], strict=False):
        between = text[end:start]
        listed = bool(_ITEM.match(text, start)) or text[end - 1] == ":"
        if between.strip() or ("\n" in between and not listed):
            return False
    return True


def _ends(text: str, span: tuple[int, int]) -> bool:
    """Tell whether a sentence has an end mark, or is an item of a list, which needs none."""
    return text[span[1] - 1] in '.!?:;”"»)' or bool(_ITEM.match(text, span[0]))


def _richest(text: str, spans: Sequence[tuple[int, int]], asked: frozenset[str]) -> tuple[int, int]:
    return max(spans, key=lambda span: (len(asked & set(word_stems(text[slice(*span)]))), -span[0]))


def _with_what_it_leans_on(text: str, passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Put the sentence before in front of one that leans on it, where both can be quoted together."""
    if not is_leaning(text[start:end]):
        return start, end
    before = [(passage.start + a, passage.start + b) for a, b in sentence_spans(passage.text)]
    previous = next(((a, b) for a, b in reversed(before) if b <= start), None)
    if previous is None or "\n" in text[previous[1] : start] or end - previous[0] > MAX_CHARACTERS:
        return start, end
    whole = not text[slice(*previous)].endswith("?") and not is_leaning(text[slice(*previous)])
    return (previous[0], end) if whole else (start, end)


def is_leaning(words: str) -> bool:
    """Tell whether words begin inside a sentence, or by pointing at what was said before."""
    return words[:1].islower() or bool(_POINTING.match(words))
