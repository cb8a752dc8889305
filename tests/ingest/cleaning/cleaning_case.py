"""A text file of our own invention, cleaned as one source, and its blocks as plain values."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus.manifest import SourceEntry
from corpus.sources import Origin, PassageKind
from ingest.cleaning.clean import clean_source
from ingest.cleaning.tracked import TrackedText
from ingest.cleaning.vocabulary import Vocabulary
from ingest.cleaning.work_line import WorkLine
from ingest.loaders.lines import Line, LoadedFile
from ingest.structure import StructuredSource

# Lines of running text, each as wide as the page, so that the layout of a short example is that of a page.
PAGE = """Fyrtårnet på den yderste holm har været bemandet af den samme familie i fem
slægtled, og hver aften tænder de lampen med en svovlstik, fordi den gamle motor
ikke kan holde til fugten fra havet. Om vinteren sejler posten kun to gange om
måneden, og så må de klare sig med tørrede æbler, klipfisk og bøger fra det lille
bibliotek i tårnets kælder, hvor de ældste bind er ædt af sølvfisk og har mistet
ryggen."""


def loaded(text: str, lines: Sequence[Line] | None = None) -> LoadedFile:
    """Return a loaded text file; ``lines`` replaces its lines where a format says more than plain text."""
    plain = tuple(Line(row, Origin(line=number)) for number, row in enumerate(text.split("\n"), start=1))
    return LoadedFile(Path("holmen.txt"), "0" * 64, "txt", tuple(lines) if lines else plain)


def clean(text: str, *, lines: Sequence[Line] | None = None, **entry: Any) -> StructuredSource:
    """Clean a text as one source; ``entry`` are fields of the manifest's entry."""
    file = loaded(text, lines)
    values = {"id": "holmen", "titel": "Holmen", "linjer": (1, len(file.lines)), **entry}
    vocabulary = Vocabulary(line.text for line in file.lines)
    return clean_source(file, SourceEntry.model_validate(values), vocabulary)


def texts(structured: StructuredSource, kind: PassageKind | None = None) -> list[str]:
    """Return the texts of the blocks, all or of one kind."""
    source = structured.source
    return [source.text[b.start : b.end] for b in structured.blocks if kind is None or b.kind is kind]


def lines_of(structured: StructuredSource) -> list[tuple[int, int] | None]:
    """Return the first and last line of each block."""
    return [structured.source.origins.lines(b.start, b.end) for b in structured.blocks]


def work_lines(*rows: str, **values: Any) -> list[WorkLine]:
    """Return lines directly below each other on their way through cleaning; empty rows widen the gap."""
    lines: list[WorkLine] = []
    gap = 1
    for index, row in enumerate(rows):
        if row.strip():
            start = row.startswith(" ") and not row.startswith("  ") and gap == 1
            kind = values.get("kind", PassageKind.TEXT)
            lines.append(WorkLine(index, TrackedText.of(row, index), kind, gap, page_start=start))
            gap = 0
        gap += 1
    return lines
