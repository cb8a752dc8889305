"""What an exported draft says, and the mark by which its file is known to be of it."""

import hashlib

from answering.application.draft_text import DraftText, OwnParagraph, SourcedParagraph, SourcedSentence

DRAFT_MARK = "vejviser-udkast-"
"""Stands before the fingerprint among the keywords of a file, which every word processor keeps."""


def sourced_sentences(draft: DraftText) -> list[SourcedSentence]:
    """Return all sentences of a draft that rest on sources, in order."""
    return [
        sentence
        for section in draft.sections
        for paragraph in section.paragraphs
        if isinstance(paragraph, SourcedParagraph)
        for sentence in paragraph.sentences
    ]


def own_texts(draft: DraftText) -> list[str]:
    """Return the advisor's own paragraphs, in order."""
    return [
        paragraph.text
        for section in draft.sections
        for paragraph in section.paragraphs
        if isinstance(paragraph, OwnParagraph)
    ]


def fingerprint(draft: DraftText) -> str:
    """Return 16 hexadecimal digits that change with the sourced sentences and with their quotes."""
    said = [f"{one.argument_id}\x1f{one.text}\x1f{one.citations}" for one in sourced_sentences(draft)]
    cited = [f"{one.n}\x1f{one.source_id}\x1f{one.quote}" for one in draft.references]
    return hashlib.sha256("\x1e".join([draft.title, *said, *cited]).encode(errors="replace")).hexdigest()[:16]
