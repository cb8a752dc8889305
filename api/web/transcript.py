"""The transcript of a video as lines with an anchor for every second that something begins."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from api.schemas.cases import MomentOut
from api.web.outside_links import OutsideLink


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """What is said from one second on. ``anchor`` is ``None`` where the page has one for that second already.

    ``reading`` is the place in the reading view, ``watching`` the video at this moment.
    """

    anchor: str | None
    time: str
    words: str
    reading: str
    watching: str | None


def anchor_of(moment: MomentOut) -> str:
    """Return the anchor of a moment on the page of its case."""
    return f"t-{int(moment.t_start)}"


def transcript_lines(moments: Iterable[MomentOut], link: OutsideLink | None) -> list[TranscriptLine]:
    """Return the lines; what begins in the same second of the same video stands together."""
    lines: list[TranscriptLine] = []
    seen: set[str] = set()
    for (_, anchor), group in groupby(moments, key=lambda m: (m.source_id, anchor_of(m))):
        said = list(group)
        lines.append(
            TranscriptLine(
                anchor=None if anchor in seen else anchor,
                time=said[0].time,
                words=" ".join(" ".join(m.quote.split()) for m in said),
                reading=said[0].url,
                watching=link.at(said[0].t_start) if link else None,
            )
        )
        seen.add(anchor)
    return lines
