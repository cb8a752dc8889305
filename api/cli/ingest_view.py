"""What an ingest did, for a person at a terminal."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from api.cli.counted import contents, counted, seconds
from api.cli.exit_codes import ALL_FINE, NOTHING_DONE, SOME_BAD
from api.cli.terminal import printable
from api.schemas.question import danish_number
from ingest.report import FileNote, IngestReport

_FILES_SHOWN = 20


def exit_code(report: IngestReport) -> int:
    """Return 0 when every document was read, 1 when some were not, 2 when there is nothing to search in."""
    if not report.sources and not report.unchanged:
        return NOTHING_DONE
    return SOME_BAD if report.failed else ALL_FINE


def ingest_view(report: IngestReport) -> RenderableType:
    """Return what was read, repaired, left out and skipped, with reasons, and the sums last."""
    lines: list[RenderableType] = [*_files(report)]
    for label, counts in (("Rettet", report.repairs), ("Udeladt (linjer)", report.omitted)):
        if counts:
            lines.append(Text.assemble((f"{label}: ", "bold"), _counts(counts)))
    lines += _notes(report.warnings, "Bemærk", "yellow")
    lines += _notes(report.skipped, "Sprunget over", "dim")
    lines += _notes(report.failed, "Kunne ikke læses", "red")
    return Group(*lines, *_sums(report))


def _files(report: IngestReport) -> list[Text]:
    """One line a file, the largest first; beyond twenty the rest is one line."""
    sources, passages = Counter[str](), Counter[str]()
    for note in report.sources:
        sources[note.file] += 1
        passages[note.file] += note.passages
    names = [name for name, _ in passages.most_common()]
    shown = names if len(names) <= _FILES_SHOWN else names[: _FILES_SHOWN - 1]
    lines = [
        Text.assemble(
            ("✓ ", "green"), (printable(name), "bold"), f": {contents(sources[name], passages[name])}"
        )
        for name in shown
    ]
    if rest := names[len(shown) :]:
        sums = contents(sum(sources[n] for n in rest), sum(passages[n] for n in rest))
        lines.append(Text.assemble(("✓ ", "green"), f"og {danish_number(len(rest))} filer til: {sums}"))
    return lines


def _counts(counts: Counter[str]) -> str:
    return ", ".join(f"{printable(name)} {danish_number(number)}" for name, number in counts.most_common())


def _notes(notes: Sequence[FileNote], label: str, style: str) -> list[Text]:
    return [
        Text.assemble((f"{label}: ", style), (printable(note.name), "bold"), f" – {printable(note.text)}")
        for note in notes
    ]


def _sums(report: IngestReport) -> list[Text]:
    if report.unchanged:
        return [Text("Intet er ændret siden sidst; indekset er allerede ajour.", style="green")]
    if not report.sources:
        return [Text("Der blev ikke læst nogen dokumenter.", style="red")]
    read = len({note.file for note in report.sources})
    sums = ", ".join(
        (
            counted(read, "fil", "filer") + " læst",
            f"{danish_number(len(report.failed))} kunne ikke læses",
            f"{contents(len(report.sources), report.passages)}, der kan citeres",
        )
    )
    if report.dry_run:
        return [Text(f"Prøvekørsel, intet er ændret: {sums}.")]
    vectors = f"{danish_number(report.embedded)} tekster beregnet, {danish_number(report.reused)} genbrugt"
    return [
        Text(f"Færdig: {sums}.", style="green"),
        Text(f"{vectors}. Det tog {seconds(report.seconds)}", style="dim"),
    ]
