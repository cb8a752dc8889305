"""The report of an ingest tells what was read, what was not, and why."""

from collections import Counter

from api.cli.ingest_view import exit_code, ingest_view
from ingest.report import FileNote, IngestReport, SourceNote
from tests.api.cli.rendered import rendered


def note(file: str, passages: int, source_id: str = "k") -> SourceNote:
    return SourceNote(
        source_id, "Titel", file, passages, 100, Counter({"delte ord": 2}), Counter({"indhold": 3})
    )


BAD = FileNote("itu.pdf", "Filen er beskadiget.")


def test_files_notes_and_sums_are_shown() -> None:
    report = IngestReport(
        sources=[note("a.txt", 5, "a1"), note("a.txt", 1200, "a2"), note("b.md", 1)],
        skipped=[FileNote("billede.png", "Billeder læses ikke.")],
        failed=[BAD],
        warnings=[FileNote("b.md", "To overskrifter mangler.")],
        passages=1206,
        embedded=1000,
        reused=206,
        seconds=3.25,
    )
    assert rendered(ingest_view(report)).splitlines() == [
        "✓ a.txt: 2 kilder, 1.205 steder",
        "✓ b.md: 1 kilde, 1 sted",
        "Rettet: delte ord 6",
        "Udeladt (linjer): indhold 9",
        "Bemærk: b.md – To overskrifter mangler.",
        "Sprunget over: billede.png – Billeder læses ikke.",
        "Kunne ikke læses: itu.pdf – Filen er beskadiget.",
        "Færdig: 2 filer læst, 1 kunne ikke læses, 3 kilder, 1.206 steder, der kan citeres.",
        "1.000 tekster beregnet, 206 genbrugt. Det tog 3,2 sek.",
    ]


def test_many_files_are_gathered_in_one_line() -> None:
    report = IngestReport(sources=[note(f"{i:02}.md", 50 - i) for i in range(30)], passages=1065)
    lines = rendered(ingest_view(report)).splitlines()
    assert lines[18].startswith("✓ 18.md")
    assert lines[19] == f"✓ og 11 filer til: 11 kilder, {sum(50 - i for i in range(19, 30))} steder"


def test_a_dry_run_says_that_nothing_changed() -> None:
    text = rendered(ingest_view(IngestReport(sources=[note("a.txt", 5)], passages=5, dry_run=True)))
    assert "Prøvekørsel, intet er ændret: 1 fil læst" in text
    assert "beregnet" not in text


def test_an_index_that_is_up_to_date_is_said_to_be() -> None:
    assert "allerede ajour" in rendered(ingest_view(IngestReport(unchanged=True)))


def test_the_exit_code_tells_how_much_was_read() -> None:
    read = [note("a.txt", 5)]
    assert exit_code(IngestReport(sources=read)) == 0
    assert exit_code(IngestReport(unchanged=True)) == 0
    assert exit_code(IngestReport(sources=read, skipped=[BAD])) == 0
    assert exit_code(IngestReport(sources=read, failed=[BAD])) == 1
    assert exit_code(IngestReport(unchanged=True, failed=[BAD])) == 1
    assert exit_code(IngestReport(failed=[BAD])) == 2
    assert exit_code(IngestReport()) == 2


def test_nothing_read_is_said() -> None:
    assert "Der blev ikke læst nogen dokumenter." in rendered(ingest_view(IngestReport(failed=[BAD])))
