"""Opens case search over the records and the transcripts of an index."""

from collections.abc import Sequence
from pathlib import Path

from ingest.embedding.protocol import Embedder
from ingest.library import Library
from retrieval.cases.catalogue import read_catalogue
from retrieval.cases.search import CaseSearch
from retrieval.cases.transcripts import moments


def open_case_search(
    library: Library, embedder: Embedder, data: Path, paths: Sequence[Path] = ()
) -> CaseSearch:
    """Return the search over the cases of the record folders among ``paths``, else over the project's own.

    The vectors are kept apart from those of the index, in ``<data>/cache/cases``: an ingest forgets what is
    not in the index.
    """
    catalogue = read_catalogue(paths)
    return CaseSearch(catalogue, embedder, moments(library, catalogue), data / "cache" / "cases")
