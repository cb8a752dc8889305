"""Cases for a person at a terminal."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.cli.counted import counted
from api.cli.terminal import printable
from api.schemas.case_detail import CaseDetail, StatementOut
from api.schemas.cases import CaseList, CaseSummary, FoundCase, MomentOut
from api.schemas.labels import place, shown_date
from corpus.records.rows import UNKNOWN

NO_CASES = "Ingen cases passer. Prøv med andre ord eller færre valg."
NEAREST = "Ingen cases passer helt. De nærmeste er:"
_VALUES_SHOWN = 6
_FACETS_BESIDE = ("branche", "geografi", "opgave", "udbytte")


def cases_view(found: CaseList) -> RenderableType:
    """Return one page of cases, and the counts that help to narrow the search."""
    parts: list[RenderableType] = []
    if found.understood:
        said = ", ".join(f"{item.label.lower()}: {item.value}" for item in found.understood)
        parts.append(Text(f"Forstået som {said}.", style="dim"))
    if not found.total:
        parts.append(Text(NEAREST if found.nearest else NO_CASES))
        parts += [_found(case) for case in found.nearest]
        return Group(*parts)
    if not found.cases:
        pages = -(-found.total // found.size)
        return Text(f"Der er {counted(found.total, 'case', 'cases')} på {counted(pages, 'side', 'sider')}.")
    parts += [_found(case) for case in found.cases]
    parts += [_counts(facet.label, [(v.value, v.count) for v in facet.values]) for facet in found.facets]
    shown = f"{counted(found.total, 'case', 'cases')}, side {found.page}."
    parts += ["", Text(f"{shown} Se én med: vejviser cases --vis ID")]
    return Group(*parts)


def _found(found: FoundCase) -> RenderableType:
    case = found.case
    rows: list[RenderableType] = [Text(_beside(case), style="dim")]
    rows += [Text(printable(text)) for text in (case.task, *case.outcomes) if text]
    if not case.outcomes:
        rows.append(Text(f"Udbytte: {UNKNOWN}.", style="dim"))
    rows += [_moment(moment) for moment in found.moments]
    head = Text.assemble((printable(case.title), "bold"), "  ", (case.case_id, "cyan"))
    return Padding(Group(head, Padding(Group(*rows), (0, 0, 0, 4), expand=False)), (0, 0, 1, 0), expand=False)


def _beside(case: CaseSummary) -> str:
    values = [*(case.facets.get(name, ()) for name in ("medie", *_FACETS_BESIDE[:2]))]
    told = [", ".join(found) for found in values if UNKNOWN not in found]
    return " · ".join((*told, case.date_text if case.date else f"oplyst {shown_date(case.told_as_of)}"))


def _moment(moment: MomentOut) -> Text:
    return Text.assemble((moment.time, "cyan"), f" »{printable(moment.quote)}«")


def _counts(label: str, values: list[tuple[str, int]]) -> Text:
    shown = ", ".join(f"{printable(value)} {count}" for value, count in values[:_VALUES_SHOWN])
    return Text.assemble((f"{label}: ", "bold"), shown, " …" if len(values) > _VALUES_SHOWN else "")


def case_view(detail: CaseDetail) -> RenderableType:
    """Return a whole case with the places of what it tells, and the cases like it."""
    case = detail.case
    parts: list[RenderableType] = [
        Text.assemble((printable(case.title), "bold"), "  ", (case.case_id, "cyan")),
        Text(_beside(case), style="dim"),
    ]
    if case.caveat:
        parts.append(Text(f"Forbehold: {printable(case.caveat)}", style="yellow"))
    parts += ["", Text(printable(detail.body))]
    parts += _statements("Opgave", [detail.task] if detail.task else [])
    parts += _statements("Udbytte", detail.outcomes)
    parts += _statements("Fakta", detail.facts) if detail.facts else []
    if detail.transcript:
        parts += ["", Text("Fra videoen", style="bold"), *map(_moment, detail.transcript)]
    if detail.similar:
        parts += ["", Text("Lignende cases", style="bold")]
    for similar in detail.similar:
        why = "; ".join(map(printable, similar.reasons))
        title = printable(similar.case.title)
        parts.append(Text.assemble(title, "  ", (similar.case.case_id, "cyan"), (f"  ({why})", "dim")))
    return Group(*parts)


def _statements(label: str, statements: Iterable[StatementOut]) -> list[RenderableType]:
    rows: list[RenderableType] = ["", Text(label, style="bold")]
    for statement in statements:
        places = "; ".join(f"{p.file}, {place(None, p.lines)}" for p in statement.places)
        rows.append(Text.assemble(printable(statement.text), (f"  [{places}]", "dim")))
    return rows if len(rows) > 2 else [*rows, Text(f"{label} er {UNKNOWN}.")]
