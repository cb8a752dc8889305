"""A draft as Markdown, with the same content as the Word file."""

from collections.abc import Sequence

from answering.answer import Citation
from answering.application.draft_text import (
    DraftText,
    Gap,
    OwnParagraph,
    Paragraph,
    SectionId,
    SourcedParagraph,
)
from answering.application.export import markdown_escapes as escapes
from answering.application.export.budget_rows import budget_rows
from answering.application.export.notes import notes_of
from answering.application.export.plain import plain
from answering.application.export.reference_text import quote_text, reference_text
from answering.application.export.stretches import Line, Said, lines, stretches
from answering.application.export.texts import export_texts

_LINE_BREAK = "\\\n"


def write_markdown(draft: DraftText) -> str:
    """Return the text in CommonMark with tables; what looks like mark-up in a text stays text.

    A list in a source is a list here too.
    """
    texts = export_texts()
    blocks = [f"# {_heading(draft.title)}"]
    for section in draft.sections:
        blocks.append(f"## {_heading(section.title)}")
        blocks += [block for paragraph in section.paragraphs for block in _blocks(paragraph)]
        if section.id is SectionId.ECONOMY and draft.budget:
            blocks += [f"*{_inline(texts.budget_caption)}*", _budget(draft)]
            blocks += [f"**{_inline(texts.fault.format(fault))}**" for fault in draft.budget.faults]
        if section.id is SectionId.REFERENCES:
            blocks += [_line(f"[{one.n}] {reference_text(one)}") for one in draft.references]
    blocks += _notes(draft)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _blocks(paragraph: Paragraph) -> list[str]:
    match paragraph:
        case SourcedParagraph():
            return [_with_lists(lines(_numbered(said))) for said in stretches(paragraph)]
        case OwnParagraph():
            own = (_line(one) for one in plain(paragraph.text).split("\n"))
            return [_LINE_BREAK.join(one for one in own if one)]
        case Gap():
            return [f"**{_inline(export_texts().gap.format(paragraph.question))}**"]


def _numbered(said: Sequence[Said]) -> str:
    return " ".join(word for one in said for word in (one.text, *(f"[{n}]" for n in one.citations)))


def _with_lists(found: Sequence[Line]) -> str:
    """Return a paragraph and its lists; a line behind a list stands apart from it."""
    text = ""
    for before, one in zip((None, *found), found, strict=False):
        if before is not None:
            text += "\n" if one.point else "\n\n" if before.point else _LINE_BREAK
        text += f"- {escapes.line(one.text)}" if one.point else escapes.line(one.text)
    return text


def _budget(draft: DraftText) -> str:
    if draft.budget is None:
        return ""
    texts = export_texts()
    rows = [f"| {_cell(texts.item)} | {_cell(texts.amount)} |", "| :--- | ---: |"]
    for row in budget_rows(draft.budget):
        name, amount = _cell(row.name), _cell(row.amount)
        rows.append(f"| **{name}** | **{amount}** |" if row.total else f"| {name} | {amount} |")
    return "\n".join(rows)


def _notes(draft: DraftText) -> list[str]:
    texts, groups = export_texts(), notes_of(draft)
    blocks = [f"## {_heading(texts.notes_title)}", _line(texts.notes_intro)]
    blocks += [] if groups else [_line(texts.no_notes)]
    for group in groups:
        blocks.append(f"### {_heading(group.title)}")
        blocks.append("\n".join(f"- {_line(line)}" for line in group.lines))
    if draft.references:
        blocks += [f"### {_heading(texts.quotes_title)}", _line(texts.quotes_intro)]
    return [*blocks, *map(_quote, draft.references)]


def _quote(citation: Citation) -> str:
    quoted = _with_lists(lines(f"[{citation.n}] {quote_text(citation)}"))
    return "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))


def _flat(text: str) -> str:
    return " ".join(plain(text).split())


def _line(text: str) -> str:
    return escapes.line(_flat(text))


def _inline(text: str) -> str:
    return escapes.inline(_flat(text))


def _heading(text: str) -> str:
    return escapes.heading(_flat(text))


def _cell(text: str) -> str:
    return escapes.cell(_flat(text))
