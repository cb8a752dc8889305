"""How a record's status is put into words, and what it means for the source made of it."""

from corpus.danish_dates import danish_date
from corpus.records.kinds import Aktoer, Case, Modstrid, Ordliste, RecordData, Tema
from corpus.records.vocabulary import RecordStatus
from corpus.sources import SourceStatus

SOURCE_STATUS: dict[RecordStatus, SourceStatus] = {
    "åben": SourceStatus.CURRENT,
    "lukket": SourceStatus.EXPIRED,
    "forslag": SourceStatus.PROPOSAL,
    "ukendt": SourceStatus.UNKNOWN,
}

_ACTOR_WORDS: dict[RecordStatus, str] = {
    "åben": "i drift",
    "lukket": "nedlagt eller afløst",
    "forslag": "foreslået, ikke oprettet",
    "ukendt": "ukendt i dag",
}

_SHEET_WORDS: dict[RecordStatus, str] = {
    "åben": "gældende",
    "lukket": "fra en periode, der er udløbet",
    "forslag": "udkast eller forslag",
    "ukendt": "ukendt i dag",
}

_CAVEATS: dict[RecordStatus, str] = {
    "åben": "Oplyst pr. {date}. Spørg, om det stadig gælder, før du regner med det.",
    "lukket": "Oplyst som afsluttet pr. {date}. Det kan ikke søges ifølge kilderne.",
    "forslag": "Et forslag fra {date}. Kilderne viser ikke, at det blev til noget.",
    "ukendt": "Oplyst pr. {date}. Kilderne siger ikke, om det stadig findes.",
}

_SHEET_CAVEATS: dict[RecordStatus, str] = {
    "åben": "Oplyst pr. {date}.",
    "lukket": "Perioden er udløbet. Oplyst pr. {date}.",
    "forslag": "Et udkast eller forslag fra {date}, ikke en vedtagelse.",
    "ukendt": "Oplyst pr. {date}. Kilderne siger ikke, om det stadig gælder.",
}


def danish_period(first: str | None, last: str | None) -> str:
    """Return a period in words; an unknown end is left out: ``fra april 2023``, ``2020 til 2023``."""
    if first and last:
        return f"{danish_date(first)} til {danish_date(last)}"
    return f"fra {danish_date(first)}" if first else f"til {danish_date(last or '')}"


def status_line(data: RecordData) -> str | None:
    """Return ``Status: …`` for programmes, actors and theme sheets; ``None`` where a status says nothing."""
    if isinstance(data, Case | Modstrid | Ordliste):
        return None
    if isinstance(data, Aktoer):
        word = _ACTOR_WORDS[data.status]
    else:
        word = _SHEET_WORDS[data.status] if isinstance(data, Tema) else data.status
    return f"Status: {word} (oplyst pr. {danish_date(data.pr)})."


def caveat(data: RecordData) -> str | None:
    """Return the record's own reservation, or one that follows from its status and date."""
    if data.forbehold is not None:
        return data.forbehold
    if isinstance(data, Modstrid | Ordliste):
        return None
    texts = _SHEET_CAVEATS if isinstance(data, Tema | Case) else _CAVEATS
    return texts[data.status].format(date=danish_date(data.pr))
