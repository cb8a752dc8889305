"""What fits a company, for a person at a terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.cli.terminal import printable
from api.schemas.company_facts import FIELD_WORDS
from api.schemas.matches import AskOut, CriterionOut, MatchOut, RecordStatementOut
from api.schemas.programmes import MatchResponse, ReadingOut

NOTHING_FITS = "Ingen af programmerne ligner det, du beskriver. Spørg dem herunder."
_SHOWN = 6
_FACTS = 3
_MARKS = {"opfyldt": ("✓", "green"), "ikke opfyldt": ("✗", "red"), "ukendt": ("?", "yellow")}
_STATUS_STYLE = {"åben": "green", "ukendt": "dim", "forslag": "yellow", "lukket": "red"}
_NOT_AN_OFFER = {
    "lukket": "Lukket ifølge kilderne: Den kan ikke søges.",
    "forslag": "Kun foreslået: Kilderne viser ikke, at det blev til noget.",
}


def match_view(response: MatchResponse) -> RenderableType:
    """Return what was read, the ranked matches, what to clarify and whom to ask."""
    parts: list[RenderableType] = []
    if response.readings:
        read = ", ".join(map(_reading, response.readings))
        parts += [Text(f"Læst af din tekst: {read}.", style="dim"), ""]
    if not response.shown:
        parts.append(Text(NOTHING_FITS))
    parts += [_match(rank, match) for rank, match in enumerate(response.shown[:_SHOWN], start=1)]
    parts += _titled("Det vil være godt at vide", response.clarify)
    parts += _titled("Spørg her", map(_ask, response.ask))
    return Group(*parts)


def _reading(reading: ReadingOut) -> str:
    value = {True: "ja", False: "nej"}[reading.value] if isinstance(reading.value, bool) else reading.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    said = ", ".join(f"»{printable(word)}«" for word in reading.words)
    return f"{FIELD_WORDS[reading.field]} {value} ({said})"


def _match(rank: int, match: MatchOut) -> RenderableType:
    head = Text.assemble(
        (f"{rank}. ", "bold cyan"),
        (printable(match.name), "bold"),
        f" · {match.kind} · ",
        (match.status_text, _STATUS_STYLE[match.status]),
    )
    rows: list[RenderableType] = []
    if not match.open:
        rows.append(Text(_NOT_AN_OFFER[match.status], style="bold red"))
    rows.append(Text(printable(match.summary)))
    if match.caveat:
        rows.append(Text(f"Forbehold: {printable(match.caveat)}", style="yellow"))
    rows += [Text(printable(reason.text), style="dim") for reason in match.reasons[:2]]
    rows += [_statement(statement) for statement in match.statements[:_FACTS]]
    rows += [_criterion(criterion) for criterion in match.criteria]
    if match.benefit:
        rows.append(Text(match.benefit.text, style="bold"))
    if match.alternatives and not match.open:
        rows.append(Text(f"Se i stedet: {', '.join(other.name for other in match.alternatives)}."))
    return Padding(Group(head, Padding(Group(*rows), (0, 0, 0, 4), expand=False)), (0, 0, 1, 0), expand=False)


def _statement(statement: RecordStatementOut) -> RenderableType:
    return Text.assemble(printable(statement.text), (f" [{_places(statement)}]", "dim"))


def _criterion(criterion: CriterionOut) -> RenderableType:
    mark, style = _MARKS[criterion.outcome]
    where = f" [{_places(criterion.statement)}]" if criterion.statement else ""
    return Text.assemble(
        (f"{mark} ", style),
        f"{criterion.name}, {criterion.outcome}: {printable(criterion.text)}",
        (where, "dim"),
    )


def _places(statement: RecordStatementOut) -> str:
    return printable(statement.places[0].label) if statement.places else ""


def _ask(ask: AskOut) -> str:
    return f"{ask.name}: {ask.reason}"


def _titled(title: str, lines: Iterable[str]) -> Sequence[RenderableType]:
    grid = Table.grid(padding=(0, 1))
    for line in lines:
        grid.add_row(" •", Text(printable(line)))
    return [Text(title, style="bold"), grid, ""] if grid.row_count else []
