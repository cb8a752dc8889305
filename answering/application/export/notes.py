"""What only the advisor is to see: reservations, open questions and the arithmetic of the budget."""

from dataclasses import dataclass

from answering.application.budget import arithmetic
from answering.application.draft_text import DraftText, Gap
from answering.application.export.texts import export_texts


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Lines under a heading."""

    title: str
    lines: tuple[str, ...]


def notes_of(draft: DraftText) -> tuple[NoteGroup, ...]:
    """Return what is to be said of the draft, its sources, what it lacks and the sums; no empty group."""
    texts = export_texts()
    notices = dict.fromkeys(notice.text for section in draft.sections for notice in section.warnings)
    questions = [
        f"{section.title}: {paragraph.question}"
        for section in draft.sections
        for paragraph in section.paragraphs
        if isinstance(paragraph, Gap)
    ]
    sums = (*draft.budget.faults, *arithmetic(draft.budget)) if draft.budget else ()
    groups = (
        NoteGroup(texts.of_draft, tuple(notice.text for notice in draft.warnings)),
        NoteGroup(texts.of_sources, tuple(notices)),
        NoteGroup(texts.questions, tuple(questions)),
        NoteGroup(texts.arithmetic, sums),
    )
    return tuple(group for group in groups if group.lines)
