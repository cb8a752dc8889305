"""A closed scheme that is only spoken of is told to be closed."""

from datetime import date

from answering.notices import notices_for
from corpus.sources import SourceStatus
from tests.answering.made_library import Section, library_of, made_source, quote_of

TODAY = date(2022, 1, 1)
ENDED = SourceStatus.EXPIRED
CLOSED = made_source(
    "program-pilot", "Prøvepiloten", [Section("Den er slut.")], record="programmer", status=ENDED
)
OPEN = made_source("program-stoette", "Prøvestøtten", [Section("Den er åben.")], record="programmer")
TALE = made_source("a", "Om praktik", [Section("Praktik kom før Prøvepiloten.")], record="programmer")
OTHER = made_source("b", "Om støtte", [Section("Prøvestøtten er god. Prøvepiloter flyver.")], record="temaer")
LIBRARY = library_of(CLOSED, OPEN, TALE, OTHER)


def test_a_closed_scheme_named_in_a_quote_is_told_of() -> None:
    (notice,) = notices_for([quote_of(LIBRARY, "Praktik kom før Prøvepiloten.")], TODAY, "", LIBRARY)
    assert notice.kind == "udløbet" and notice.text.startswith("»Prøvepiloten« gælder ikke længere")


def test_an_open_scheme_and_another_word_call_for_nothing() -> None:
    quotes = [quote_of(LIBRARY, "Prøvestøtten er god."), quote_of(LIBRARY, "Prøvepiloter flyver.")]
    assert notices_for(quotes, TODAY, "", LIBRARY) == []
