"""What an advisor wrote of a project, sentence by sentence, and whether each sentence states what it says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import get_args

from answering.application.idea import CostRow, ProjectIdea
from answering.application.signs import Sign, denied, parsed_signs, reliable, yearly_figures
from answering.figures import placed_figures
from corpus.records.vocabulary import Kommune
from ingest.sentences import sentence_spans

_TEXTS = (
    "title",
    "applicant",
    "idea",
    "geography",
    "target_group",
    "activities",
    "outcome",
    "organisation",
    "timetable",
    "anchoring",
)
_LONGEST = 160
_COUNTED = re.compile(r"(?:\s+\w+)?\s+kommuner", re.I)


class Standing(StrEnum):
    """Whether a sentence states what it says, only hopes or considers it, or says that it is not so."""

    STATED = "sagt"
    HEDGED = "forbehold"
    DENIED = "benægtet"


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that holds a sign, the words of it in order, and whether they are ``several``."""

    sentence: str
    words: str
    standing: Standing
    several: bool


class AdvisorText:
    """All that an advisor wrote: the fields of the idea, the rows of the budget and further paragraphs."""

    def __init__(self, idea: ProjectIdea, more: Sequence[str] = ()) -> None:
        self._idea = idea
        texts = [*(str(getattr(idea, name)) for name in _TEXTS), *more]
        self._sentences = [text[a:b] for text in texts for a, b in sentence_spans(text)]
        self._sentences += [_told(row) for row in idea.budget]

    def is_filled(self, field: str) -> bool:
        """Tell whether something stands in a field of the idea."""
        return getattr(self._idea, field) not in {None, "", ()}

    def mentions(self, beginnings: Sequence[str]) -> bool:
        """Tell whether any word begins like one of these where it is not denied."""
        signs = parsed_signs(beginnings, {})
        return any(found.standing is not Standing.DENIED for sign in signs for found in self.find(sign))

    def find(self, sign: Sign) -> Iterator[Found]:
        """Yield the sentences that hold a sign."""
        for sentence in self._sentences:
            words = sign.found_in(sentence)
            if words is not None:
                yield Found(_cut(sentence), _in_order(words), _standing(sentence, words), len(words) > 1)

    def has_yearly_figures(self, fields: Sequence[str]) -> bool:
        """Tell whether one of the fields has a figure for each of several years."""
        return any(yearly_figures(str(getattr(self._idea, name))) for name in fields)

    def sentence_with_figure(self, fields: Sequence[str]) -> str | None:
        """Return the first sentence of the fields that counts something, ``None`` without one."""
        texts = (str(getattr(self._idea, name)) for name in fields)
        sentences = (text[a:b] for text in texts for a, b in sentence_spans(text))
        return next((_cut(one) for one in sentences if Sign((), count=True).found_in(one) is not None), None)

    def municipalities(self) -> list[str]:
        """Return the North Jutland municipalities named as such: as a place, or as an authority."""
        return [name for name in get_args(Kommune) if self._is_named(name)]

    def counted_municipalities(self) -> int:
        """Return the largest stated number of municipalities ("fem nordjyske kommuner"), 0 if none."""
        counted = (
            int(figure.figure.value)
            for sentence in self._sentences
            for figure in placed_figures(sentence)
            if figure.figure.value.isdigit() and _COUNTED.match(sentence, figure.end)
        )
        return max(counted, default=0)

    def _is_named(self, name: str) -> bool:
        stem = re.escape(name)
        if re.search(rf"\b{stem}", self._idea.geography):
            return True
        authority = re.compile(rf"\b{stem}s?\s+kommune\b", re.I)
        among = re.compile(rf"\b{stem}s?(?!\w)(?! Universitet| Havn)")
        return any(
            authority.search(sentence) or ("kommuner" in sentence.lower() and among.search(sentence))
            for sentence in self._sentences
        )


def _told(row: CostRow) -> str:
    """Return a row as a sentence; what the applicant pays is named as such, so that signs can ask for it."""
    amount = f"{row.amount_kr:,}".replace(",", ".")
    return f"{'Egenfinansiering: ' if row.own_financing else ''}{row.name}, {amount} kr."


def _standing(sentence: str, words: Sequence[re.Match[str]]) -> Standing:
    if denied(sentence, words):
        return Standing.DENIED
    return Standing.STATED if reliable(sentence, words) else Standing.HEDGED


def _in_order(words: Sequence[re.Match[str]]) -> str:
    return " … ".join(dict.fromkeys(w.group() for w in sorted(words, key=lambda w: w.start())))


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST].rsplit(' ', 1)[0]} …"
