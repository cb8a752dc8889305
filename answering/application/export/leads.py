"""The words in front of sourced paragraphs, and the reservations about sources that are told."""

from collections import Counter
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher

from answering.application.draft_text import DraftText, SectionId, SourcedParagraph
from answering.application.draft_words import draft_words
from answering.application.export.docx_reader import ReadDraft
from answering.application.export.plain import plain
from answering.application.naming import tells_reservations
from answering.own_words import collapsed

_ALIKE = 0.6
"""How much of its characters a changed lead shares with what it was (difflib's ratio)."""


def paragraphs_with_leads(draft: DraftText) -> Iterator[tuple[SectionId, SourcedParagraph]]:
    """Yield the paragraphs that name their source in front, and how it stands."""
    for section in draft.sections:
        for paragraph in section.paragraphs:
            if isinstance(paragraph, SourcedParagraph) and paragraph.lead:
                yield section.id, paragraph


def gone_leads(read: ReadDraft, draft: DraftText, kept: Collection[str]) -> Iterator[tuple[SectionId, str]]:
    """Yield the leads that a file no longer has, of paragraphs with sentences that are ``kept`` (by id).

    Paragraphs may have the same lead; a file that has it fewer times than the draft has lost one.
    """
    leads = [
        (section, collapsed(plain(paragraph.lead)))
        for section, paragraph in paragraphs_with_leads(draft)
        if any(sentence.argument_id in kept for sentence in paragraph.sentences)
    ]
    found = {section: _text_of(read, section) for section, _ in leads}
    everywhere = _text_of(read)
    missing = {
        lead: count - everywhere.count(lead) for lead, count in Counter(one for _, one in leads).items()
    }
    wanted = Counter(leads)
    lacking = [one for one in leads if found[one[0]].count(one[1]) < wanted[one]]
    for section, lead in lacking:
        if missing[lead] > 0:
            missing[lead] -= 1
            yield section, lead


def _text_of(read: ReadDraft, section: SectionId | None = None) -> str:
    return collapsed("\n".join(one.text for one in read.paragraphs if section in (None, one.section)))


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
