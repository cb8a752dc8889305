"""Words that limit or soften a figure ("højst", "ca.", "forventes"), and which figure each belongs to."""

import re
from collections.abc import Sequence

from answering.figures import Figure, PlacedFigure, placed_figures
from ingest.analysis import content_words

_GROUPS = {
    "højst": r"op til|op mod|højst|maksim\w*|maks\b\.?|max\b\.?|ikke (?:over|mere end)",
    "mindst": r"(?<!ikke )mindst|minimum\w*|minimalt|ikke (?:under|mindre end)|fra og med",
    "cirka": r"ca\.|cirka|omkring|omtrent|omkr\.",
    "ventet": r"forvent\w*|ventes",
    "anslået": r"anslå\w*|skøn(?:net|nes|nede|nedes|ner)?|estimer\w*",
    "planlagt": r"planl[aæ]g\w*|foreslå\w*",
    "mål": r"mål(?:et|ene|sætning\w*|tal\w*)?|ambition\w*",
    "måske": r"måske|muligvis|formentlig\w*|sandsynlig\w*|antagelig\w*",
    "gennemsnit": r"gennemsnit\w*|typisk",
    "kun": r"kun|udelukkende",
}
_ONLY_BEFORE_A_FIGURE = {
    "over": r"over|mere end",
    "under": r"under|mindre end",
    "knap": r"knapt?",
    "godt": r"godt",
    "næsten": r"næsten|tæt på",
}
LIMITS = frozenset({"højst", "mindst", "kun", "gennemsnit"} | _ONLY_BEFORE_A_FIGURE.keys())
"""Hedges that say more than the bare figure; others only soften it."""
_ANYWHERE = {name: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.I) for name, pattern in _GROUPS.items()}
_BEFORE = {
    name: re.compile(rf"(?<!ikke )(?<!\w)(?:{pattern})(?!\w)", re.I)
    for name, pattern in _ONLY_BEFORE_A_FIGURE.items()
}
_FILLERS = re.compile(r"\s*(?:(?:på|til|de|den|det|et|en|at|være|om|som)\s+){0,3}")


def hedges_of(figure: Figure, sentence: str) -> frozenset[str] | None:
    """Return the hedges of a figure in one sentence by group name; ``None`` where the figure is not in it.

    A hedge that stands directly before another figure, with words between the two, is that figure's own;
    every other hedge of the sentence holds for all its figures.
    """
    placed = placed_figures(sentence)
    mine = [p for p in placed if p.figure == figure]
    if not mine:
        return None
    found = {
        name
        for name, pattern in _ANYWHERE.items()
        for match in pattern.finditer(sentence)
        if any(_holds_for(p, _target(match.end(), sentence, placed), sentence) for p in mine)
    }
    found |= {
        name
        for name, pattern in _BEFORE.items()
        for match in pattern.finditer(sentence)
        if (target := _target(match.end(), sentence, placed))
        and any(_holds_for(p, target, sentence) for p in mine)
    }
    return frozenset(found)


def _target(end: int, sentence: str, placed: Sequence[PlacedFigure]) -> PlacedFigure | None:
    """Return the figure that stands directly behind a hedge."""
    filler = _FILLERS.match(sentence, end)
    return next((p for p in placed if filler and end <= p.start <= filler.end()), None)


def _holds_for(figure: PlacedFigure, target: PlacedFigure | None, sentence: str) -> bool:
    """Tell whether a hedge standing before ``target`` is also one of ``figure``: a range shares its hedge."""
    if target is None or target.start == figure.start:
        return True
    between = sentence[target.end : figure.start] if target.end <= figure.start else None
    return between is not None and not content_words(between)
