"""An answer for a person at a terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from answering.answer import Answer, Citation, Original
from api.cli.terminal import printable
from api.schemas.labels import place, shown_date
from corpus.sources import SourceStatus

STATUS_STYLE = {
    SourceStatus.CURRENT: "green",
    SourceStatus.DRAFT: "yellow",
    SourceStatus.PROPOSAL: "yellow",
    SourceStatus.EXPIRED: "red",
    SourceStatus.UNKNOWN: "dim",
}


def answer_view(answer: Answer) -> RenderableType:
    """Return intro, text, reservations, quotes, what to do next and follow-ups; empty parts are left out."""
    parts: list[RenderableType] = [Text(printable(answer.intro)), ""] if answer.intro else []
    parts.append(Text(printable(marked_text(answer)), style="bold" if answer.refused else ""))
    if answer.clarify:
        parts += ["", Text.assemble(("Fortæl gerne: ", "bold cyan"), printable(answer.clarify))]
    for notice in answer.notices:
        parts += ["", Text.assemble(("Bemærk: ", "bold yellow"), printable(notice.text))]
    if answer.citations:
        parts += ["", Text("Nærmeste kilder" if answer.refused else "Kilder", style="bold")]
        parts += [_citation(citation) for citation in answer.citations]
    parts += _titled("Det kan du gøre nu", answer.next_steps)
    parts += _titled("Hav klar", answer.bring)
    if answer.referral:
        parts += ["", Text("Henvendelse, du kan kopiere", style="bold")]
        parts.append(Padding(Text(printable(answer.referral)), (0, 0, 0, 4), expand=False))
    parts += _titled("Du kan også spørge", answer.follow_ups)
    return Group(*parts)


def marked_text(answer: Answer) -> str:
    """Return the answer's text with the numbers of the citations behind each claim."""
    pieces: list[str] = []
    position = 0
    for claim in answer.claims:
        found = answer.text.find(claim.text, position)
        if found < 0 or not claim.text:
            continue
        end = found + len(claim.text)
        pieces.append(answer.text[position:end])
        if not answer.text[end:].lstrip(" ").startswith("["):
            pieces.append(" " + "".join(f"[{n}]" for n in claim.citations))
        position = end
    return "".join(pieces) + answer.text[position:]


def _titled(title: str, lines: Sequence[str]) -> list[RenderableType]:
    if not lines:
        return []
    grid = Table.grid(padding=(0, 1))
    for line in lines:
        grid.add_row(" •", Text(printable(line)))
    return ["", Text(title, style="bold"), grid]


def _citation(citation: Citation) -> RenderableType:
    where = place(citation.page, citation.lines, citation.t_start, citation.t_end)
    head = Text.assemble(
        (f"[{citation.n}] ", "bold cyan"),
        (printable(citation.title), "bold"),
        f" · {shown_date(citation.date)} · ",
        (citation.status.value, STATUS_STYLE[citation.status]),
    )
    file = Text(" · ".join(filter(None, (citation.file, where))), style="dim")
    quote = Text(f"»{printable(citation.quote)}«", style="italic")
    found = [Text(f"Står i: {printable(_original(one))}", style="dim") for one in citation.originals]
    return Group(head, Padding(Group(file, quote, *found), (0, 0, 0, 4), expand=False))


def _original(original: Original) -> str:
    """Return a place in the documents: file and lines, and the title where the document is indexed."""
    title = f"{original.title} ({shown_date(original.date)}) · " if original.title else ""
    return f"{title}{original.file} · {place(None, original.lines)}"
