"""A draft as Markdown, with the same content as the Word file."""

import re

from answering.application.draft_text import (
    DraftText,
    Gap,
    OwnParagraph,
    Paragraph,
    SectionId,
    SourcedParagraph,
)
from answering.application.export.budget_rows import budget_rows
from answering.application.export.notes import notes_of
from answering.application.export.plain import plain
from answering.application.export.reference_text import reference_text
from answering.application.export.texts import export_texts

_MARKS = re.compile(r"[\\`*_{}\[\]<>#+\-!|~&$^=:.()]")
_LINE_BREAK = "\\\n"


def write_markdown(draft: DraftText) -> str:
    """Return the text in CommonMark with tables; what looks like mark-up in a text stays text."""
    texts = export_texts()
    blocks = [f"# {_line(draft.title)}"]
    for section in draft.sections:
        blocks.append(f"## {_line(section.title)}")
        blocks += [_paragraph(paragraph) for paragraph in section.paragraphs]
        if section.id is SectionId.ECONOMY and draft.budget:
            blocks += [f"*{_line(texts.budget_caption)}*", _budget(draft)]
            blocks += [f"**{_line(texts.fault.format(fault))}**" for fault in draft.budget.faults]
        if section.id is SectionId.REFERENCES:
            blocks += [f"\\[{one.n}\\] {_line(reference_text(one))}" for one in draft.references]
    blocks += _notes(draft)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _paragraph(paragraph: Paragraph) -> str:
    match paragraph:
        case SourcedParagraph():
            said = [
                " ".join([_lines(one.text), *(f"\\[{n}\\]" for n in one.citations)])
                for one in paragraph.sentences
            ]
            return " ".join([_lines(paragraph.lead), *said]).strip()
        case OwnParagraph():
            return _lines(paragraph.text)
        case Gap():
            return f"**{_line(export_texts().gap.format(paragraph.question))}**"


def _budget(draft: DraftText) -> str:
    if draft.budget is None:
        return ""
    texts = export_texts()
    rows = [f"| {_line(texts.item)} | {_line(texts.amount)} |", "| :--- | ---: |"]
    for row in budget_rows(draft.budget):
        name, amount = _line(row.name), _line(row.amount)
        rows.append(f"| **{name}** | **{amount}** |" if row.total else f"| {name} | {amount} |")
    return "\n".join(rows)


def _notes(draft: DraftText) -> list[str]:
    texts, groups = export_texts(), notes_of(draft)
    blocks = [f"## {_line(texts.notes_title)}", _line(texts.notes_intro)]
    blocks += [] if groups else [_line(texts.no_notes)]
    for group in groups:
        blocks.append(f"### {_line(group.title)}")
        blocks.append("\n".join(f"- {_line(line)}" for line in group.lines))
    if draft.references:
        blocks += [f"### {_line(texts.quotes_title)}", _line(texts.quotes_intro)]
    quoted = (f"[{one.n}] {one.quote}" for one in draft.references)
    blocks += [_lines(text, in_front="> ") for text in quoted]
    return blocks


def _line(text: str) -> str:
    return _escaped(" ".join(plain(text).split()))


def _lines(text: str, in_front: str = "") -> str:
    """Return the lines of a text, each a line for the reader too; empty ones are left out."""
    lines = [_line(line) for line in plain(text).split("\n")]
    return _LINE_BREAK.join(f"{in_front}{line}" for line in lines if line)


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)
