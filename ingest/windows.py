"""Windows of two sentences inside a passage: the finer of the two dense views."""

from dataclasses import dataclass

from corpus.sources import Passage, PassageKind
from ingest.sentences import sentence_spans, stands_alone

SENTENCES = 2
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch ``passage.text[start:end]`` (offsets inside the passage)."""

    id: str
    passage_id: str
    start: int
    end: int


def _separate_lines(between: str) -> bool:
    """Tell whether two sentences are lines of their own (facts in a record), not items of one list."""
    return between[:-1] == "\n" and between[-1] not in "•-–"


def cut_windows(passage: Passage) -> tuple[Window, ...]:
    """Return overlapping windows, one starting at each sentence; a short passage is one window.

    Participants' statements have different authors and the facts of a record stand a line each, so there
    every sentence is a window of its own. A window may begin with a heading but never ends with one.
    """
    spans = sentence_spans(passage.text)
    sentences = 1 if passage.kind is PassageKind.STATEMENT else SENTENCES
    if not spans:
        return ()
    windows: list[Window] = []
    for i, (start, _) in enumerate(spans):
        last = min(i + sentences, len(spans)) - 1
        if last > i and _separate_lines(passage.text[spans[i][1] : spans[last][0] + 1]):
            last = i
        if last > i and stands_alone(passage.text, *spans[last]):
            last -= 1
        while last > i and spans[last][1] - start > _LONGEST:
            last -= 1
        if i and last == len(spans) - 1 and windows and windows[-1].end == spans[last][1]:
            break
        windows.append(Window(f"{passage.id}.{i}", passage.id, start, spans[last][1]))
    return tuple(windows)
