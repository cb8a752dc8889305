"""From an idea and its arguments to the whole text of a draft."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from answering.answer import Notice
from answering.application.argument import Argument, ArgumentBank
from answering.application.argument_sources import ArgumentSources
from answering.application.budget import budget_table
from answering.application.choices import DEFAULT_CHOICES, Choices, placed
from answering.application.draft_text import (
    DraftText,
    OwnParagraph,
    Paragraph,
    Section,
    SectionId,
    SourcedParagraph,
    SourcedSentence,
)
from answering.application.draft_words import draft_words
from answering.application.gaps import Told, gaps
from answering.application.idea import ProjectIdea
from answering.application.sentences import Sentences
from answering.gate import Gate
from answering.wording import listed
from corpus.sources import PassageKind

_SENTENCES, _CHARACTERS = 4, 1_100
"""What a paragraph of sourced sentences holds at most."""
_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Reworded:
    """More fluent words for arguments by their id; ``notice`` tells the advisor of them."""

    wordings: Mapping[str, str]
    notice: Notice


class Rewording(Protocol):
    """Puts arguments into other words; every sentence still has to pass the gate."""

    def __call__(self, sections: Mapping[SectionId, Sequence[Argument]]) -> Reworded: ...


class DraftComposer:
    """Writes drafts; deterministic for the same idea, arguments, choices and day where none rewords."""

    def __init__(
        self,
        sources: ArgumentSources,
        gate: Gate,
        rewording: Rewording | None = None,
    ) -> None:
        self._sources = sources
        self._gate = gate
        self._rewording = rewording

    def compose(self, idea: ProjectIdea, bank: ArgumentBank, choices: Choices = DEFAULT_CHOICES) -> DraftText:
        """Return the draft; every sentence of a source has passed the gate, and no argument stands twice."""
        words, where = draft_words(), placed(bank, choices)
        reworded = self._rewording(where.arguments) if self._rewording else None
        wordings = [choices.wordings, *([reworded.wordings] if reworded else [])]
        sentences = Sentences(self._sources, self._gate)
        budget = budget_table(idea)
        sections = []
        used: list[_Used] = []
        for section in SectionId:
            sourced = _Sourced(sentences, wordings, where.arguments[section])
            used += sourced.used
            label, own = _label(section, idea), _own_text(section, idea, choices)
            told = Told([text for text in own if text != label], bool(sourced.used), budget)
            paragraphs: list[Paragraph] = [
                *map(OwnParagraph, own),
                *sourced.paragraphs,
                *gaps(section, told, choices.answers),
            ]
            warnings = _warnings(sourced.used)
            sections.append(Section(section, section.value.capitalize(), tuple(paragraphs), warnings))
        numbers = _numbers_of_warnings(used)
        sections = [
            replace(section, warnings=tuple(_with_numbers(one, numbers[one]) for one in section.warnings))
            for section in sections
        ]
        notices = [reworded.notice] if reworded else []
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


@dataclass(frozen=True, slots=True)
class _Used:
    """An argument with the sentence that says it."""

    argument: Argument
    sentence: SourcedSentence


class _Sourced:
    """The paragraphs of one section that rest on sources, and the arguments used in them."""

    def __init__(
        self, sentences: Sentences, wordings: Sequence[Mapping[str, str]], arguments: Sequence[Argument]
    ) -> None:
        self.used: list[_Used] = []
        self.paragraphs: list[SourcedParagraph] = []
        said: list[_Used] = []
        for argument in arguments:
            if said and not _go_together(said, argument):
                self._close(said)
                said = []
            own = [known[argument.id] for known in wordings if argument.id in known]
            if sentence := sentences.sentence(argument, [one.argument for one in said], own):
                said.append(_Used(argument, sentence))
        self._close(said)

    def _close(self, said: Sequence[_Used]) -> None:
        if not said:
            return
        group = said[0].argument.group
        words = draft_words().groups[group]
        opened = any(one.argument.group is group for one in self.used)
        sources = {one.argument.citation.source_id for one in said}
        lead = "" if opened else words.opens_one if len(sources) == 1 else words.opens_many
        self.paragraphs.append(SourcedParagraph(lead, tuple(one.sentence for one in said)))
        self.used += said


def _go_together(said: Sequence[_Used], argument: Argument) -> bool:
    """Tell whether an argument belongs into a paragraph; a table stands alone, and none gets too long."""
    first = said[0].argument
    table = PassageKind.TABLE in {first.citation.kind, argument.citation.kind}
    full = len(said) >= _SENTENCES or sum(len(one.sentence.text) for one in said) >= _CHARACTERS
    return first.group is argument.group and not table and not full


def _warnings(used: Sequence[_Used]) -> tuple[Notice, ...]:
    """Return the warnings of the arguments used, each once, in order."""
    return tuple(dict.fromkeys(notice for one in used for notice in one.argument.warnings))


def _numbers_of_warnings(used: Sequence[_Used]) -> Mapping[Notice, list[int]]:
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
