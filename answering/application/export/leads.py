"""The words in front of sourced paragraphs, and the reservations about sources that are told."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from answering.application.draft_text import DraftText, SectionId, SourcedParagraph
from answering.application.draft_words import draft_words
from answering.application.naming import tells_reservations

_ALIKE = 0.6
"""How much of its characters a changed lead shares with what it was (difflib's ratio)."""


def paragraphs_with_leads(draft: DraftText) -> Iterator[tuple[SectionId, SourcedParagraph]]:
    """Yield the paragraphs that name their source in front, and how it stands."""
    for section in draft.sections:
        for paragraph in section.paragraphs:
            if isinstance(paragraph, SourcedParagraph) and paragraph.lead:
                yield section.id, paragraph


def told_reservations(text: str) -> list[str]:
    """Return the reservations that a text tells, in the words they are shown in."""
    reservations = draft_words().reservations.items()
    return [one.shown for kind, one in reservations if tells_reservations(text, frozenset({kind}))]


def untold(before: str, now: str) -> list[str]:
    """Return the reservations that a sentence told and no longer tells."""
    kept = told_reservations(now)
    return [shown for shown in told_reservations(before) if shown not in kept]


def is_changed_lead(text: str, draft: DraftText) -> bool:
    """Tell whether words are the changed beginning of a paragraph, which the next draft has as before."""
    leads = (paragraph.lead for _, paragraph in paragraphs_with_leads(draft))
    return text.endswith(":") and any(
        SequenceMatcher(None, text, lead, autojunk=False).ratio() >= _ALIKE for lead in leads
    )
