"""Compares a Word file that comes back with the draft it was exported from."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from answering.answer import Claim
from answering.application.choices import MAX_OWN_TEXT, MAX_WORDING, Choices
from answering.application.draft_text import (
    DraftText,
    Gap,
    SectionId,
    SourcedSentence,
)
from answering.application.export.budget_rows import budget_rows
from answering.application.export.contents import fingerprint, own_texts, sourced_sentences
from answering.application.export.docx_reader import ReadDraft, ReadParagraph
from answering.application.export.findings import Finding, FindingKind, finding
from answering.application.export.leads import gone_leads, is_changed_lead, paragraphs_with_leads, untold
from answering.application.export.numbered import MARKS, Piece, figures_as_written, numbers_in, pieces
from answering.application.export.plain import plain
from answering.application.export.texts import export_texts
from answering.figures import figures, placed_figures
from answering.gate import Gate
from answering.own_words import collapsed
from ingest.loaders.limits import thousands
from ingest.loaders.lines import LoadError

_QUOTED = re.compile(r"»([^»«]*)«")
_TAKEN = "\ue002"
"""Stands for a sentence that came back unchanged."""
_LONGEST_COMPARED = 2 * MAX_WORDING
_ALIKE = 0.6
"""The least likeness (difflib's ratio) of a sentence to the one it was before."""


@dataclass(frozen=True, slots=True)
class Reimported:
    """What the advisor made of a draft; ``choices`` lead to it again, with every own text kept."""

    title: str
    choices: Choices
    findings: tuple[Finding, ...]


def reimport(read: ReadDraft, draft: DraftText, gate: Gate, before: Choices) -> Reimported:
    """Return the choices that a file stands for, and what has changed in it since it was exported.

    A changed sentence that still passes the gate is the advisor's wording of its argument; one that does not
    becomes the advisor's own text, without a source.

    Raises:
        LoadError: a section is longer than can be kept; the message is Danish.
    """
    return _Comparison(draft, gate).compare(read, before)


class _Comparison:
    def __init__(self, draft: DraftText, gate: Gate) -> None:
        self._gate = gate
        self._citations = {citation.n: citation for citation in draft.references}
        self._draft = draft
        self._left = sourced_sentences(draft)
        self._findings: list[Finding] = []
        self._sections: dict[SectionId, list[str]] = {section.id: [] for section in draft.sections}
        self._own: dict[SectionId, list[str]] = {section.id: [] for section in draft.sections}
        self._wordings: dict[str, str] = {}
        self._ours = _our_lines(draft)
        self._own_figures = figures("\n".join(own_texts(draft)))

    def compare(self, read: ReadDraft, before: Choices) -> Reimported:
        if read.fingerprint != fingerprint(self._draft):
            self._findings.append(finding(FindingKind.OTHER_DRAFT))
        gone = [section for section in self._draft.sections if section.id not in read.sections]
        self._findings += [finding(FindingKind.SECTION_GONE, one.title, section=one.id) for one in gone]
        rest = [self._unchanged(paragraph) for paragraph in read.paragraphs]
        for paragraph, (parts, order) in zip(read.paragraphs, rest, strict=True):
            self._take(paragraph.section, parts, order)
        for sentence in self._left:
            self._findings.append(finding(FindingKind.SENTENCE_GONE, said=sentence.text))
        kept = {argument_id for ids in self._sections.values() for argument_id in ids}
        for section, lead in gone_leads(read, self._draft, kept):
            self._findings.append(finding(FindingKind.LEAD_GONE, section=section, said=lead))
        self._check_lists(read)
        dropped = before.dropped | {sentence.argument_id for sentence in self._left}
        # What was pinned and no longer stands would be put back; what never stood here waits on.
        taken_out = {sentence.argument_id for sentence in sourced_sentences(self._draft)} - kept
        choices = Choices(
            pinned=tuple(ident for ident in before.pinned if ident not in taken_out),
            sections={section: tuple(ids) for section, ids in self._sections.items()},
            dropped=dropped,
            own_text={section: _joined(section, texts) for section, texts in self._own.items()},
            wordings={**_kept_wordings(before, self._sections.values()), **self._wordings},
        )
        return Reimported(read.title, choices, tuple(self._findings))

    def _unchanged(self, paragraph: ReadParagraph) -> tuple[list[str], list[SourcedSentence]]:
        """Return what is left of a paragraph's text around its unchanged sentences, and these in order."""
        text = collapsed(paragraph.text)
        found: list[tuple[int, SourcedSentence]] = []
        for sentence in tuple(self._left):
            wanted = collapsed(plain(sentence.text))
            start = text.find(wanted)
            if start < 0:
                continue
            marks = MARKS.match(text, start + len(wanted))
            numbers = numbers_in(marks[1]) if marks else ()
            if numbers != sentence.citations:
                missing = " ".join(f"[{n}]" for n in sentence.citations)
                told = finding(FindingKind.MARK_GONE, missing, section=paragraph.section, said=sentence.text)
                self._findings.append(told)
            end = marks.end() if marks else start + len(wanted)
            text = text[:start] + _TAKEN * (end - start) + text[end:]
            self._left.remove(sentence)
            found.append((start, sentence))
        if not found:
            return [paragraph.text], []
        left = [piece for piece in re.split(f"{_TAKEN}+", text) if piece.strip()]
        return left, [sentence for _, sentence in sorted(found, key=lambda pair: pair[0])]

    def _take(self, section: SectionId, parts: Sequence[str], order: Sequence[SourcedSentence]) -> None:
        """Put the unchanged sentences of a paragraph into their section, and judge everything else in it."""
        self._sections[section] += [sentence.argument_id for sentence in order]
        for text in parts:
            for piece in pieces(text):
                words = self._without_ours(piece.text)
                if words and piece.numbers:
                    self._judge(section, Piece(words, piece.numbers))
                elif words and not is_changed_lead(words, self._draft):
                    self._keep(section, words)

    def _judge(self, section: SectionId, piece: Piece) -> None:
        """Decide what a sentence with numbers is: another wording, or the advisor's own text."""
        said = piece.text
        unknown = [n for n in piece.numbers if n not in self._citations]
        for n in unknown:
            self._findings.append(finding(FindingKind.UNKNOWN_MARK, f"[{n}]", section=section, said=said))
        was = self._most_alike(said)
        if was is None:
            self._findings.append(finding(FindingKind.NEW_REFERENCED, section=section, said=said))
            self._own[section].append(said)
            return
        self._left.remove(was)
        self._tell_changes(section, was, said)
        fault = self._gate.fault(Claim(collapsed(said), piece.numbers), self._citations)
        lost = untold(was.text, said)
        if fault is not None:
            told = finding(FindingKind.UNSUPPORTED, str(fault), section=section, said=said)
        elif lost:
            told = finding(FindingKind.RESERVATION, _listed(lost), section=section, said=said)
        elif piece.numbers == was.citations and len(said) <= MAX_WORDING:
            self._sections[section].append(was.argument_id)
            self._wordings[was.argument_id] = collapsed(said)
            return
        else:
            told = finding(FindingKind.NEW_REFERENCED, section=section, said=said)
        self._findings.append(told)
        self._own[section].append(said)

    def _tell_changes(self, section: SectionId, was: SourcedSentence, said: str) -> None:
        before, now = figures_as_written(was.text), figures_as_written(said)
        if before != now:
            told = finding(
                FindingKind.FIGURES,
                section=section,
                said=said,
                før=_listed(figure for figure in before if figure not in now),
                nu=_listed(figure for figure in now if figure not in before),
            )
            self._findings.append(told)
        quotes = [collapsed(self._citations[n].quote) for n in was.citations if n in self._citations]
        if any(not any(collapsed(words) in quote for quote in quotes) for words in _QUOTED.findall(said)):
            self._findings.append(finding(FindingKind.QUOTE, section=section, said=said))

    def _keep(self, section: SectionId, text: str) -> None:
        self._own[section].append(text)
        placed = placed_figures(text)
        new = [text[one.start : one.end] for one in placed if one.figure not in self._own_figures]
        if new:
            self._findings.append(finding(FindingKind.NEW_FIGURES, _listed(new), section=section, said=text))

    def _most_alike(self, said: str) -> SourcedSentence | None:
        if len(said) > _LONGEST_COMPARED:
            return None
        best, ratio = None, _ALIKE
        for sentence in self._left:
            matcher = SequenceMatcher(None, said, sentence.text, autojunk=False)
            if matcher.real_quick_ratio() >= ratio and matcher.quick_ratio() >= ratio <= matcher.ratio():
                best, ratio = sentence, matcher.ratio()
        return best

    def _without_ours(self, text: str) -> str:
        """Return a text without our own lines: openings, open questions and faults of the budget."""
        words = text.strip()
        for line in self._ours:
            if collapsed(words).startswith(line):
                words = collapsed(words).removeprefix(line).strip()
        return words

    def _check_lists(self, read: ReadDraft) -> None:
        used = {n for section in self._sections.values() for n in self._numbers_of(section)}
        for n in sorted(used - read.references.keys()):
            self._findings.append(finding(FindingKind.ENTRY_GONE, f"[{n}]", section=SectionId.REFERENCES))
        table = self._draft.budget
        rows = (
            tuple((collapsed(plain(row.name)), row.amount) for row in budget_rows(table)) if table else None
        )
        if read.budget != rows:
            self._findings.append(finding(FindingKind.BUDGET, section=SectionId.ECONOMY))

    def _numbers_of(self, argument_ids: Sequence[str]) -> Iterable[int]:
        ids = frozenset(argument_ids)
        said = (one for one in sourced_sentences(self._draft) if one.argument_id in ids)
        return (n for sentence in said for n in sentence.citations)


def _our_lines(draft: DraftText) -> list[str]:
    """Return what an exported draft says itself, apart from its sentences; the longest first."""
    texts = export_texts()
    lines = {plain(paragraph.lead) for _, paragraph in paragraphs_with_leads(draft)}
    lines |= {texts.fault.format(fault) for fault in (draft.budget.faults if draft.budget else ())}
    for section in draft.sections:
        gaps = (one for one in section.paragraphs if isinstance(one, Gap))
        lines |= {texts.gap.format(gap.question) for gap in gaps}
    return sorted((collapsed(line) for line in lines), key=lambda line: (-len(line), line))


def _kept_wordings(before: Choices, sections: Iterable[Sequence[str]]) -> dict[str, str]:
    used = {argument_id for ids in sections for argument_id in ids}
    return {argument_id: text for argument_id, text in before.wordings.items() if argument_id in used}


def _joined(section: SectionId, texts: Sequence[str]) -> str:
    text = "\n\n".join(texts)
    if len(text) > MAX_OWN_TEXT:
        most = thousands(MAX_OWN_TEXT)
        raise LoadError(export_texts().findings["for lang"].format(section.value.capitalize(), most))
    return text


def _listed(found: Iterable[str]) -> str:
    return ", ".join(found) or "ingen"
