"""Contradictions and easy mix-ups that our records know of, where an answer states one side of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from answering.answer import Notice
from answering.figures import Figure, figures
from answering.notices.naming import named
from answering.originals import original
from answering.selection import Quote
from corpus.sources import Provenance, Source
from ingest.analysis import word_stems
from ingest.library import Library

_SAME_WORDS = 3
_SIDES, _ASKED = 3, 2


@dataclass(frozen=True, slots=True)
class _Side:
    """What one source says: our words for it, its places in the documents, and the source where indexed."""

    text: str
    places: tuple[Provenance, ...]
    source: Source | None
    counted: frozenset[Figure]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Recorded:
    """The sides of a record, and its reservation where they do not contradict: they measure two things."""

    sides: tuple[_Side, ...]
    reservation: str | None


def known_contradictions(quotes: Sequence[Quote], question: str, library: Library) -> list[Notice]:
    """Return a notice with the sides of each record of which only one side is quoted.

    ``modstrid`` where they contradict, ``forveksling`` where the record says that they do not tell of the
    same. It has to matter: the leading quote states the side, and the question speaks of the same.
    """
    asked = _plain_stems(question)
    found = []
    for recorded in _contradictions(library):
        sides = recorded.sides
        known = frozenset().union(*(side.stems for side in sides))
        if question and len(asked & known) < _ASKED:
            continue
        stated = [side for side in sides if any(_touches(quote, side) for quote in quotes)]
        if len(stated) == 1 and (not question or _touches(quotes[0], stated[0])):
            found.append(_notice(recorded))
    return found


def _notice(recorded: _Recorded) -> Notice:
    told = _told(recorded.sides[:_SIDES])
    if recorded.reservation:
        return Notice("forveksling", f"{recorded.reservation} {told}")
    return Notice("modstrid", f"Kilderne passer ikke helt sammen her. {told}")


def _told(sides: Sequence[_Side]) -> str:
    """Return what each side says with its source, which is named only once where it is the same."""
    where = [named(side.source) if side.source else "" for side in sides]
    shown = [w if w != after else "" for w, after in zip(where, [*where[1:], ""], strict=True)]
    said = (side.text.rstrip(".") for side in sides)
    return " ".join(f"{text} ({w})." if w else f"{text}." for text, w in zip(said, shown, strict=True))


def _plain_stems(text: str) -> frozenset[str]:
    return frozenset(stem for stem in word_stems(text) if not stem[0].isdigit())


def _touches(quote: Quote, side: _Side) -> bool:
    """Tell whether a quote stands in the lines of a side and says what it says: its figure, or its words."""
    if not any(_overlap(place, side.places) for place in _places(quote)):
        return False
    if side.counted:
        return bool(side.counted & _counted(quote.text))
    return len(side.stems & _plain_stems(quote.text)) >= _SAME_WORDS


def _places(quote: Quote) -> Iterable[Provenance]:
    source = quote.source
    if source.record is not None:
        return (p for p in source.provenance if p.start < quote.end and quote.start < p.end)
    lines = source.origins.lines(quote.start, quote.end)
    return (Provenance(quote.start, quote.end, source.file, lines),) if lines else ()


def _overlap(place: Provenance, others: Iterable[Provenance]) -> bool:
    return any(
        place.file == other.file and place.lines[0] <= other.lines[1] and other.lines[0] <= place.lines[1]
        for other in others
    )


def _counted(text: str) -> frozenset[Figure]:
    return frozenset(f for f in figures(text) if f.value and not f.is_year)


@lru_cache(maxsize=2)
def _contradictions(library: Library) -> tuple[_Recorded, ...]:
    """Return the records; those with one figure on two sides only warn of a mix-up and are left out."""
    found = []
    for source in library.sources:
        sides = _sides(source, library) if source.record == "modstrid" else ()
        shared = any(a.counted & b.counted for i, a in enumerate(sides) for b in sides[:i])
        if len(sides) > 1 and not shared:
            found.append(_Recorded(sides, source.caveat))
    return tuple(found)


def _sides(source: Source, library: Library) -> tuple[_Side, ...]:
    grouped: dict[tuple[int, int], list[Provenance]] = {}
    for place in source.provenance:
        grouped.setdefault((place.start, place.end), []).append(place)
    rows = sorted(grouped.items())
    return tuple(_side(source.text[start:end].strip(), places, library) for (start, end), places in rows)


def _side(text: str, places: Sequence[Provenance], library: Library) -> _Side:
    source = _source_of(places[0], library)
    return _Side(text, tuple(places), source, _counted(text), _plain_stems(text))


def _source_of(place: Provenance, library: Library) -> Source | None:
    source_id = original(place.file, place.lines, library).source_id
    return library.source(source_id) if source_id else None
