"""The words that stand for facet values: to understand a search, and to give a case its values."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import yaml

from ingest.analysis import stem, words
from retrieval.thesaurus import Thesaurus

_FILE = Path(__file__).parent / "words.yaml"
_FILLER = "fyld"

FacetValue = tuple[str, str]
"""Facet and value, e.g. ``("medie", "video")``."""


class Vocabulary:
    """Reads facet values out of text. ``values`` lists what each facet of the file can say, in its order."""

    def __init__(self, facets: Mapping[str, Mapping[str, Iterable[str]]], filler: Iterable[str] = ()) -> None:
        self.values = {facet: tuple(values) for facet, values in facets.items()}
        self._filler = frozenset(stem(word) for entry in filler for word in words(entry))
        self._readers = {
            facet: Thesaurus([(tuple(said), (value,)) for value, said in values.items()])
            for facet, values in facets.items()
        }

    def values_in(self, facet: str, text: str) -> tuple[str, ...]:
        """Return the values of one facet that a text speaks of, in the order of the file."""
        return self._readers[facet].expand(text)

    def understand(self, text: str) -> tuple[FacetValue, ...]:
        """Return every facet value that plainly stands in a search."""
        return tuple((facet, value) for facet in self._readers for value in self.values_in(facet, text))

    def without_filler(self, text: str) -> str:
        """Return the words of a search that say something about a case, in lower case."""
        return " ".join(word for word in words(text) if stem(word) not in self._filler)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Read the file of words once."""
    raw = yaml.safe_load(_FILE.read_text("utf-8"))
    filler = raw.pop(_FILLER)
    return Vocabulary(raw, filler)
