"""Everything that a programme's or actor's record says of it, as labelled facts and links for one page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api.schemas.labels import source_url
from api.schemas.matches import RecordPlaceOut
from corpus.records.kinds import Aktoer, Case, Folder, Modstrid, Program
from corpus.records.loader import Record, Records
from corpus.records.programme_layout import worded_terms
from corpus.records.render import source_id
from corpus.records.statements import Kilde, Stated
from corpus.records.status_words import danish_period
from corpus.records.vocabulary import RecordStatus
from ingest.library import Library, UnknownIdError

_WEB = ("https://", "http://")
_GROUPS: dict[Folder, str] = {
    "programmer": "Programmer",
    "aktoerer": "Aktører",
    "cases": "Cases",
    "temaer": "Temaer",
}


@dataclass(frozen=True, slots=True)
class RecordLink:
    """Another record: its page here, or its reading view; ``status`` where it is a programme or actor."""

    name: str
    url: str | None
    kind: str
    status: RecordStatus | None = None


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line of a fact, with the places that say so; ``url`` is an address outside Vejviser."""

    text: str
    places: tuple[RecordPlaceOut, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class RecordFact:
    """A label with what is known; nothing known where both are empty."""

    label: str
    lines: tuple[FactLine, ...] = ()
    links: tuple[RecordLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A matter on which the sources disagree, and what each of them says."""

    title: str
    statements: tuple[FactLine, ...]
    url: str | None


class RecordFacts:
    """The facts and links of one record."""

    def __init__(self, record: Record, records: Records, library: Library) -> None:
        self._record = record
        self._records = records
        self._library = library

    @property
    def facts(self) -> list[RecordFact]:
        """The labelled facts; those that everybody asks for stand also where the sources are silent."""
        data = self._record.data
        if isinstance(data, Program):
            return self._programme(data)
        assert isinstance(data, Aktoer)
        return self._actor(data)

    @property
    def told(self) -> tuple[FactLine, ...]:
        """What else the sources say."""
        return tuple(self._line(fact, fact.tekst) for fact in self._record.data.fakta)

    @property
    def groups(self) -> list[tuple[str, list[RecordLink]]]:
        """The records that this one names or that name it, by kind."""
        shown = {record.id: record for record in self._neighbours()}
        by_kind = ((label, [r for r in shown.values() if r.folder == f]) for f, label in _GROUPS.items())
        return [(label, [self.link(r) for r in found]) for label, found in by_kind if found]

    @property
    def disagreements(self) -> list[Disagreement]:
        """Where the sources disagree."""
        found = {record.id: record for record in self._neighbours()}
        return [
            Disagreement(record.title, self._lines(record.data.udsagn), self._reading_view(record))
            for record in found.values()
            if isinstance(record.data, Modstrid)
        ]

    def link(self, record: Record) -> RecordLink:
        """Return the link to a record."""
        data = record.data
        if isinstance(data, Program | Aktoer):
            kind = "program" if isinstance(data, Program) else "aktør"
            return RecordLink(data.navn, f"/program/{data.id}", kind, data.status)
        url = f"/case/{data.id}" if isinstance(data, Case) else self._reading_view(record)
        return RecordLink(data.title, url, record.folder)

    def _programme(self, data: Program) -> list[RecordFact]:
        terms = [
            RecordFact(label, (FactLine(text, self._places(term.kilde)),))
            for _, label, text, term in worded_terms(data.vilkaar)
        ]
        period = data.periode
        lasting = danish_period(period.fra, period.til) if period else ""
        return [
            RecordFact("Udbytte", self._lines(data.udbytte)),
            *(terms or [RecordFact("Beløb, sats og varighed")]),
            *self._known("Betingelser", self._lines(data.betingelser)),
            RecordFact("Målgruppe", self._one(data.maalgruppe)),
            *self._known("Medarbejderen", self._one(data.kandidat)),
            *self._plain("Område", [data.region] if data.region else ()),
            *self._plain("Hjælper med", data.temaer),
            *self._known("Periode", (self._line(period, lasting),) if period else ()),
            RecordFact("Ansøgning", self._one(data.ansoegning)),
            RecordFact("Frist", self._one(data.frist)),
            RecordFact("Spørg hos", links=self._links([data.kontakt_aktoer] if data.kontakt_aktoer else ())),
            RecordFact("Telefon og hjemmeside", self._contact(data.telefon, data.link)),
            *self._plain("Ejer", [data.ejer] if data.ejer else ()),
            *self._plain("Ansvarlig", [data.lead] if data.lead else ()),
            *self._linked("Andre muligheder", data.alternativer),
        ]

    def _actor(self, data: Aktoer) -> list[RecordFact]:
        answers = [p.id for p in self._records.programmes if p.kontakt_aktoer == data.id]
        return [
            RecordFact("Rolle", self._one(data.rolle)),
            RecordFact("Det kan de hjælpe med", self._lines(data.ydelser)),
            *self._plain("Hvornår", data.gaa_hertil_naar, apart=True),
            *self._plain("Temaer", data.temaer),
            *self._plain("Dækker", data.omraade),
            RecordFact("Telefon, mail og hjemmeside", self._contact(data.telefon, data.link)),
            *self._linked("Kan svare på spørgsmål om", answers),
            *self._linked("Kan sende jer videre til", data.sender_videre_til),
        ]

    def _line(self, stated: Stated, text: str) -> FactLine:
        return FactLine(text, self._places(stated.kilde))

    def _lines(self, stated: Sequence[Stated]) -> tuple[FactLine, ...]:
        return tuple(self._line(one, one.claim) for one in stated)

    def _one(self, stated: Stated | None) -> tuple[FactLine, ...]:
        return self._lines((stated,)) if stated is not None else ()

    def _places(self, places: Sequence[Kilde]) -> tuple[RecordPlaceOut, ...]:
        return tuple(RecordPlaceOut.of(place, self._library) for place in places)

    def _known(self, label: str, lines: tuple[FactLine, ...]) -> list[RecordFact]:
        return [RecordFact(label, lines)] if lines else []

    def _plain(self, label: str, values: Iterable[str], apart: bool = False) -> list[RecordFact]:
        listed = tuple(values)
        shown = listed if apart or not listed else (", ".join(listed),)
        return self._known(label, tuple(FactLine(text) for text in shown))

    def _linked(self, label: str, ids: Iterable[str]) -> list[RecordFact]:
        links = self._links(ids)
        return [RecordFact(label, links=links)] if links else []

    def _links(self, ids: Iterable[str]) -> tuple[RecordLink, ...]:
        return tuple(self.link(r) for i in ids if (r := self._records.get(i)) is not None)

    def _contact(self, phone: str | None, link: str | None) -> tuple[FactLine, ...]:
        # Only an address of the web becomes a link: a record may hold anything.
        web = FactLine(link, url=link if link.startswith(_WEB) else None) if link else None
        return tuple(line for line in (FactLine(phone) if phone else None, web) if line)

    def _neighbours(self) -> Iterable[Record]:
        mine = self._record.data.relaterede
        yield from (r for i in mine if (r := self._records.get(i)) is not None)
        yield from (r for r in self._records.all if self._record.id in r.data.relaterede)

    def _reading_view(self, record: Record) -> str | None:
        try:
            return source_url(self._library.source(source_id(record)).id)
        except UnknownIdError:
            return None
