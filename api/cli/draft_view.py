"""A draft of an application, for a person at a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.cli.terminal import printable
from api.schemas.chat import CitationOut
from api.schemas.draft_text import CriteriaOut, DraftTextOut, FindingOut, ParagraphOut

_MARKS = {
    "opfyldt": ("✓", "green"),
    "nævnt": ("~", "yellow"),
    "mangler": ("✗", "red"),
    "ukendt": ("?", "yellow"),
}


def draft_view(
    text: DraftTextOut, criteria: CriteriaOut, written: Sequence[str], reworded: str = ""
) -> RenderableType:
    """Return the text with its references, the budget, the requirements, and which files were written.

    ``reworded`` tells what came of letting a language model word it.
    """
    parts: list[RenderableType] = [Text(printable(text.title), style="bold"), ""]
    for section in text.sections:
        if section.id == "referencer":
            continue
        parts.append(Text(section.title, style="bold cyan"))
        parts += [_indented(_paragraph(paragraph)) for paragraph in section.paragraphs]
        if section.id == "økonomi" and text.budget:
            rows = [f"{row.name}: {row.amount}" for row in text.budget.rows]
            parts += [_indented(Text(printable(line))) for line in (*rows, *text.budget.arithmetic)]
            parts += [_indented(Text(printable(fault), style="red")) for fault in text.budget.faults]
        parts += [
            _indented(Text(f"Forbehold: {printable(w.text)}", style="yellow")) for w in section.warnings
        ]
        parts.append("")
    parts += [Text(f"Forbehold: {printable(w.text)}", style="yellow") for w in text.warnings]
    if text.references:
        parts.append(Text("Referencer", style="bold cyan"))
        parts += [_indented(Text(printable(f"[{c.n}] {_reference(c)}"))) for c in text.references]
        parts.append("")
    parts += _criteria(criteria)
    if reworded:
        parts.append(Text(reworded, style="yellow"))
    if written:
        parts.append(Text(printable(f"Skrevet: {', '.join(written)}"), style="green"))
    return Group(*parts)


def findings_view(findings: Sequence[FindingOut]) -> RenderableType:
    """Return what a Word file says otherwise than the draft."""
    if not findings:
        return Text("Alle citater og tal fra kilderne står, som de gjorde.")
    parts: list[RenderableType] = []
    for one in findings:
        where = f"{one.section.capitalize()}: " if one.section else ""
        parts.append(Text.assemble((where, "bold"), printable(one.text)))
        if one.said:
            parts.append(_indented(Text(printable(one.said), style="dim")))
    return Group(*parts)


def _criteria(criteria: CriteriaOut) -> Iterator[RenderableType]:
    if criteria.unlisted:
        yield Text(criteria.unlisted)
    checklist = ""
    for one in criteria.criteria:
        if one.checklist != checklist:
            checklist = one.checklist
            yield Text(checklist, style="bold cyan")
        mark, style = _MARKS[one.outcome]
        yield _indented(
            Text.assemble((f"{mark} ", style), f"{one.name}, {one.outcome.told}: {printable(one.why)}")
        )
        if one.write_about:
            yield _indented(Text(f"  Skriv om: {one.write_about}", style="dim"))


def _paragraph(paragraph: ParagraphOut) -> Text:
    if paragraph.kind == "eget":
        return Text(printable(paragraph.text))
    if paragraph.kind == "mangler":
        return Text(f"[MANGLER: {paragraph.question}]", style="yellow")
    said = [
        f"{printable(one.text)} {' '.join(f'[{n}]' for n in one.citations)}" for one in paragraph.sentences
    ]
    return Text(" ".join([paragraph.lead, *said]).strip())


def _reference(citation: CitationOut) -> str:
    """Return where a sentence comes from: the documents' places, of one of our records too."""
    if citation.originals:
        return "; ".join(original.label for original in citation.originals)
    return f"{citation.title} ({citation.date_text}, {citation.status}), {citation.place}"


def _indented(what: RenderableType) -> RenderableType:
    return Padding(what, (0, 0, 0, 2), expand=False)
