"""From an idea and its arguments to the whole text of a draft."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from answering.answer import Notice
from answering.application.argument import ArgumentBank
from answering.application.argument_sources import ArgumentSources
from answering.application.budget import budget_table
from answering.application.choices import DEFAULT_CHOICES, Choices, placed
from answering.application.draft_text import (
    DraftText,
    OwnParagraph,
    Paragraph,
    Section,
    SectionId,
)
from answering.application.draft_words import draft_words
from answering.application.gaps import Told, gaps
from answering.application.idea import ProjectIdea
from answering.application.seeking import asked_stems
from answering.application.sentences import Sentences
from answering.application.sourced_paragraphs import Used, paragraphs_of, sourced
from answering.gate import Gate
from answering.wording import listed

_BLANK_LINES = re.compile(r"\n\s*\n")


class DraftComposer:
    """Writes drafts; deterministic for the same idea, arguments, choices and day."""

    def __init__(self, sources: ArgumentSources, gate: Gate) -> None:
        self._sources = sources
        self._gate = gate

    def compose(self, idea: ProjectIdea, bank: ArgumentBank, choices: Choices = DEFAULT_CHOICES) -> DraftText:
        """Return the draft; every sentence of a source has passed the gate, and no argument stands twice."""
        words, where = draft_words(), placed(bank, choices)
        sentences = Sentences(self._sources, self._gate, asked_stems(idea))
        budget = budget_table(idea)
        sections = []
        used: list[Used] = []
        for section in SectionId:
            said = sourced(self._sources, sentences, choices.wordings, where.arguments[section])
            used += said
            label, own = _label(section, idea), _own_text(section, idea, choices)
            told = Told([text for text in own if text != label], bool(said), budget)
            paragraphs: list[Paragraph] = [
                *map(OwnParagraph, own),
                *paragraphs_of(said),
                *gaps(section, told, choices.answers),
            ]
            warnings = _warnings(said)
            sections.append(Section(section, section.value.capitalize(), tuple(paragraphs), warnings))
        numbers = _numbers_of_warnings(used)
        sections = [
            replace(section, warnings=tuple(_with_numbers(one, numbers[one]) for one in section.warnings))
            for section in sections
        ]
        notices = []
        if sentences.stopped:
            notices.append(Notice("udeladt", words.counted("udeladt", len(sentences.stopped))))
        if where.unknown:
            notices.append(Notice("udeladt", words.counted("ukendt", len(where.unknown))))
        return DraftText(
            title=idea.title or words.messages["uden titel"],
            sections=tuple(sections),
            references=tuple(sentences.references),
            budget=budget,
            warnings=tuple(notices),
        )


def _warnings(used: Sequence[Used]) -> tuple[Notice, ...]:
    """Return the warnings of the arguments used, each once, in order."""
    return tuple(dict.fromkeys(notice for one in used for notice in one.argument.warnings))


def _numbers_of_warnings(used: Sequence[Used]) -> Mapping[Notice, list[int]]:
    """Return the numbers of the references that each warning is about, over the whole draft."""
    found: dict[Notice, list[int]] = {}
    for one in used:
        for notice in one.argument.warnings:
            found.setdefault(notice, []).extend(one.sentence.citations)
    return found


def _with_numbers(notice: Notice, numbers: Sequence[int]) -> Notice:
    marks = listed([f"[{n}]" for n in sorted(set(numbers))])
    return Notice(notice.kind, draft_words().messages["se"].format(notice.text, marks))


def _own_text(section: SectionId, idea: ProjectIdea, choices: Choices) -> list[str]:
    """Return the advisor's paragraphs of a section; what was chosen for it stands instead of the idea's."""
    fields = {
        SectionId.PURPOSE: idea.idea,
        SectionId.TARGET: idea.target_group,
        SectionId.ACTIVITIES: idea.activities,
        SectionId.ORGANISATION: idea.organisation,
        SectionId.EFFECT: idea.outcome,
        SectionId.TIMETABLE: idea.timetable,
        SectionId.ANCHORING: idea.anchoring,
    }
    chosen = choices.own_text.get(section)
    texts = [_label(section, idea), fields.get(section, "")] if chosen is None else [chosen]
    return [part.strip() for text in texts for part in _BLANK_LINES.split(text) if part.strip()]


def _label(section: SectionId, idea: ProjectIdea) -> str:
    """Return the line that names applicant or geography in its section, "" in the others."""
    messages = draft_words().messages
    if section is SectionId.TARGET and idea.geography:
        return messages["geografi"].format(idea.geography)
    if section is SectionId.ORGANISATION and idea.applicant:
        return messages["ansøger"].format(idea.applicant)
    return ""
