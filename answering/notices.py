"""Reservations that follow from where an answer comes from: drafts, proposals, ended and old sources."""

from collections.abc import Sequence
from datetime import date

from answering.answer import Notice
from answering.personal_data import Masked
from answering.selection import Quote
from answering.wording import danish_date, short_title
from corpus.sources import PassageKind, Source, SourceStatus

OLD_AFTER_YEARS = 3


def notices_for(quotes: Sequence[Quote], today: date) -> list[Notice]:
    """Return one notice for each source that needs one, in citation order, and one for statements."""
    found: list[Notice] = []
    seen: set[str] = set()
    for quote in quotes:
        if quote.source.id in seen:
            continue
        seen.add(quote.source.id)
        notice = _for_source(quote.source, today)
        if notice is not None:
            found.append(notice)
    if any(q.passage.kind is PassageKind.STATEMENT for q in quotes):
        found.append(
            Notice(
                "deltagerudsagn",
                "Noget af svaret er udsagn fra deltagere på en workshop. Det er meninger, ikke oplysninger.",
            )
        )
    return found


def unmentioned_notices(names: Sequence[str], quotes: Sequence[Quote]) -> list[Notice]:
    """Tell which names and places of the question the quoted passages say nothing of."""
    told = " ".join(quote.passage.text for quote in quotes).lower()
    missing = [f"»{name}«" for name in names if name.lower() not in told]
    if not missing:
        return []
    listed = " og ".join(", ".join(missing).rsplit(", ", 1))
    return [Notice("ikke-nævnt", f"Kilderne her nævner ikke {listed}. Svaret handler om det nærmeste.")]


def hidden_notices(masked: Masked) -> list[Notice]:
    """Tell what personal data was hidden in the question, before anything else was done with it."""
    if not masked.kinds:
        return []
    *some, last = masked.kinds
    listed = f"{', '.join(some)} og {last}" if some else str(last)
    return [
        Notice(
            "persondata",
            f"Dit spørgsmål indeholdt {listed}. Det blev skjult, før spørgsmålet blev brugt og gemt. "
            "Skriv helst ikke personlige oplysninger her.",
        )
    ]


def _for_source(source: Source, today: date) -> Notice | None:
    when, caveat = danish_date(source.date), source.caveat or ""
    dated = f" fra {when}" if when else ""
    if source.status is SourceStatus.DRAFT:
        return _notice("udkast", source, f"er et udkast{dated}.", "udkast" in caveat.lower())
    if source.status is SourceStatus.PROPOSAL:
        said = f"er et forslag{dated}, ikke en vedtaget ordning."
        return _notice("forslag", source, said, "forslag" in caveat.lower())
    if source.status is SourceStatus.EXPIRED or _over(source.valid_to, today):
        ended = danish_date(source.valid_to)
        until = f" (perioden sluttede {ended})" if ended else ""
        return _notice("udløbet", source, f"gælder ikke længere{until}.", "udløbet" in caveat.lower())
    if source.date and today.year - int(source.date[:4]) >= OLD_AFTER_YEARS:
        told = "stadig" in caveat and source.date[:4] in caveat
        return _notice("ældre", source, f"er{dated}. Tjek, om det stadig gælder.", told)
    return _notice("forbehold", source, "", told=True) if caveat else None


def _notice(kind: str, source: Source, said: str, told: bool) -> Notice:
    """Return a notice of what we say and the source's caveat; the caveat alone where it tells both."""
    title, caveat = f"»{short_title(source)}«", source.caveat or ""
    return Notice(kind, f"{title}: {caveat}" if told else f"{title} {said} {caveat}".strip())


def _over(valid_to: str | None, today: date) -> bool:
    """Tell whether a possibly partial ISO date lies before today; a whole year ends with its last day."""
    return valid_to is not None and valid_to < today.isoformat()[: len(valid_to)]
