"""What an argument is good for, by what its quote says, where it stands and which searches found it."""

from collections.abc import Mapping

from answering.application.argument import ArgumentGroup
from answering.application.figure_words import figures_of
from answering.application.groups import Group, groups
from answering.selection import Quote
from corpus.sources import PassageKind

_IN_QUOTE, _MOST_CUES, _IN_HEADING, _OF_RECORD, _FOUND = 1.0, 3, 0.8, 1.0, 0.5
_TOLD_ITSELF = frozenset(
    {
        ArgumentGroup.EFFECT,
        ArgumentGroup.TARGET,
        ArgumentGroup.PARTNERS,
        ArgumentGroup.EXPERIENCE,
        ArgumentGroup.RISKS,
    }
)
"""Groups that say something definite of a quote: what is said must bear that out, or its record's folder."""
_SAID = (ArgumentGroup.RISKS, ArgumentGroup.EXPERIENCE)
"""What somebody's statement may be used for; it is never a fact."""


def group_of(quote: Quote, found: Mapping[ArgumentGroup, float], said: str = "") -> ArgumentGroup:
    """Return the group with most signs; ties go by the order of the bank.

    ``found`` is how well the search for each group found the passage (0-1), ``said`` how a draft tells the
    quote, where that is in other words.
    """
    signs = signs_of(quote, found, said)
    if quote.passage.kind is PassageKind.BOARD:
        return ArgumentGroup.PARTNERS
    allowed = _SAID if quote.passage.kind is PassageKind.STATEMENT else tuple(ArgumentGroup)
    if quote.passage.kind is PassageKind.STATEMENT and not groups()[_SAID[0]].quote.search(quote.text):
        return ArgumentGroup.EXPERIENCE
    return max(allowed, key=lambda group: signs[group])


def signs_of(
    quote: Quote, found: Mapping[ArgumentGroup, float], said: str = ""
) -> dict[ArgumentGroup, float]:
    """Return what speaks for each group: cues in quote and headings, figures, kind of record, searches."""
    return {
        group: _signs(quote, words, found.get(group, 0.0)) if _may_be(group, quote, said) else 0.0
        for group in ArgumentGroup
        if (words := groups()[group])
    }


def _may_be(group: ArgumentGroup, quote: Quote, said: str) -> bool:
    words = groups()[group]
    text = said or quote.text
    told = any(cues.search(text) for cues in (words.quote, words.enough) if cues)
    return group not in _TOLD_ITSELF or told or quote.source.record in words.records


def _signs(quote: Quote, words: Group, found: float) -> float:
    cues = {cue.lower() for cue in words.quote.findall(quote.text)}
    signs = _IN_QUOTE * min(len(cues), _MOST_CUES) + _FOUND * found
    if words.heading and any(map(words.heading.search, quote.passage.heading_path[-2:])):
        signs += _IN_HEADING
    if quote.source.record in words.records:
        signs += _OF_RECORD
    return signs + (words.figure if figures_of(quote.text) else 0.0)
