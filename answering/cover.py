"""Which content words of a question a text covers, each weighted by how rare it is in the sources."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from answering.places import Place
from ingest.analysis import content_words, stem, words
from retrieval.thesaurus import thesaurus

_FILE = Path(__file__).with_name("spoergeord.yaml")
_COMPOUND, _PART = 5, 6
"""Letters from which a stem may begin or stand in a longer word, and a longer one may begin with a word."""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a text as they are compared: all stems, and the words that may be compounds."""

    stems: frozenset[str]
    long: frozenset[str]

    @classmethod
    def of(cls, *parts: str) -> "Text":
        """Return the words of all parts together."""
        found = frozenset(word for part in parts for word in words(part))
        return cls(frozenset(map(stem, found)), frozenset(word for word in found if len(word) >= _COMPOUND))


@dataclass(frozen=True, slots=True)
class _Asked:
    stem: str
    written: str
    weight: float
    also: tuple[frozenset[str], ...]
    """Stems of the words that the documents use instead; all of one set must stand."""

    def stands_in(self, text: Text) -> bool:
        if self.stem in text.stems or any(other <= text.stems for other in self.also):
            return True
        if len(self.stem) >= _COMPOUND and any(self.stem in word for word in text.long):
            return True
        return len(self.stem) >= _PART and any(
            self.stem.startswith(other) for other in text.stems if len(other) >= _COMPOUND
        )


class AskedWords:
    """The content words of a question, without numbers and words that only ask.

    ``rarity`` gives the weight of each stem (``Closeness.rarity``); one that is not in it weighs 1.
    """

    def __init__(self, question: str, rarity: Mapping[str, float]) -> None:
        found = {stem(w): w for w in content_words(question) if w.isalpha() and len(w) > 1}
        self._words = tuple(
            _Asked(s, w, rarity.get(s, 1.0), _also(w)) for s, w in found.items() if s not in _asking()
        )
        self._total = sum(word.weight for word in self._words)

    def without(self, places: Sequence[Place]) -> "AskedWords":
        """Return the words that are no name of one of the places."""
        fewer = AskedWords("", {})
        fewer._words = tuple(
            word for word in self._words if not any(place.written_in(word.written) for place in places)
        )
        fewer._total = sum(word.weight for word in fewer._words)
        return fewer

    def __len__(self) -> int:
        return len(self._words)

    def in_text(self, text: Text) -> frozenset[str]:
        """Return the stems of the words that stand in a text: as such, in a compound, or in other words."""
        return frozenset(word.stem for word in self._words if word.stands_in(text))

    def share(self, stems: Set[str]) -> float:
        """Return the weighted share (0-1) that some words have of all; 1 for a question without words."""
        if not self._total:
            return 1.0
        return sum(word.weight for word in self._words if word.stem in stems) / self._total

    def unknown(self, known: Iterable[str]) -> float:
        """Return the weighted share (0-1) of words that no source has and that are not among ``known``."""
        if not self._total:
            return 0.0
        seen = frozenset(known)
        return sum(w.weight for w in self._words if w.weight >= 1.0 and w.stem not in seen) / self._total

    def unheard(self, known: Iterable[str]) -> list[str]:
        """Return the words, as they are written, that no source has and that are not among ``known``."""
        seen = frozenset(known)
        return [w.written for w in self._words if w.weight >= 1.0 and w.stem not in seen]


@lru_cache(maxsize=1)
def _asking() -> frozenset[str]:
    return frozenset(stem(word) for word in yaml.safe_load(_FILE.read_text("utf-8"))["ord"])


@lru_cache(maxsize=4096)
def _also(word: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, words(term))) for term in thesaurus().expand(word))
