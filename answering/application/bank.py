"""Builds the argument bank of a project: what the sources hold for it, each with its verified quote."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from statistics import mean, pstdev

from answering.application.argument import Argument, ArgumentBank, ArgumentGroup
from answering.application.cautions import cautions, is_elsewhere, places_of
from answering.application.figure_words import figures_of
from answering.application.fusing import Candidate, Fusion
from answering.application.grouping import group_of
from answering.application.idea import ProjectIdea, Receiver
from answering.application.own_tellings import OwnTellings
from answering.application.quoting_passages import PassageQuoter
from answering.application.relevance import Relevance
from answering.application.seeking import asked_stems, core, searches
from answering.gate import Gate
from answering.quoting import QuoteSearcher
from answering.selection import Quote, repeats
from corpus.sources import PassageKind
from ingest.library import Library
from retrieval.hits import Hit

_MOST, _OF_EACH_GROUP = 36, 3
"""How many of the best passages are read, and how many more for each group that its own search found best."""
_COMPARED = 4
"""The fewest arguments of which some can be called nearer to the project than others."""
_BORDER_REGIONS = "grænseregioner"
_ELSEWHERE, _SAID = 0.3, 0.3
"""What the ranking takes from another part of the country, and from what a participant said."""


class ArgumentBanks:
    """Builds banks over one library; deterministic for the same index and project."""

    def __init__(
        self,
        library: Library,
        searcher: QuoteSearcher,
        gate: Gate | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._library = library
        self._searcher = searcher
        self._searcher = searcher
        self._fusion = Fusion(library, searcher)
        known = gate or Gate(library)
        self._quoter = PassageQuoter(library, searcher, known)
        self._tellings = OwnTellings(library, known)
        self._today = today

    def build(self, idea: ProjectIdea) -> ArgumentBank:
        """Return the arguments for a project, best first over all groups, and what was searched for.

        One argument a passage; words that say the same as a better argument are left out. A project that is
        about something else than all sources gets none.
        """
        sought = searches(idea)
        told = tuple(dict.fromkeys(search.told for search in sought))
        relevance = Relevance(core(idea), self._searcher, self._library)
        if relevance.is_foreign():
            return ArgumentBank((), told)
        places = places_of(idea.geography or idea.idea)
        if idea.receiver is Receiver.BORDER:
            places |= {_BORDER_REGIONS}
        ranked = self._ranked(self._fusion.candidates(sought), places)
        asked = asked_stems(idea)
        arguments: list[Argument] = []
        kept: list[Quote] = []
        for candidate, quote in self._quoter.quotes(_chosen(ranked, relevance)):
            if any(repeats(quote, other) for other in kept):
                continue
            if argument := self._argument(candidate, quote, places, asked):
                arguments.append(argument)
                kept.append(quote)
        return ArgumentBank(self._with_nearness(arguments, core(idea)), told)

    def _with_nearness(self, arguments: Sequence[Argument], about: str) -> tuple[Argument, ...]:
        """Return the arguments, each with how near its quote is to the project beside the others."""
        hits = [Hit(rank, one.passage, one.score) for rank, one in enumerate(arguments, 1)]
        cosines: dict[str, float] = {}
        for window in self._searcher.windows(about, hits) if hits else ():
            for one in arguments:
                same = one.passage.id == window.hit.passage.id
                if same and window.start < one.citation.end and one.citation.start < window.end:
                    cosines[one.id] = max(cosines.get(one.id, window.cosine), window.cosine)
        if len(cosines) < _COMPARED:
            return tuple(arguments)
        middle, spread = mean(cosines.values()), pstdev(cosines.values()) or 1.0
        return tuple(
            replace(one, near=round((cosines.get(one.id, middle) - middle) / spread, 2)) for one in arguments
        )

    def _ranked(self, found: Sequence[Candidate], places: frozenset[str]) -> list[Candidate]:
        for candidate in found:
            passage = candidate.hit.passage
            whole = Quote(
                self._library.source(passage.source_id), passage, passage.start, passage.end, score=0.0
            )
            candidate.score -= _ELSEWHERE * is_elsewhere(whole, places)
            candidate.score -= _SAID * (passage.kind is PassageKind.STATEMENT)
        return sorted(found, key=lambda candidate: -candidate.score)

    def _argument(
        self, candidate: Candidate, quote: Quote, places: frozenset[str], asked: frozenset[str]
    ) -> Argument | None:
        carried = self._quoter.carried(quote)
        if carried is None:
            return None
        told = tuple(self._tellings.of(quote, asked))
        return Argument(
            id=carried.id,
            group=group_of(quote, candidate.groups, told[0].text if told else ""),
            passage=quote.passage,
            citation=carried.citation,
            text=carried.text,
            score=round(candidate.score, 4),
            figures=figures_of(quote.text),
            told=told,
            warnings=cautions(quote, carried.citation, places, self._today(), self._library),
        )


def _chosen(ranked: Sequence[Candidate], relevance: Relevance) -> list[Candidate]:
    """Return the best candidates and the best of each group's own search, in the order of the ranking.

    What only a group's words found has to be about the project too.
    """
    chosen = {candidate.hit.passage.id for candidate in ranked[:_MOST]}
    for group in ArgumentGroup:
        found = [c for c in ranked if group in c.groups and (c.near or relevance.is_about(c.hit.passage))]
        found.sort(key=lambda candidate: -candidate.groups[group])
        chosen |= {candidate.hit.passage.id for candidate in found[:_OF_EACH_GROUP]}
    return [candidate for candidate in ranked if candidate.hit.passage.id in chosen]
