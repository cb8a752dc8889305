"""The few reservations that an answer is shown with, the weightiest first."""

from collections.abc import Iterator, Sequence
from datetime import date

from answering.answer import Notice
from answering.notices.contradictions import known_contradictions
from answering.notices.counts import differing_counts
from answering.notices.lost_figures import lost_figures
from answering.notices.named_schemes import named_schemes
from answering.notices.of_sources import source_notices
from answering.notices.questions import contact_notice, other_places
from answering.notices.superseded import superseded
from answering.selection import Quote
from corpus.sources import PassageKind
from ingest.library import Library

MOST = 4
_BY_WEIGHT = (
    "udløbet forslag udkast modstrid forveksling afløst kontakt område deltagerudsagn ældre figur forbehold"
).split()
_OPINIONS = Notice(
    "deltagerudsagn",
    "Noget af svaret er udsagn fra deltagere på en workshop. Det er meninger, ikke oplysninger.",
)


def notices_for(
    quotes: Sequence[Quote], today: date, question: str = "", library: Library | None = None
) -> list[Notice]:
    """Return at most ``MOST`` notices, one of each kind, the weightiest first.

    What a draft, a proposal, an ended source or a contradiction calls for is never left out. Without the
    library nothing is said of other sources than the quoted ones.
    """
    if not quotes:
        return []
    found = [*_all(quotes, today, question, library)]
    return sorted(found, key=lambda notice: _BY_WEIGHT.index(notice.kind))[:MOST]


def _all(quotes: Sequence[Quote], today: date, question: str, library: Library | None) -> Iterator[Notice]:
    named = named_schemes(quotes, library) if library else []
    sources = {source.id: source for source in (*(quote.source for quote in quotes), *named)}
    yield from source_notices(list(sources.values()), today)
    told = [
        *(known_contradictions(quotes, question, library) if library else []),
        *(Notice("modstrid", text) for text in differing_counts(quotes)),
    ]
    yield from {notice.kind: notice for notice in reversed(told)}.values()
    if any(quote.passage.kind is PassageKind.STATEMENT for quote in quotes):
        yield _OPINIONS
    yield from other_places(quotes, question)
    yield from contact_notice(quotes, question)
    if library:
        yield from superseded(quotes, library)
        yield from lost_figures(quotes, library)
