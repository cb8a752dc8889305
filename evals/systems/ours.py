"""`ours`: Vejviser's own search, through the same runtime as the command line and the server."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from corpus.sources import Passage
from evals.systems.own_index import OwnIndex
from evals.systems.system import RetrievedPassage


def place_of(passage: Passage) -> str:
    """Return lines (or page) and chapter path of a passage."""
    where = f"linje {passage.lines[0]}-{passage.lines[1]}" if passage.lines else ""
    if passage.page is not None:
        where = f"s. {passage.page}"
    return " · ".join(filter(None, (where, " › ".join(passage.heading_path))))


class OursSystem:
    """Ranks with whatever searcher the runtime has; ``open_index`` ingests a folder and opens it."""

    name = "ours"
    libraries = ("chromadb", "bm25s", "PyStemmer", "simplemma", "sentencex")
    settings: Mapping[str, str | int | float] = {}

    def __init__(self, open_index: Callable[[Path], OwnIndex]) -> None:
        self._open_index = open_index
        self._index: OwnIndex | None = None

    def index(self, folder: Path) -> int:
        self._index = self._open_index(folder)
        return len(self._index.library.passages)

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        if self._index is None:
            return []
        library = self._index.library
        return [
            RetrievedPassage(
                file=library.source(hit.passage.source_id).file,
                text=hit.passage.text,
                score=hit.score,
                place=place_of(hit.passage),
                parts=hit.parts,
            )
            for hit in self._index.searcher.search(question, k)
        ]
