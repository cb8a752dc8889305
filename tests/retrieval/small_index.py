"""A small invented index that is searched in the tests; its vectors are those of the fake embedder."""

from collections.abc import Sequence

from corpus.sources import Passage, PassageKind, Source, SourceStatus
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding_text import passage_text, window_text
from ingest.index.generation import Index
from ingest.index.layout import GenerationMeta
from ingest.index.lexical import ANALYSERS, LexicalIndex
from ingest.index.vector_store import NumpyStore
from ingest.library import Library
from ingest.windows import Window, cut_windows
from retrieval.query import Query, QueryMaker
from retrieval.thesaurus import Thesaurus

Row = tuple[str, str | None, SourceStatus, PassageKind, str]
"""Source, region, status, kind of passage, text."""

ROWS: list[Row] = [
    (
        "maskinpuljen",
        "Nordjylland",
        SourceStatus.CURRENT,
        PassageKind.TEXT,
        "Maskinpuljen giver tilskud til nye maskiner. Et værksted kan få højst 12.500 kr. om året.",
    ),
    (
        "maskinpuljen",
        "Nordjylland",
        SourceStatus.CURRENT,
        PassageKind.TABLE,
        "Beløb | Frist\n12.500 kr. | 1. november",
    ),
    (
        "eksportholdet",
        "Fyn",
        SourceStatus.EXPIRED,
        PassageKind.TEXT,
        "Eksportholdet hjælper virksomheder ud på nye markeder. Holdet lukkede, da pengene slap op.",
    ),
    (
        "workshop",
        None,
        SourceStatus.DRAFT,
        PassageKind.STATEMENT,
        "Vi mangler hænder på værkstedet\nMere hjælp til eksport\nFærre skemaer",
    ),
    (
        "workshop",
        None,
        SourceStatus.DRAFT,
        PassageKind.TEXT,
        "Deltagerne på Læsø talte om både, havne og færger. De blev enige om at mødes igen.",
    ),
]


def make_query(question: str, terms: str = "") -> Query:
    """Return a question as search sees it, with terms as if the thesaurus had added them."""
    words = Thesaurus([([question], [terms])] if terms else [])
    return QueryMaker(FakeEmbedder(), words).make(question)


def make_index(rows: Sequence[Row] = ROWS, dimension: int = 256) -> Index:
    """Return an index of invented passages; those of one source lie behind each other in its text."""
    texts: dict[str, str] = {}
    passages: list[Passage] = []
    about = {}
    for source_id, region, status, kind, text in rows:
        about[source_id] = (region, status)
        start = len(texts.get(source_id, ""))
        texts[source_id] = texts.get(source_id, "") + text + "\n\n"
        number = sum(p.source_id == source_id for p in passages)
        passages.append(
            Passage(f"{source_id}-p{number}", source_id, start, start + len(text), text, kind=kind)
        )
    sources = [
        Source(i, i.capitalize(), text, f"{i}.txt", "0" * 64, region=about[i][0], status=about[i][1])
        for i, text in texts.items()
    ]
    return _indexed(Library(sources, passages), [w for p in passages for w in cut_windows(p)], dimension)


def _indexed(library: Library, windows: list[Window], dimension: int) -> Index:
    embedder = FakeEmbedder(dimension)
    embedded = [passage_text(library.source(p.source_id), p) for p in library.passages]
    of_passages, of_windows = NumpyStore(), NumpyStore()
    of_passages.add([p.id for p in library.passages], embedder.encode_passages(embedded))
    spoken = [window_text(library.passage(w.passage_id), w) for w in windows]
    of_windows.add([w.id for w in windows], embedder.encode_passages(spoken))
    return Index(
        meta=GenerationMeta("gen-1", "f", embedder.model_id, 0.0, len(library.sources), len(embedded), 0),
        library=library,
        windows={w.id: w for w in windows},
        passage_vectors=of_passages,
        window_vectors=of_windows,
        lexical={name: LexicalIndex.build(name, embedded) for name in ANALYSERS},
        close=lambda: None,
    )
