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
    "senest": r"senest|inden den|inden udgangen af",
    "tidligst": r"tidligst",
    "inden for": r"inden ?for",
}
_SOFTENING = {
    "ventet": r"forvent\w*|ventes",
    "anslået": r"anslå\w*|skøn(?:net|nes|nede|nedes|ner)?|estimer\w*",
    "planlagt": r"planl[aæ]g\w*|foreslå\w*",
    "mål": r"mål(?:et|ene|sætning\w*|tal\w*)?|ambition\w*",
    "mening": r"men(?:er|te)|vurder\w*|anbefal\w*|bør|burde|håber?|ønsker|opfordr\w*|ifølge",
    "moms": r"(?:før|efter|uden|plus|ekskl\w*\.?|inkl\w*\.?) (?:moms|skat)",
    "måske": r"måske|muligvis|formentlig\w*|sandsynlig\w*|antagelig\w*",
}
_ONLY_BEFORE_A_FIGURE = {
    "over": r"(?<!ikke )(?:over|mere end)",
    "under": r"(?<!ikke )(?:under|mindre end)",
    "knap": r"knapt?",
    "godt": r"godt",
    "del": r"(?:halvdelen|\w*dele?|pct\.?|procent|%) af",
    "næsten": r"næsten|tæt på",
}
_MODAL = {"kan": r"kan|kunne|mulighed\w*|muligt?|må|måtte"}
_CONDITIONS = {"betinget": r"hvis(?! \w+s )|såfremt|forudsat|forudsætning\w*|medmindre|betinget\w*"}
_STRENGTHENING = {
    "kun": r"kun|udelukkende|alene|eneste",
    "alle": r"alle|samtlige|enhver|ethvert",
    "mange": r"mange|(?:de )?fleste|størstedel\w*|flertal\w*",
    "altid": r"altid|automatisk|garanter\w*|garanti\w*|sikre[rt]",
    "skal": r"skal|skulle|kræv\w*|krav\w*|pligt\w*|forpligt\w*|obligatorisk\w*|betingelse\w*",
}
LIMITS = frozenset(_LIMITING.keys() - {"cirka"} | _ONLY_BEFORE_A_FIGURE.keys())
"""Hedges that say more than the bare figure; others only soften it."""


def _compiled(groups: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.I) for name, pattern in groups.items()}


_LIMITS, _SOFT, _BEFORE = _compiled(_LIMITING), _compiled(_SOFTENING), _compiled(_ONLY_BEFORE_A_FIGURE)
_OF_SENTENCE, _OF_CLAUSE = (
    _SOFT | _compiled(_CONDITIONS),
    _compiled({"kun": r"kun|udelukkende|eneste", "nogle": r"nogle|enkelte|visse"} | _MODAL),
)
_STRONG = _compiled(_STRENGTHENING)
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
    found = set(_found(_SOFT, sentence))
    for name, match in _matches(_LIMITS, sentence):
        target = _target(match, placed)
        if target is None or any(_share(target, p, sentence) for p in mine):
            found.add(name)
    for name, match in _matches(_BEFORE, sentence):
        target = _target(match, placed)
        if target is not None and any(_share(target, p, sentence) for p in mine):
            found.add(name)
    return frozenset(found)


def is_hedged(text: str) -> bool:
    """Tell whether a stretch of text limits, softens or makes a condition of anything."""
    return any(_found({**_LIMITS, **_BEFORE, **_OF_SENTENCE, **_OF_CLAUSE}, text))


def reservations(sentence: str, clause: str) -> frozenset[str]:
    """Return what makes a clause less than a plain fact, by group name.

    Softening words and conditions of the whole sentence count, "kan" and "kun" only in the clause itself.
    """
    return _found(_OF_SENTENCE, sentence) | _found(_OF_CLAUSE, clause)


def strengthenings(text: str) -> frozenset[str]:
    """Return the words that make a statement stronger ("alle", "altid", "skal"), by group name."""
    return _found(_STRONG, text)


def _found(groups: Mapping[str, re.Pattern[str]], text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in groups.items() if pattern.search(text))


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
