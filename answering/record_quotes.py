"""Statements of our own records as quotes from the sources made of them."""

import re
from collections.abc import Iterable, Iterator

from answering.selection import Quote
from ingest.library import Library, UnknownIdError


class RecordQuotes:
    """Finds the words of records in the library; a record that is not indexed cannot be quoted."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def knows(self, source_id: str) -> bool:
        """Tell whether a record is indexed."""
        try:
            return self._library.source(source_id).record is not None
        except UnknownIdError:
            return False

    def rows(self, source_id: str, name: str) -> list[Quote]:
        """Return the rows of a record that begin with a name and a colon."""
        text = self._library.source(source_id).text if self.knows(source_id) else ""
        return list(self.all(source_id, re.findall(rf"^{re.escape(name)}: .+$", text, re.M)))

    def find(self, source_id: str, words: str) -> Quote | None:
        """Return the place of these words in a record; ``None`` where they stand in no passage of it."""
        if not words or not self.knows(source_id):
            return None
        source = self._library.source(source_id)
        start = source.text.find(words)
        end = start + len(words)
        for passage in self._library.passages_of(source_id) if start >= 0 else ():
            if passage.start <= start and end <= passage.end:
                return Quote(source, passage, start, end, score=0.0)
        return None

    def all(self, source_id: str, statements: Iterable[str]) -> Iterator[Quote]:
        """Yield the statements that can be quoted, in order."""
        found = (self.find(source_id, words) for words in statements)
        return (quote for quote in found if quote is not None)
