"""Whether a claim with several sources lays each quote and figure at the door of the right one."""

import re
from collections.abc import Mapping, Sequence

from answering.figures import figures
from answering.own_words import collapsed

_SAYS = r"(?:\s*\([^()]*\))?(?:\s*:|\s+(?:siger|skriver|oplyser|viser|nævner|angiver|fortæller)\b)"
_ACCORDING = r"\b(?:ifølge|i følge|efter)\s+(?:»\s*)?"
_QUOTED = re.compile(r"»([^»«]*)«")


def is_laid_elsewhere(claim: str, quotes_of: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether what follows the naming of one source stands only in another one.

    ``quotes_of`` has the cited quotes by the title of their source. A source is named by "ifølge …",
    "… skriver" or "…:"; what follows, up to the next naming, is laid at its door.
    """
    if len(quotes_of) < 2:
        return False
    text = collapsed(claim)
    found = sorted(
        (match.start(), match.end(), title) for title in quotes_of for match in _namings(title, text)
    )
    ends = [*(start for start, _, _ in found[1:]), len(text)][: len(found)]
    return any(
        not _is_of(text[after:end], [collapsed(q) for q in quotes_of[title]])
        for (_, after, title), end in zip(found, ends, strict=True)
    )


def _namings(title: str, text: str) -> list[re.Match[str]]:
    name = rf"(?<!\w){re.escape(collapsed(title))}(?!\w)»?«?"
    return list(re.finditer(rf"{_ACCORDING}{name}|{name}{_SAYS}", text, re.I))


def _is_of(said: str, quotes: Sequence[str]) -> bool:
    """Tell whether the quoted words and the figures of a stretch are those of these quotes."""
    words = [quoted.strip(" .") for quoted in _QUOTED.findall(said)]
    parts = [part.strip(" .") for one in words for part in one.split(" … ")]
    known = frozenset(figure for quote in quotes for figure in figures(quote))
    counted = {f for f in figures(_QUOTED.sub(" ", said)) if not f.is_year and f.unit != "s"}
    return all(any(part in quote for quote in quotes) for part in parts) and counted <= known
