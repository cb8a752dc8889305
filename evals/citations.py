"""Whether each quote of an answer stands in the lines of the original file that the citation names.

Nothing here is shared with the code that makes citations: the check reads the files themselves, so a fault in
the offset map cannot hide in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from answering.answer import Citation
from evals.citation_repairs import Repair, find_repairs
from evals.judging import coverage, norm
from evals.original_lines import OriginalLines


class Verdict(StrEnum):
    """What the original file says of a quote."""

    EXACT = "ordret"
    REPAIRED = "med rettelser"
    FAILED = "ikke fundet"
    RECORD = "egen post"
    UNTRACED = "egen post uden sted i et dokument"


@dataclass(frozen=True, slots=True)
class CitationCheck:
    """The verdict on one citation.

    ``coverage`` is the share of the quote's 20-grams in the named lines. One repair costs a short quote much
    of it, a changed figure costs a long quote little: it is told, but decides nothing.
    """

    citation: Citation
    verdict: Verdict
    coverage: float
    reason: str = ""
    repairs: tuple[Repair, ...] = ()


@dataclass(slots=True)
class CitationChecker:
    """Checks quotes against the files of a folder (text formats; each file is read once).

    ``records`` are the ids of the sources that are records of our own.
    """

    folder: Path
    records: frozenset[str] = frozenset()
    _originals: OriginalLines = field(init=False)

    def __post_init__(self) -> None:
        self._originals = OriginalLines(self.folder)

    def check(self, citation: Citation) -> CitationCheck:
        """Compare quote and named lines, both normalised (white space, hyphens and case do not count).

        A quote from a record of our own is told apart: its words are ours, not the documents'. So is one that
        names no place in a document at all.
        """
        if citation.provenance:
            return CitationCheck(citation, Verdict.RECORD, 1.0)
        if citation.source_id in self.records:
            return CitationCheck(citation, Verdict.UNTRACED, 1.0)
        lines = self._originals.lines(citation.file)
        if lines is None:
            return CitationCheck(citation, Verdict.FAILED, 0.0, "filen findes ikke eller er ikke tekst")
        if citation.lines is None:
            return CitationCheck(citation, Verdict.FAILED, 0.0, "citatet angiver ingen linjer")
        first, last = citation.lines
        if not 1 <= first <= last <= len(lines):
            return CitationCheck(citation, Verdict.FAILED, 0.0, "linjerne findes ikke i filen")
        return self._compare(citation, "\n".join(lines[first - 1 : last]))

    def check_all(self, citations: Sequence[Citation]) -> list[CitationCheck]:
        """Return one verdict for each citation, in order."""
        return [self.check(citation) for citation in citations]

    def _compare(self, citation: Citation, original: str) -> CitationCheck:
        quote = norm(citation.quote)
        if not quote:
            return CitationCheck(citation, Verdict.FAILED, 0.0, "citatet er tomt")
        if quote in norm(original):
            return CitationCheck(citation, Verdict.EXACT, 1.0)
        share = coverage(citation.quote, original)
        repairs = find_repairs(citation.quote, original)
        if repairs is not None:
            return CitationCheck(citation, Verdict.REPAIRED, share, repairs=repairs or (Repair.MARKUP,))
        return CitationCheck(citation, Verdict.FAILED, share, "ordene står ikke i de angivne linjer")
