"""What is different between two versions of a draft, part by part."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from answering.application.budget import kroner
from answering.application.draft_text import SectionId
from answering.application.draft_words import draft_words
from api.drafts.contents import DraftContents
from api.web.draft_fields import RECEIVERS, field_name

_WORDS = re.compile(r"\s*\S+\s*")
_LONGEST = 6_000
"""Longer paragraphs are told as a whole: comparing their words would take too long."""

Kind = Literal["ens", "væk", "ny"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stands in both versions, only in the old, or only in the new one."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A part of a draft that differs, by its Danish name."""

    name: str
    pieces: tuple[Piece, ...]


def changes(
    old: DraftContents, new: DraftContents, argument_name: Callable[[str], str]
) -> tuple[Change, ...]:
    """Return the parts that differ, in the order of the draft; none where both say the same."""
    before = dict(_parts(old, argument_name))
    after = dict(_parts(new, argument_name))
    names = [*after, *(name for name in before if name not in after)]
    return tuple(
        Change(name, tuple(pieces(before.get(name, ""), after.get(name, ""))))
        for name in names
        if before.get(name, "") != after.get(name, "")
    )


def pieces(old: str, new: str) -> Iterator[Piece]:
    """Return the stretches of two texts, compared by paragraph and within changed ones by word."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = "".join(before[a:b]), "".join(after[c:d])
        if tag == "equal":
            yield Piece("ens", gone)
        elif tag == "replace" and max(len(gone), len(come)) <= _LONGEST:
            yield from _by_words(gone, come)
        else:
            yield from _either(gone, come)


def _by_words(old: str, new: str) -> Iterator[Piece]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = "".join(before[a:b]), "".join(after[c:d])
        if tag == "equal":
            yield Piece("ens", gone)
        else:
            yield from _either(gone, come)


def _either(gone: str, come: str) -> Iterator[Piece]:
    if gone:
        yield Piece("væk", gone)
    if come:
        yield Piece("ny", come)


def _parts(contents: DraftContents, argument_name: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield every part as text under its name; empty parts are left out."""
    idea, choices = contents.idea, contents.choices
    for name, value in idea.model_dump(mode="json", exclude={"receiver", "budget", "amount_kr"}).items():
        if value:
            yield field_name(name), value
    yield field_name("receiver"), RECEIVERS[idea.receiver]
    if idea.amount_kr is not None:
        yield field_name("amount_kr"), kroner(idea.amount_kr)
    rows = [
        f"{row.name}: {kroner(row.amount_kr)}{' (egen finansiering)' if row.own_financing else ''}"
        for row in idea.budget
    ]
    if rows:
        yield field_name("budget"), "\n".join(rows)
    for section in SectionId:
        if section in choices.sections:
            ids = choices.sections[section]
            yield f"Argumenter valgt til {section.value}", "\n".join(map(argument_name, ids)) or "ingen"
        if section in choices.own_text:
            yield f"Egen tekst i {section.value}", choices.own_text[section] or "ingen"
    if choices.pinned:
        yield "Fastgjorte argumenter", "\n".join(map(argument_name, choices.pinned))
    if choices.dropped:
        yield "Fravalgte argumenter", "\n".join(sorted(map(argument_name, choices.dropped)))
    questions: Mapping[str, str] = {one.id: one.text for one in draft_words().questions}
    for ident, answer in choices.answers.items():
        yield f"Svar på »{questions.get(ident, ident)}«", answer
    for ident, wording in choices.wordings.items():
        whose = "Sprogmodellens" if ident in choices.reworded else "Egne"
        yield f"{whose} ord for {argument_name(ident)}", wording
