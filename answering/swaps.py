"""Facts of the quotes put together wrongly: a figure with another's name, two parties in exchanged parts."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from answering.clauses import joined_parts
from answering.directions import directions
from answering.facts import name_keys, name_phrases, names_in_place, regions
from answering.figures import Figure, figures, placed_figures

_Phrase = tuple[str, ...]
_ROLES = frozenset("i på fra for til med hos ved om mod blandt end".split())
_ARTICLES = frozenset("den det de en et".split())
_RESPECTIVELY = re.compile(r"\bhenholdsvis\b", re.I)
_JOINS = frozenset("og eller samt".split())


@dataclass(frozen=True, slots=True)
class _Part:
    """What one part of a sentence puts together: labels of each kind with figures and directions."""

    labels: tuple[frozenset[_Phrase], ...]
    values: frozenset[Figure]


def swapped(sentence: str, sources: Sequence[str], is_ordinary: Callable[[str], bool]) -> bool:
    """Tell whether a sentence gives one name, region or year what the sources give another."""
    known = [_part(text, is_ordinary) for source in sources for text in joined_parts(source)]
    said = [_part(text, is_ordinary) for text in joined_parts(sentence)]
    if not all(_keeps_order(sentence, source) for source in sources):
        return True
    pairs = ((part, value) for part in said for value in part.values)
    if any(_is_anothers(part, value, kind, known) for part, value in pairs for kind in (0, 1)):
        return True
    return _roles_exchanged(sentence, sources, is_ordinary)


def _keeps_order(sentence: str, source: str) -> bool:
    """Tell whether figures that the source lists with "henholdsvis" are said so too, in the same order."""
    if not _RESPECTIVELY.search(source):
        return True
    said = [placed.figure for placed in placed_figures(sentence)]
    listed = [placed.figure for placed in placed_figures(source)]
    shared = [figure for figure in listed if figure in said]
    kept = [figure for figure in said if figure in listed]
    return not shared or (bool(_RESPECTIVELY.search(sentence)) and kept == shared)


def _part(text: str, is_ordinary: Callable[[str], bool]) -> _Part:
    found = figures(text)
    named = frozenset(name_phrases(text, is_ordinary)) | {(region.lower(),) for region in regions(text)}
    years = frozenset((figure.value,) for figure in found if figure.is_year)
    values = frozenset(f for f in found if not f.is_year and f.value and any(c.isdigit() for c in f.value))
    return _Part((named, years), values | directions(text))


def _is_anothers(part: _Part, value: Figure, kind: int, known: Sequence[_Part]) -> bool:
    """Tell whether a value stands in the sources with other labels only, and the label with another value."""
    labels = part.labels[kind]
    homes = [other.labels[kind] for other in known if value in other.values]
    if not labels or not homes or any(not home or _share(labels, home) for home in homes):
        return False
    return any(
        _share(labels, other.labels[kind]) and any(v.unit == value.unit and v != value for v in other.values)
        for other in known
    )


def _share(a: frozenset[_Phrase], b: frozenset[_Phrase]) -> bool:
    """Tell whether two sets of names have one in common, written out or cut short."""
    return any(set(one) <= set(other) or set(other) <= set(one) for one in a for other in b)


def _roles_exchanged(sentence: str, sources: Iterable[str], is_ordinary: Callable[[str], bool]) -> bool:
    """Tell whether two names stand in each other's place ("A sender til B", "B sender til A")."""
    said = _roles(sentence, is_ordinary)
    known = [_roles(source, is_ordinary) for source in sources]
    for a, b in ((a, b) for a in said for b in said if a < b and said[a] != said[b]):
        both = [(roles[a], roles[b]) for roles in known if a in roles and b in roles]
        if (said[b], said[a]) in both and (said[a], said[b]) not in both:
            return True
    return False


def _roles(text: str, is_ordinary: Callable[[str], bool]) -> dict[_Phrase, str]:
    """Return the word that tells each name's part; names joined by "og" share one, others are counted."""
    words = name_keys(text)
    found: dict[_Phrase, str] = {}
    last_end, last_role, bare = -1, "", 0
    for phrase, at in names_in_place(text, is_ordinary):
        before = at - 1
        while before >= 0 and words[before] in _ARTICLES:
            before -= 1
        word = words[before] if before >= 0 else ""
        if word in _JOINS and before == last_end:
            role = last_role
        elif word in _ROLES:
            role = word
        else:
            role = "" if word == "af" else str(bare)
            bare += word != "af"
        found.setdefault(phrase, role)
        last_end, last_role = at + len(phrase), role
    return found
