"""Opens everything a running Vejviser needs, and follows the index when a new one is published."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import structlog

from answering.answer import Assistant
from answering.application.bank import ArgumentBanks
from answering.cases import CaseDrafter
from answering.guidance.guide import Guide
from answering.programmes import ProgrammeDrafter
from answering.quoting import QuotingAssistant
from api.drafts.desk import DraftDesk
from api.settings import Settings
from api.wording import QUOTES_ALONE, Wording, open_wording
from corpus.records.loader import CORPUS_FOLDER
from ingest.embedding.opening import open_embedder
from ingest.embedding.protocol import Embedder
from ingest.index.errors import BrokenIndexError, NoIndexError
from ingest.index.generation import Index, open_index
from ingest.index.layout import IndexLayout
from ingest.library import Library
from ingest.pipeline import ingest
from retrieval.cases.opening import open_case_search
from retrieval.cases.search import CaseSearch
from retrieval.hits import Searcher
from retrieval.hybrid import HybridSearcher
from retrieval.matching.matcher import Matcher
from retrieval.matching.opening import open_matcher
from retrieval.query import QueryMaker
from retrieval.recipe import RECIPE
from retrieval.thesaurus import thesaurus

log = structlog.get_logger("vejviser.runtime")

WARM_UP = ("Hvem hjælper en lille virksomhed med eksport?", "Findes der en case om ansættelse?", "Hej")
"""A question for each drafter: what they build at their first answer is then built."""

Say = Callable[[str], None]
"""Takes a Danish sentence for the person who runs the program."""


@dataclass(frozen=True, slots=True)
class Serving:
    """One open generation and what answers from it; whoever holds it keeps these together."""

    index: Index
    searcher: Searcher
    quoting: QuotingAssistant
    assistant: Assistant
    cases: CaseSearch
    matcher: Matcher
    desk: DraftDesk

    @property
    def library(self) -> Library:
        return self.index.library

    @property
    def generation(self) -> str:
        return self.index.meta.name


class Runtime:
    """The library, searcher and assistant of the live index generation.

    ``refresh`` switches to a newer generation when one has been published. The objects taken before stay
    usable until the generation after that one is open: a request that has begun may finish.
    """

    def __init__(
        self, layout: IndexLayout, embedder: Embedder, index: Index, wording: Wording = QUOTES_ALONE
    ) -> None:
        self._layout = layout
        self._embedder = embedder
        self._wording = wording
        self._lock = threading.Lock()
        self._previous: Index | None = None
        self._refused: str | None = None
        self._queries = QueryMaker(embedder, thesaurus(), RECIPE.added_vector)
        self.matcher: Matcher = open_matcher(embedder, layout.folder.parent, queries=self._queries)
        self._guide = Guide(self.matcher.records)
        self.serving = self._serve(index)

    def _serve(self, index: Index) -> Serving:
        searcher = HybridSearcher(index, self._embedder, queries=self._queries)
        paths = [Path(path) for path in index.meta.paths]
        cases = open_case_search(index.library, self._embedder, self._layout.folder.parent, paths)
        drafters = (
            CaseDrafter(index.library, cases, self._guide),
            ProgrammeDrafter(index.library, self.matcher, self._guide),
        )
        assistant = QuotingAssistant(
            index.library, searcher, drafters=drafters, guide=self._guide, rewriter=self._wording.rewriter
        )
        worded = self._wording.around(assistant, index.library, searcher)
        desk = DraftDesk(
            index.library,
            lambda gate: ArgumentBanks(index.library, searcher, gate),
            rewording=self._wording.rewording,
        )
        return Serving(index, searcher, assistant, worded, cases, self.matcher, desk)

    @property
    def library(self) -> Library:
        return self.serving.library

    @property
    def searcher(self) -> Searcher:
        return self.serving.searcher

    @property
    def assistant(self) -> Assistant:
        return self.serving.assistant

    @property
    def cases(self) -> CaseSearch:
        return self.serving.cases

    @property
    def desk(self) -> DraftDesk:
        return self.serving.desk

    @property
    def generation(self) -> str:
        return self.serving.generation

    @property
    def model_id(self) -> str:
        return self.serving.index.meta.model_id

    def refresh(self) -> bool:
        """Switch to a newly published generation; a broken one is left alone. Tells whether it switched."""
        with self._lock:
            name = self._layout.current_name()
            if name in {None, self.generation, self._refused}:
                return False
            try:
                index = open_index(self._layout, self._embedder.model_id)
            except (BrokenIndexError, NoIndexError) as error:
                self._refused = name  # once is enough: a generation does not mend
                log.warning("index_refused", generation=name, reason=str(error))
                return False
            if self._previous is not None:
                self._previous.close()
            self._previous, self.serving = self.serving.index, self._serve(index)
            return True

    def warm_up(self) -> None:
        """Answer a few questions for nobody and without the language model: the first user need not wait."""
        for question in WARM_UP:
            self.serving.quoting.answer(question)

    def close(self) -> None:
        """Let go of the index."""
        with self._lock:
            if self._previous is not None:
                self._previous.close()
            self.serving.index.close()


def open_runtime(settings: Settings, say: Say = lambda _: None) -> Runtime:
    """Load the model and open the live index; a broken or foreign index is built again, and it is said.

    Raises:
        NoIndexError: nothing has been ingested into the data directory yet.
        EmbeddingModelError: the embedding model cannot be loaded.
        IngestError, SecondWriterError: a broken index could not be built again.
        LanguageModelSetupError: a language model is set that cannot be used.
    """
    wording = open_wording(settings)
    layout = IndexLayout(settings.data)
    layout.require()
    embedder = open_embedder(settings.data, settings.embedding_model)
    try:
        index = open_index(layout, embedder.model_id)
    except BrokenIndexError as error:
        say(f"{error} Det sker nu og kan tage et par minutter.")
        ingest(_paths_of(layout, say), settings.data, embedder)
        index = open_index(layout, embedder.model_id)
    return Runtime(layout, embedder, index, wording)


def _paths_of(layout: IndexLayout, say: Say) -> list[Path]:
    """Return what the live index was made of, as far as it is known and still there; say what is not."""
    known = layout.known_paths()
    there = [path for path in known if path.exists()]
    if missing := [str(path) for path in known if path not in there]:
        say(f"Findes ikke længere og kommer derfor ikke med: {', '.join(missing)}.")
    if not there:
        say("Kun vidensbasen kommer med. Læs dine egne dokumenter ind igen med: vejviser ingest MAPPE")
    return there or [CORPUS_FOLDER]
