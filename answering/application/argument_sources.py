"""Where an argument stands in the library as it is now, and what must be said of its source."""

from collections.abc import Callable
from datetime import date

from answering.application.argument import Argument
from answering.application.draft_words import draft_words
from answering.application.naming import document_behind
from answering.notices import required_kinds
from answering.notices.of_sources import is_over
from answering.selection import Quote
from ingest.library import Library, UnknownIdError


class ArgumentSources:
    """Looks arguments up; the library may be newer than the arguments are."""

    def __init__(self, library: Library, today: Callable[[], date] = date.today) -> None:
        self._library = library
        self._today = today

    def quote(self, argument: Argument) -> Quote | None:
        """Return the quote of an argument; ``None`` where its source or passage is gone."""
        citation = argument.citation
        try:
            source = self._library.source(citation.source_id)
            passage = self._library.passage(citation.passage_id)
        except UnknownIdError:
            return None
        return Quote(source, passage, citation.start, citation.end, argument.score)

    def reserved_kinds(self, argument: Argument) -> frozenset[str]:
        """Return the reservations told where the source is named: a draft, a proposal, something ended.

        They are those of the argument's warnings and those that follow today from its source. Where a record
        is named by the document behind it, the reservations are that document's.
        """
        kinds = frozenset(notice.kind for notice in argument.warnings)
        if quote := self.quote(argument):
            today, source = self._today(), document_behind(quote)
            if source.id != quote.source.id:
                kinds -= required_kinds(quote.source, today)
            kinds |= required_kinds(source, today)
            kinds |= {"udløbet"} if is_over(source.valid_to, today) else frozenset()
        return kinds & draft_words().reservations.keys()
