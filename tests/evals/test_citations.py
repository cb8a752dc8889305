from pathlib import Path

import pytest

from answering.answer import Citation
from corpus.sources import PassageKind, Provenance, SourceStatus
from evals.citation_repairs import Repair
from evals.citations import CitationChecker, Verdict
from tests.evals.questions import write_documents


def citation(
    quote: str,
    lines: tuple[int, int] | None = (4, 4),
    file: str = "baad.txt",
    provenance: tuple[Provenance, ...] = (),
) -> Citation:
    return Citation(
        n=1,
        source_id="s",
        passage_id="p",
        title="t",
        date=None,
        status=SourceStatus.UNKNOWN,
        file=file,
        lines=lines,
        page=None,
        t_start=None,
        t_end=None,
        heading_path=(),
        kind=PassageKind.TEXT,
        quote=quote,
        start=0,
        end=len(quote),
        provenance=provenance,
    )


@pytest.fixture
def checker(tmp_path: Path) -> CitationChecker:
    return CitationChecker(write_documents(tmp_path))


def test_a_quote_in_its_lines_is_exact(checker: CitationChecker) -> None:
    check = checker.check(citation("omtrent fjorten\nuger at byg-ge færdig"))
    assert (check.verdict, check.coverage) == (Verdict.EXACT, 1.0)


def test_a_quote_in_other_lines_of_the_file_is_not_found(checker: CitationChecker) -> None:
    assert checker.check(citation("omtrent fjorten uger at bygge", (3, 3))).verdict is Verdict.FAILED
    assert checker.check(citation("omtrent fjorten uger at bygge", (3, 5))).verdict is Verdict.EXACT


def test_a_repair_is_told_apart_from_a_changed_figure(checker: CitationChecker) -> None:
    (checker.folder / "note.txt").write_text("Værftet har tretten lærlinge.7 De bor i byen.\n", "utf-8")
    repaired = checker.check(citation("Værftet har tretten lærlinge. De bor", (1, 1), "note.txt"))
    assert (repaired.verdict, repaired.repairs) == (Verdict.REPAIRED, (Repair.FOOTNOTE,))
    changed = checker.check(citation("Værftet har femten lærlinge.7 De bor", (1, 1), "note.txt"))
    assert changed.verdict is Verdict.FAILED
    assert changed.reason


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (citation("x", file="findes-ikke.txt"), "filen findes ikke"),
        (citation("x", file="../baad.txt"), "filen findes ikke"),
        (citation("x", lines=None), "ingen linjer"),
        (citation("x", lines=(4, 400)), "linjerne findes ikke"),
        (citation("x", lines=(0, 2)), "linjerne findes ikke"),
        (citation("x", lines=(5, 4)), "linjerne findes ikke"),
        (citation(" – "), "citatet er tomt"),
    ],
)
def test_what_cannot_be_looked_up_fails(checker: CitationChecker, wrong: Citation, reason: str) -> None:
    check = checker.check(wrong)
    assert check.verdict is Verdict.FAILED
    assert reason in check.reason


def test_binary_files_fail(checker: CitationChecker) -> None:
    (checker.folder / "b.bin").write_bytes(b"\xff\xfe\x00x")
    assert checker.check(citation("x", (1, 1), "b.bin")).verdict is Verdict.FAILED


def test_records_of_our_own_are_counted_apart(checker: CitationChecker) -> None:
    where = (Provenance(0, 1, "baad.txt", (4, 4)),)
    assert checker.check(citation("vores egne ord", provenance=where)).verdict is Verdict.RECORD


def test_lines_end_at_line_feeds_only(checker: CitationChecker) -> None:
    (checker.folder / "skift.txt").write_text("før\x0cstadig linje et\nlinje to står her\n", "utf-8")
    assert checker.check(citation("linje to står her", (2, 2), "skift.txt")).verdict is Verdict.EXACT


def test_a_record_that_names_no_place_in_a_document_is_told_apart(checker: CitationChecker) -> None:
    known = CitationChecker(checker.folder, frozenset({"s"}))
    assert known.check(citation("Ord af vores egne.")).verdict is Verdict.UNTRACED
    traced = citation("Ord af vores egne.", provenance=(Provenance(0, 18, "baad.txt", (4, 4)),))
    assert known.check(traced).verdict is Verdict.RECORD
    assert checker.check(citation("Ord af vores egne.")).verdict is Verdict.FAILED
