"""Cuts a source into passages of 400-1,500 characters that never run across a chapter or a kind of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.sources import Passage, PassageKind, Source
from ingest.sentences import sentence_spans
from ingest.structure import StructuredSource

MAX_CHARACTERS = 1500
TARGET_CHARACTERS = 900
MIN_CHARACTERS = 400
_BODY = frozenset({PassageKind.TEXT, PassageKind.TABLE})


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph (or part of a long one) with the headings above it; ``opens`` marks a section start."""

    start: int
    end: int
    kind: PassageKind
    path: tuple[str, ...]
    region: str | None
    heading_start: int | None


def cut_passages(structured: StructuredSource) -> tuple[Passage, ...]:
    """Return the passages of a source in text order; ``text`` is always ``source.text[start:end]``.

    A short section joins its neighbours below the same parent heading, so that three-line sections do not
    become passages of their own; larger sections never mix.
    """
    source = structured.source
    groups = _merged(list(_sections(structured)))
    passages: list[Passage] = []
    for group in groups:
        for units in _packed(group):
            passages.append(_passage(source, units, len(passages)))
    return tuple(passages)


def _sections(structured: StructuredSource) -> Iterator[list[_Unit]]:
    """Yield runs of units of one kind below one heading.

    Headings without body are carried on to the next body, so that none is lost; many of them in a row
    (contact details taken for headings, say) and those at the end of the source become text of their own.
    """
    text = structured.source.text
    stack: list[tuple[int, str]] = []
    pending: int | None = None
    end = 0
    run: list[_Unit] = []
    for block in structured.blocks:
        if block.kind is PassageKind.HEADING:
            if run:
                yield run
                run = []
            if pending is not None and block.end - pending > MIN_CHARACTERS:
                yield _bodiless(text, pending, end, stack, block.region)
                pending = None
            level = block.level or 1
            stack = [item for item in stack if item[0] < level]
            stack.append((level, " ".join(text[block.start : block.end].split())))
            pending, end = block.start if pending is None else pending, block.end
            continue
        path = tuple(title for _, title in stack)
        if run and (run[-1].kind is not block.kind or run[-1].region != block.region):
            yield run
            run = []
        opening = block.start if pending is None else pending
        pending = None
        for left, right in _pieces(text, opening, block.end):
            body = block.start if left < block.start < right else left
            heading_start = left if left < body else None
            run.append(_Unit(body, right, block.kind, path, block.region, heading_start))
    if run:
        yield run
    if pending is not None:
        yield _bodiless(text, pending, end, stack, structured.source.region)


def _bodiless(
    text: str, start: int, end: int, stack: Sequence[tuple[int, str]], region: str | None
) -> list[_Unit]:
    path = tuple(title for _, title in stack[:-1])
    return [_Unit(a, b, PassageKind.TEXT, path, region, None) for a, b in _pieces(text, start, end)]


def _pieces(text: str, opening: int, closing: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch whole, or in runs of sentences when it is longer than a passage may be."""
    if closing - opening <= MAX_CHARACTERS:
        yield opening, closing
        return
    start = end = opening
    for first, last in sentence_spans(text[opening:closing]):
        left, right = opening + first, opening + last
        if right - start > TARGET_CHARACTERS and end > start:
            yield start, end
            start = left
        while right - start > MAX_CHARACTERS:
            cut = text.rfind(" ", start, start + MAX_CHARACTERS)
            cut = cut if cut > start else start + MAX_CHARACTERS
            yield start, cut
            start = cut + 1 if text[cut : cut + 1] == " " else cut
        end = right
    if end > start:
        yield start, end


def _merged(sections: Sequence[list[_Unit]]) -> list[list[_Unit]]:
    """Join a short section with the previous one when both lie below the same parent heading."""
    merged: list[list[_Unit]] = []
    for section in sections:
        previous = merged[-1] if merged else None
        if previous is not None and _may_merge(previous, section):
            merged[-1] = [*previous, *section]
        else:
            merged.append(list(section))
    return merged


def _may_merge(previous: Sequence[_Unit], section: Sequence[_Unit]) -> bool:
    first, last = previous[0], section[0]
    short = min(_length(previous), _length(section)) < MIN_CHARACTERS
    fits = section[-1].end - _start(previous[0]) <= TARGET_CHARACTERS
    same_kind = first.kind is last.kind or {first.kind, last.kind} <= _BODY
    siblings = _common(first.path, last.path) >= max(len(last.path), len(first.path)) - 1
    return short and fits and same_kind and siblings and first.region == last.region


def _start(unit: _Unit) -> int:
    return unit.start if unit.heading_start is None else unit.heading_start


def _length(units: Sequence[_Unit]) -> int:
    return units[-1].end - _start(units[0])


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _packed(units: Sequence[_Unit]) -> Iterator[list[_Unit]]:
    """Share a section's units among passages of about equal length, none above the maximum."""
    total = _length(units)
    count = max(1, -(-total // TARGET_CHARACTERS))
    aim = total / count
    packed: list[_Unit] = []
    for i, unit in enumerate(units):
        if packed and _should_close(packed, unit, units[-1].end, aim):
            yield packed
            packed = []
        packed.append(units[i])
    if packed:
        yield packed


def _should_close(packed: Sequence[_Unit], unit: _Unit, end: int, aim: float) -> bool:
    start = _start(packed[0])
    length, grown = packed[-1].end - start, unit.end - start
    if grown > MAX_CHARACTERS:
        return True
    rest = end - unit.start
    return length >= MIN_CHARACTERS and rest >= MIN_CHARACTERS and grown - aim > aim - length


def _passage(source: Source, units: Sequence[_Unit], number: int) -> Passage:
    start, end = _start(units[0]), units[-1].end
    kinds = {u.kind for u in units}
    kind = units[0].kind if len(kinds) == 1 else PassageKind.TEXT
    depth = min(_common(units[0].path, u.path) for u in units)
    path = units[0].path if len(units) == 1 or depth == len(units[0].path) else units[0].path[:depth]
    times = source.origins.times(start, end)
    return Passage(
        id=f"{source.id}-p{number}",
        source_id=source.id,
        start=start,
        end=end,
        text=source.text[start:end],
        heading_path=path,
        kind=kind,
        region=units[0].region,
        lines=source.origins.lines(start, end),
        page=source.origins.page(start, end),
        t_start=times[0] if times else None,
        t_end=times[1] if times else None,
    )
