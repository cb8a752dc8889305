"""What is to be told of a file that the advisor has written on in."""

from dataclasses import dataclass
from enum import StrEnum

from answering.application.draft_text import SectionId
from answering.application.export.texts import export_texts


class FindingKind(StrEnum):
    """What was found, by the key of its Danish text."""

    OTHER_DRAFT = "andet udkast"
    SECTION_GONE = "afsnit slettet"
    FIGURES = "tal ændret"
    QUOTE = "citat ændret"
    UNSUPPORTED = "uden dækning"
    RESERVATION = "forbehold slettet"
    LEAD_GONE = "indledning slettet"
    NEW_REFERENCED = "ny med henvisning"
    MARK_GONE = "henvisning slettet"
    UNKNOWN_MARK = "ukendt henvisning"
    ENTRY_GONE = "reference slettet"
    SENTENCE_GONE = "sætning slettet"
    NEW_FIGURES = "nye tal"
    BUDGET = "budget ændret"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; ``said`` is the stretch of the file it is about, "" where it is about none."""

    kind: FindingKind
    text: str
    section: SectionId | None = None
    said: str = ""


def finding(
    kind: FindingKind, *values: str, section: SectionId | None = None, said: str = "", **named: str
) -> Finding:
    """Return a finding with its Danish text, filled in with values."""
    return Finding(kind, export_texts().findings[kind].format(*values, **named), section, said)
