"""Subtitles (WebVTT): one line for each line of a cue, with its time."""

import html
import re
from collections.abc import Sequence

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError
from webvtt.models import Timestamp
from webvtt.vtt import WebVTTCueBlock

from corpus.sources import Origin
from ingest.loaders.decoding import decode
from ingest.loaders.limits import Budget
from ingest.loaders.lines import Line, LoadError, Parsed, physical_lines


def parse_vtt(data: bytes, budget: Budget) -> Parsed:
    """Return the text lines of all cues in order, without tags; ``block`` is the cue's number from 0.

    ``Origin.t_start`` and ``t_end`` are seconds; ``Origin.line`` is the physical line where it stands.

    Raises:
        LoadError: not WebVTT, no cue, or more than the budget allows.
    """
    decoded = decode(data)
    budget.spend(len(decoded.text), lines=0)
    try:
        captions = webvtt.from_string(decoded.text).captions
    except (MalformedFileError, MalformedCaptionError) as error:
        raise LoadError("Filen er ikke gyldige WebVTT-undertekster: den skal begynde med WEBVTT.") from error
    if not captions:
        raise LoadError("Filen indeholder ingen undertekster, der kan læses.")
    physical = physical_lines(decoded.text)
    finder = _CueFinder(physical)
    lines: list[Line] = []
    for block, caption in enumerate(captions):
        budget.check_time()
        start, end = caption.start_time.in_milliseconds() / 1000, caption.end_time.in_milliseconds() / 1000
        first = finder.first_text_line(caption)
        texts = caption.text.split("\n") if caption.lines else []
        budget.spend(0, len(texts))
        for offset, text in enumerate(texts):
            number = None if first is None else first + offset
            origin = Origin(line=number, t_start=start, t_end=end)
            lines.append(Line(html.unescape(text).replace("\n", " "), origin, block=block))
    timings = sum(1 for text in physical if "-->" in text)
    lost = timings - len(captions)
    warnings = (f"{lost} undertekster har en ugyldig tid og er ikke med.",) if lost > 0 else ()
    return Parsed(tuple(lines), warnings=decoded.warnings + warnings)


class _CueFinder:
    """Finds the cues again in the file; the parser keeps no line numbers."""

    def __init__(self, physical: Sequence[str]) -> None:
        self._physical = physical
        self._next = 0

    def first_text_line(self, caption: webvtt.Caption) -> int | None:
        """Return the 1-based line below the cue's times, ``None`` when the lines there are not the cue's."""
        for position in range(self._next, len(self._physical)):
            timing = WebVTTCueBlock.CUE_TIMINGS_PATTERN.match(self._physical[position])
            if timing is None or not _same_times(timing, caption):
                continue
            self._next = position + 1
            below = self._physical[position + 1 : position + 1 + len(caption.lines)]
            return position + 2 if list(below) == caption.lines else None
        return None


def _same_times(timing: re.Match[str], caption: webvtt.Caption) -> bool:
    try:
        start, end = (Timestamp.from_string(text) for text in timing.groups())
    except MalformedCaptionError:
        return False
    return bool(start == caption.start_time and end == caption.end_time)
