"""Opens matching over the project's own records."""

from pathlib import Path

from corpus.records.loader import CORPUS_FOLDER, Records, read_records
from ingest.embedding.cache import CachedEmbedder
from ingest.embedding.protocol import Embedder
from retrieval.matching.closeness import RecordCloseness
from retrieval.matching.matcher import Matcher
from retrieval.query import QueryMaker


def open_matcher(
    embedder: Embedder, data: Path, folder: Path = CORPUS_FOLDER, queries: QueryMaker | None = None
) -> Matcher:
    """Return the matcher of a corpus folder; a faulty record is left out, ``vejviser corpus`` tells of it.

    The vectors of the records are computed when a description is first compared, and kept in
    ``<data>/cache/matching``: an ingest forgets what is not in the index. ``queries`` that others use too
    embed what both are asked only once.
    """
    records, _ = read_records(folder)
    catalogue = Records(records)
    cached = CachedEmbedder(embedder, data / "cache" / "matching")
    return Matcher(
        catalogue, RecordCloseness([*catalogue.programmes, *catalogue.actors], cached, queries=queries)
    )
