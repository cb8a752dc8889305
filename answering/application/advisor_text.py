"""What an advisor wrote of a project, sentence by sentence, and which words of it can be relied on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from answering.application.idea import ProjectIdea
from answering.facts import first_negation
from answering.figures import placed_figures
from corpus.records.vocabulary import Kommune
from ingest.sentences import sentence_spans

_TEXTS = (
    "title",
    "idea",
    "geography",
    "target_group",
    "activities",
    "outcome",
    "organisation",
    "timetable",
    "anchoring",
)
_DOUBT = re.compile(
    r"\b(?:måske|muligvis|eventuelt|evt|overvejer|håber|kunne|mangler|ved vi|uafklare\w*|senere|\?)", re.I
)
_LONGEST = 160
_COUNTED = re.compile(r"(?:\s+\w+)?\s+kommuner", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence with all words of a sign; ``doubtful`` where it denies or only considers something."""

    sentence: str
    words: str
    doubtful: bool


class AdvisorText:
    """All that an advisor wrote: the fields of the idea and further paragraphs."""

    def __init__(self, idea: ProjectIdea, more: Sequence[str] = ()) -> None:
        self._idea = idea
        texts = [*(str(getattr(idea, name)) for name in _TEXTS), *more]
        self._sentences = [text[a:b] for text in texts for a, b in sentence_spans(text)]

    def is_filled(self, field: str) -> bool:
        """Tell whether something stands in a field of the idea."""
        return getattr(self._idea, field) not in {None, "", ()}

    def has_any(self, beginnings: Sequence[str]) -> bool:
        """Tell whether any word begins like one of these."""
        return any(self.sentences_with((beginning,)) for beginning in beginnings)

    def sentences_with(self, sign: Sequence[str]) -> list[Found]:
        """Return the sentences that have a word beginning like each part of a sign."""
        return list(self._with(sign))

    def _with(self, sign: Sequence[str]) -> Iterator[Found]:
        patterns = [re.compile(rf"(?<!\w){re.escape(part)}[\w-]*", re.I) for part in sign]
        for sentence in self._sentences:
            found = [pattern.search(sentence) for pattern in patterns]
            words = [match.group() for match in found if match]
            if len(words) == len(patterns):
                doubtful = bool(first_negation(sentence) or _DOUBT.search(sentence))
                yield Found(_cut(sentence), " … ".join(dict.fromkeys(words)), doubtful)

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


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST].rsplit(' ', 1)[0]} …"
