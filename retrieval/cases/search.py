"""Case search: free text, facets with counts, orders, similar cases and places in transcripts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np

from ingest.embedding.protocol import Embedder
from retrieval.cases.catalogue import FACETS, CaseEntry, Catalogue
from retrieval.cases.facets import FacetIndex, Mask, Selection, ValueCount
from retrieval.cases.nearby import PLACE, PLACE_WEIGHT, nearness
from retrieval.cases.ordering import Positions, Sort, by_date, by_title, places
from retrieval.cases.ranking import (
    WEIGHTS,
    CaseRows,
    Row,
    RowScores,
    Scores,
    outstanding,
    sharing_words,
    standardised,
)
from retrieval.cases.similar import SimilarCase, similar_cases
from retrieval.cases.transcripts import Moment
from retrieval.cases.vocabulary import FacetValue, Vocabulary, vocabulary
from retrieval.query import QueryMaker
from retrieval.thesaurus import Thesaurus, thesaurus

FACET_WEIGHT = 1.5
"""What a case gains that has every facet value named in the search."""

_NEAREST = 3
_MOMENTS = 3


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """What is searched: words, chosen facet values, the order, and which page of ``size`` cases (from 1).

    ``ignored`` are facet values that stand in the words but are not meant.
    """

    text: str = ""
    selected: Selection = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    size: int = 20
    ignored: frozenset[FacetValue] = frozenset()


@dataclass(frozen=True, slots=True)
class CaseHit:
    """A case with its score (``None`` without a search text), what made it up, and fitting moments."""

    entry: CaseEntry
    score: float | None = None
    parts: Mapping[str, float] = field(default_factory=dict)
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One page of the cases that fit, and the counts over all that fit.

    ``understood`` are the facet values that were read out of the text. ``nearest`` holds a few cases that
    come closest where none fits the text; they fit the chosen facets.
    """

    total: int
    hits: tuple[CaseHit, ...]
    facets: Mapping[str, tuple[ValueCount, ...]]
    understood: tuple[FacetValue, ...] = ()
    nearest: tuple[CaseHit, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ranked:
    """The cases scored for a text; ``matched`` are those that fit it at all."""

    total: Scores
    parts: Mapping[str, Scores]
    matched: Mask
    rows: RowScores
    understood: tuple[FacetValue, ...]


class CaseSearch:
    """Searches one catalogue; deterministic, and safe to use from several threads.

    Nothing is embedded before the first search with a text; ``prepare`` does it beforehand.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        embedder: Embedder,
        moments: Sequence[Moment] = (),
        cache: Path | None = None,
        known: Vocabulary | None = None,
        everyday: Thesaurus | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.moments = tuple(moments)
        self._vocabulary = known or vocabulary()
        self._everyday = everyday or thesaurus()
        # One text to embed, not two: among cases the added terms help word for word, and no more.
        self._queries = QueryMaker(embedder, Thesaurus([]))
        self._facets = FacetIndex([entry.values for entry in catalogue.entries], tuple(FACETS))
        self._rows = CaseRows([row for row, _ in self._texts], embedder, cache)

    @cached_property
    def _texts(self) -> list[tuple[Row, Moment | None]]:
        """Every row with the moment it stands for, ``None`` for the case itself, in order of the cases."""
        spoken: dict[str, list[Moment]] = {}
        for moment in self.moments:
            spoken.setdefault(moment.case_id, []).append(moment)
        return [
            text
            for i, entry in enumerate(self.catalogue.entries)
            for text in (
                (Row(i, entry.told, entry.words), None),
                *((Row(i, m.text, m.text), m) for m in spoken.get(entry.id, ())),
            )
        ]

    def prepare(self) -> None:
        """Embed the cases that are not in the cache and build the lexical indexes; done once."""
        if len(self.catalogue):
            _ = self._rows.vectors, self._rows.lexical

    def values(self, facet: str) -> Sequence[str]:
        """Return every value of a facet that a case has, in alphabetical order."""
        return self._facets.values(facet)

    def search(self, query: CaseQuery) -> CaseResult:
        """Return one page of cases with the counts of all facets.

        Raises:
            UnknownFacetValueError: a chosen facet or value that no case has.
        """
        self._facets.check(query.selected)
        allowed = self._facets.filter(query.selected)
        text = query.text.strip()
        if not text or not len(self.catalogue):
            everything = np.ones(len(self.catalogue), dtype=np.bool_)
            order = self._ordered(np.flatnonzero(allowed), query.sort)
            hits = [CaseHit(self.catalogue.entries[i]) for i in self._page(order, query)]
            return CaseResult(len(order), tuple(hits), self._facets.counts(query.selected, everything))
        ranked = self._rank(text, allowed, query.ignored)
        counts = self._facets.counts(query.selected, ranked.matched)
        found = np.flatnonzero(ranked.matched & allowed)
        if query.sort is Sort.RELEVANCE:
            order = self._best(ranked, found)
        else:
            order = self._ordered(found, query.sort)
        hits = [self._hit(i, ranked) for i in self._page(order, query)]
        near = () if order else self._best(ranked, np.flatnonzero(allowed))[:_NEAREST]
        nearest = tuple(self._hit(i, ranked) for i in near)
        return CaseResult(len(order), tuple(hits), counts, ranked.understood, nearest)

    def similar(self, case_id: str, k: int = 5) -> list[SimilarCase]:
        """Return the cases most like one; none for an id that no case has."""
        position = self.catalogue.position(case_id)
        if position is None:
            return []
        vectors = self._rows.vectors[self._rows.first]
        return similar_cases(position, self.catalogue, self._facets, vectors, k)

    def transcript(self, case_id: str) -> tuple[Moment, ...]:
        """Return all moments of a case's transcript in order of time."""
        return tuple(moment for moment in self.moments if moment.case_id == case_id)

    def _rank(self, text: str, allowed: Mask, ignored: frozenset[FacetValue]) -> _Ranked:
        query = self._queries.make(text)
        understood = tuple(read for read in self._vocabulary.understand(text) if read not in ignored)
        terms = " ".join((*self._everyday.expand(text), *(value for _, value in understood)))
        rows = self._rows.scores(self._vocabulary.without_filler(text), terms, query.vector)
        raw = {"indhold": self._rows.by_case(rows.cosine)}
        raw |= {name: self._rows.by_case(scores) for name, scores in rows.lexical.items()}
        parts = {name: WEIGHTS[name] * standardised(scores, allowed) for name, scores in raw.items()}
        if understood:
            parts["facetter"] = FACET_WEIGHT * self._covered(understood)
        parts[PLACE] = PLACE_WEIGHT * self._nearness(understood)
        total: Scores = np.sum(np.stack(list(parts.values())), axis=0, dtype=np.float32)
        matched = sharing_words(raw["stammer"]) | outstanding(raw["indhold"])
        return _Ranked(total, parts, matched, rows, understood)

    def _covered(self, understood: Sequence[FacetValue]) -> Scores:
        """Return which share of the facets named in the search each case answers to."""
        by_facet: dict[str, Mask] = {}
        for facet, value in understood:
            having = self._facets.having(facet, value)
            by_facet[facet] = by_facet[facet] | having if facet in by_facet else having
        share: Scores = np.mean(np.stack(list(by_facet.values())), axis=0, dtype=np.float32)
        return share

    def _nearness(self, understood: Sequence[FacetValue]) -> Scores:
        """Return how near each case is to the place named in the search, or to home."""
        asked = [value for facet, value in understood if facet == "geografi"]
        near = [nearness(entry.values["geografi"], asked) for entry in self.catalogue.entries]
        return np.asarray(near, dtype=np.float32)

    def _best(self, ranked: _Ranked, positions: Positions) -> list[int]:
        return [int(i) for i in positions[np.argsort(-ranked.total[positions], kind="stable")]]

    def _ordered(self, positions: Positions, sort: Sort) -> list[int]:
        place = self._title_places if sort is Sort.TITLE else self._date_places
        return [int(i) for i in positions[np.argsort(place[positions], kind="stable")]]

    @cached_property
    def _title_places(self) -> Positions:
        return places([by_title(entry) for entry in self.catalogue.entries])

    @cached_property
    def _date_places(self) -> Positions:
        return places([by_date(entry) for entry in self.catalogue.entries])

    def _page(self, order: Sequence[int], query: CaseQuery) -> Sequence[int]:
        first = (query.page - 1) * query.size
        return order[first : first + query.size]

    def _hit(self, position: int, ranked: _Ranked) -> CaseHit:
        parts = {name: float(scores[position]) for name, scores in ranked.parts.items()}
        said = tuple(self._moments(position, ranked.rows))
        return CaseHit(self.catalogue.entries[position], float(ranked.total[position]), parts, said)

    def _moments(self, position: int, rows: RowScores) -> Iterator[Moment]:
        """Yield the moments of a case that fit the search, best first."""
        if not self.moments:
            return
        first, last = self._rows.of_case(position)
        stems = rows.lexical["stammer"]
        fits = sharing_words(stems) | outstanding(rows.cosine)
        fitting = [i for i in range(first, last) if fits[i]]
        fitting.sort(key=lambda i: (-stems[i], -rows.cosine[i], i))
        spoken = [moment for i in fitting if (moment := self._texts[i][1]) is not None]
        yield from spoken[:_MOMENTS]
