"""A draft whose first source is quoted with a list, in the text and in the notes; invented, too."""

from dataclasses import replace

from answering.application.draft_text import DraftText, SourcedParagraph, SourcedSentence
from tests.answering.application.made_draft import draft

QUOTE = "Bagerne mangler:\n\n- ovne & mel\n- lærlinge\nDet sagde de."
LISTED = SourcedSentence(f"Prøvenotatet skriver: »{QUOTE}«", (1,), "liste")
NEXT = SourcedSentence("Samme kilde: »Møllerne mangler intet.«", (2,), "møllere")


def listed_draft() -> DraftText:
    made = draft()
    first, *others = made.sections
    section = replace(first, paragraphs=(SourcedParagraph("Der står følgende.", (LISTED, NEXT)),))
    references = (replace(made.references[0], quote=QUOTE), *made.references[1:])
    return replace(made, sections=(section, *others), references=references)
