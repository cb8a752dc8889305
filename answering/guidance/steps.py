"""The lines of whom to ask, one an actor, the nearest door first."""

from collections.abc import Iterable, Sequence

from answering.guidance.publishers import Behind
from answering.guidance.topics import Topic, topics
from answering.wording import spoken_date
from corpus.records.kinds import Aktoer, Case
from corpus.records.vocabulary import RecordStatus
from retrieval.matching.asking import Contacts, in_every_municipality, office_name
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import Ask

_MOST = 3
_WHEN = " når "
_ENOUGH = 2
"""So many lines need no general one, where those they name are known to be there."""


class Steps:
    """Collects lines; a line about the matter itself takes the place of the general one of the same actor."""

    def __init__(self, contacts: Contacts, profile: CompanyProfile) -> None:
        self.profile = profile
        self._contacts = contacts
        self._texts = topics().trin
        self._lines: dict[str, str] = {}
        self._doubtful = False

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self._lines.values())[:_MOST]

    def with_contact(self, data: Sequence[str]) -> tuple[str, ...]:
        """Return the lines and how to reach those they name: ``data`` of the records, else where to look."""
        if not self.lines:
            return ()
        known = self._said("kontaktdata", data=", ".join(data))
        return (*self.lines, known if data else self._said("kontakt"))

    def serves(self, ask: Ask) -> bool:
        """Tell whether an actor serves the company's place."""
        return self._contacts.by_id(ask.id, self.profile) is not None

    def if_company(self) -> None:
        """Add the first door of every company, for a wish that does not tell whether it is one's."""
        self._lines["virksomhed"] = self._said("hvis_virksomhed")

    def local(self, door: Ask | None) -> None:
        if door is not None:
            self._lines[door.id] = self._said("lokal", navn=self._name(door.id, door.name))

    def regional(self, door: Ask | None) -> None:
        """Add the door for everything where little else was found, or the sources are old."""
        if door is not None and (self._doubtful or len(self._lines) < _ENOUGH):
            self._lines.setdefault(door.id, self._said("regional", navn=door.name))

    def about(self, ask: Ask | None, scheme: str, status: RecordStatus) -> None:
        """Add whom to ask about a scheme, by how it stands."""
        if ask is not None:
            self._lines[ask.id] = self._said(status, navn=self._name(ask.id, ask.name), program=scheme)

    def knows(self, topic: Topic | None) -> bool:
        """Tell whether a topic has an actor that serves the company's place."""
        return any(
            self._contacts.by_id(door.aktoer, self.profile) for door in (topic.spoerg if topic else ())
        )

    def topic(self, topic: Topic | None, only: str | None = None) -> bool:
        """Add the actors of a topic that serve the company's place; tell whether there was one."""
        before = len(self._lines)
        for door in topic.spoerg if topic else ():
            actor = self._contacts.by_id(door.aktoer, self.profile)
            if actor is not None and only in {None, door.aktoer}:
                self._lines.setdefault(actor.id, door.trin.format(navn=self._name(actor.id, actor.navn)))
        return len(self._lines) > before

    def actors(self, asks: Iterable[Ask], topic: Topic | None = None) -> None:
        """Add actors with what their records say of when to turn to them, if they deal with the topic."""
        for ask in asks:
            actor = self._contacts.by_id(ask.id, self.profile)
            if actor is not None and _WHEN in ask.reason and _deals_with(actor, topic):
                known = actor.status == "åben" or actor.art
                told = "" if known else self._said("oplyst", dato=spoken_date(actor.pr))
                line = self._said("aktør", navn=ask.name, oplyst=told, hvornår=ask.reason)
                self._lines.setdefault(ask.id, line)
                self._doubtful = self._doubtful or not known

    def case(self, case: Case, keeper: Aktoer | None) -> None:
        """Add where a case can be seen, else who may have it."""
        if case.link:
            self._lines[case.id] = self._said("case_link", link=case.link)
        elif keeper is not None and case.medie:
            medium = topics().medier[case.medie]
            self._lines[keeper.id] = self._said("case_medie", navn=keeper.navn, medie=medium)
        elif keeper is not None:
            self._lines[keeper.id] = self._said("case_mere", navn=keeper.navn)

    def behind(self, document: Behind | None, *, figure: bool) -> None:
        """Add who can tell whether a fact still holds."""
        if document is not None:
            what = topics().kilde[document.status].format(dato=spoken_date(document.date))
            kind = "tal" if figure else "oplysning"
            self._lines[kind] = self._said(kind, navn=document.publisher, kilde=what)

    def missing(self, about: str, ask: Ask | None, document: Behind | None) -> None:
        """Add who may know what the sources do not say: those behind the scheme, else behind the nearest."""
        name = self._name(ask.id, ask.name) if ask else document.publisher if document else None
        if name:
            self._lines[ask.id if ask else name] = self._said(about, navn=name)

    def website(self, ask: Ask, data: Sequence[str]) -> None:
        """Add telephone and link of somebody who was asked for, else where to find them."""
        known = self._said("kontaktdata", data=", ".join(data))
        self._lines[ask.id] = known if data else self._said("hjemmeside", navn=self._name(ask.id, ask.name))

    def writing(self) -> None:
        """Add what to mind when quotes go into a text of one's own."""
        self._lines["skrivehjælp"] = self._said("skrivehjælp")

    def _said(self, text: str, **values: str | None) -> str:
        return self._texts[text].format(**values)

    def _name(self, record_id: str, name: str) -> str:
        """Return an actor's name as it stands inside a sentence; a kind of actor is no proper name."""
        actor = self._contacts.by_id(record_id, self.profile)
        if actor is None or not actor.art:
            return name
        small = office_name(actor, self.profile)
        small = small[0].lower() + small[1:]
        somewhere = in_every_municipality(actor) and self.profile.kommune is None
        return f"{small} i din kommune" if somewhere else small


def _deals_with(actor: Aktoer, topic: Topic | None) -> bool:
    """Tell whether nothing says that an actor deals with other matters than the topic."""
    if topic is None or not topic.behov or not actor.temaer:
        return True
    return bool(set(topic.behov) & set(actor.temaer))
