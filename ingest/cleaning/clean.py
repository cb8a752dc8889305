"""From the lines of a file to one source with clean text, blocks and a map back to the lines."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.manifest import SourceEntry
from corpus.sources import Origin, OriginMap, PassageKind, Source, SourceStatus
from ingest.cleaning.characters import repair_characters
from ingest.cleaning.footnotes import mark_footnotes, strip_note_marks
from ingest.cleaning.furniture import furniture_lines
from ingest.cleaning.headings import mark_headings, strip_heading_marks
from ingest.cleaning.hyphens import Hyphens
from ingest.cleaning.markup import split_markup
from ingest.cleaning.paragraphs import Paragraph, build_paragraphs, measure_layout
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.split_words import SplitWords
from ingest.cleaning.tracked import TrackedText
from ingest.cleaning.vocabulary import Vocabulary
from ingest.cleaning.work_line import PARTED, WorkLine
from ingest.loaders import shown_name
from ingest.loaders.lines import Line, LoadedFile
from ingest.structure import Block, StructuredSource


def clean_source(loaded: LoadedFile, entry: SourceEntry, vocabulary: Vocabulary) -> StructuredSource:
    """Repair the lines of one source and put them together as blocks.

    ``entry`` says which lines belong to the source and what is known of them; without headings in it they
    are found by their look. ``vocabulary`` is of the whole file.
    """
    log = RepairLog()
    first, last = entry.linjer
    lines = loaded.lines[first - 1 : last]
    omitted = _omitted(lines, entry)
    work = _work_lines(lines, entry, set(omitted), log)
    mark_footnotes([line.text for line in lines], work)
    strip_note_marks(work, log)
    strip_heading_marks(work)
    layout = measure_layout(work)
    if not entry.overskrifter:
        mark_headings(work, layout.width)
    hyphens = Hyphens(vocabulary)
    split_words = SplitWords("\n".join(line.plain for line in work), vocabulary)
    for line in work:
        line.text = hyphens.inside_line(split_words.repair(line.text, log), log)
    paragraphs = build_paragraphs(_cells(work, log), layout, hyphens, log)
    source, blocks = _assemble(paragraphs, lines, loaded, entry)
    return StructuredSource(source, blocks, log.counts, Counter(omitted.values()))


def _omitted(lines: Sequence[Line], entry: SourceEntry) -> dict[int, str]:
    """Return the positions (within the source) that are not indexed, with the reason."""
    found = furniture_lines([line.text for line in lines])
    offset = entry.linjer[0]
    for item in entry.udelad:
        found.update((n - offset, item.grund) for n in range(item.linjer[0], item.linjer[1] + 1))
    return {n: reason for n, reason in found.items() if 0 <= n < len(lines) and lines[n].text.strip()}


def _work_lines(
    lines: Sequence[Line], entry: SourceEntry, omitted: set[int], log: RepairLog
) -> list[WorkLine]:
    offset = entry.linjer[0]
    kinds = {n - offset: b.type for b in entry.blokke for n in range(b.linjer[0], b.linjer[1] + 1)}
    regions = {n - offset: r.region for r in entry.omraader for n in range(r.linjer[0], r.linjer[1] + 1)}
    headings = {
        n - offset: (h.niveau, h.linjer[0])
        for h in entry.overskrifter
        for n in range(h.linjer[0], h.linjer[1] + 1)
    }
    work: list[WorkLine] = []
    gap = PARTED
    previous_blank = True
    for i, line in enumerate(lines):
        if i in omitted or not line.text.strip():
            gap += 0 if i in omitted else 1
            previous_blank = i not in omitted
            continue
        # Subtitles are cut by time, not by sense: a sentence runs on over several.
        marked = line.block if line.origin.t_start is None else None
        level, block = headings.get(i, (line.heading_level, marked))
        text = repair_characters(TrackedText.of(line.text, i), log)
        starts_page = line.text.startswith(" ") and not line.text.startswith("  ") and not previous_blank
        kind = kinds.get(i, line.kind or PassageKind.TEXT)
        region = regions.get(i, entry.region)
        if text.text.strip():
            work.append(WorkLine(i, text, kind, gap, level, starts_page, block, region))
        gap, previous_blank = 1, False
    return work


def _cells(work: Sequence[WorkLine], log: RepairLog) -> list[WorkLine]:
    cells: list[WorkLine] = []
    for line in work:
        pieces = split_markup(line.text, line.kind, log)
        for i, piece in enumerate(pieces):
            same = replace(line, text=piece.text, kind=piece.kind)
            cells.append(same if i == 0 else replace(same, gap=PARTED, page_start=False))
    return cells


def _assemble(
    paragraphs: Sequence[Paragraph], lines: Sequence[Line], loaded: LoadedFile, entry: SourceEntry
) -> tuple[Source, tuple[Block, ...]]:
    pieces: list[str] = []
    blocks: list[Block] = []
    starts: list[int] = []
    origins: list[Origin] = []
    length = 0
    for paragraph in paragraphs:
        separator = ("\n" if paragraph.tight else "\n\n") if pieces else ""
        pieces += [separator, paragraph.text.text]
        start = length + len(separator)
        previous = -1
        for offset, at in enumerate(paragraph.text.at):
            if at != previous:
                starts.append(start + offset)
                origins.append(lines[at].origin)
                previous = at
        length = start + len(paragraph.text)
        blocks.append(Block(start, length, paragraph.kind, paragraph.heading_level, paragraph.region))
    source = Source(
        id=entry.id,
        title=entry.titel,
        text="".join(pieces),
        file=shown_name(loaded.path),
        file_sha256=loaded.sha256,
        kind=entry.type,
        status=SourceStatus(entry.status),
        publisher=entry.udgiver,
        date=entry.dato,
        valid_from=entry.gyldig_fra,
        valid_to=entry.gyldig_til,
        region=entry.region,
        caveat=entry.forbehold,
        origins=OriginMap(tuple(starts), tuple(origins)),
    )
    return source, tuple(blocks)
