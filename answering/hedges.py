"""Words that limit or soften a figure ("højst", "ca.", "forventes"), and which figure each belongs to."""

import re
from collections.abc import Iterator, Mapping, Sequence

from answering.figures import RANGE, Figure, PlacedFigure, placed_figures

_LIMITING = {
    "højst": r"op til|op mod|højst|maksim\w*|maks\b\.?|max\b\.?|ikke (?:over|mere end)",
    "mindst": r"(?<!ikke )mindst|minimum\w*|minimalt|ikke (?:under|mindre end)|fra og med",
    "cirka": r"ca\.|cirka|omkring|omtrent|omkr\.",
    "gennemsnit": r"gennemsnit\w*|typisk",
    "kun": r"kun|udelukkende",
}
_SOFTENING = {
    "ventet": r"forvent\w*|ventes",
    "anslået": r"anslå\w*|skøn(?:net|nes|nede|nedes|ner)?|estimer\w*",
    "planlagt": r"planl[aæ]g\w*|foreslå\w*",
    "mål": r"mål(?:et|ene|sætning\w*|tal\w*)?|ambition\w*",
    "måske": r"måske|muligvis|formentlig\w*|sandsynlig\w*|antagelig\w*",
}
_ONLY_BEFORE_A_FIGURE = {
    "over": r"(?<!ikke )(?:over|mere end)",
    "under": r"(?<!ikke )(?:under|mindre end)",
    "knap": r"knapt?",
    "godt": r"godt",
    "næsten": r"næsten|tæt på",
}
LIMITS = frozenset(_LIMITING.keys() - {"cirka"} | _ONLY_BEFORE_A_FIGURE.keys())
"""Hedges that say more than the bare figure; others only soften it."""


def _compiled(groups: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.I) for name, pattern in groups.items()}


_LIMITS, _SOFT, _BEFORE = _compiled(_LIMITING), _compiled(_SOFTENING), _compiled(_ONLY_BEFORE_A_FIGURE)
_FILLERS = re.compile(r"\s*(?:(?:på|til|de|den|det|et|en|at|være|om|som)\s+){0,3}")


def hedges_of(figure: Figure, sentence: str) -> frozenset[str] | None:
    """Return the hedges of a figure in one sentence by group name; ``None`` where the figure is not in it.

    A limit directly before another figure is that figure's own, unless both are one range; every other limit
    of the sentence, and every softening word, holds for all its figures.
    """
    placed = placed_figures(sentence)
    mine = [p for p in placed if p.figure == figure]
    if not mine:
        return None
    found = {name for name, pattern in _SOFT.items() if pattern.search(sentence)}
    for name, match in _matches(_LIMITS, sentence):
        target = _target(match, placed)
        if target is None or any(_share(target, p, sentence) for p in mine):
            found.add(name)
    for name, match in _matches(_BEFORE, sentence):
        target = _target(match, placed)
        if target is not None and any(_share(target, p, sentence) for p in mine):
            found.add(name)
    return frozenset(found)


def _matches(groups: Mapping[str, re.Pattern[str]], sentence: str) -> Iterator[tuple[str, re.Match[str]]]:
    return ((name, match) for name, pattern in groups.items() for match in pattern.finditer(sentence))


def _target(hedge: re.Match[str], placed: Sequence[PlacedFigure]) -> PlacedFigure | None:
    """Return the figure that stands directly behind a hedge."""
    filler = _FILLERS.match(hedge.string, hedge.end())
    return next((p for p in placed if filler and hedge.end() <= p.start <= filler.end()), None)


def _share(target: PlacedFigure, figure: PlacedFigure, sentence: str) -> bool:
    """Tell whether a figure is the hedge's target, or the end of the range that the target begins."""
    same = target.start == figure.start
    return same or (target.end <= figure.start and bool(RANGE.fullmatch(sentence, target.end, figure.start)))
