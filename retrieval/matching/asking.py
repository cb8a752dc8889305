"""Whom a company should ask: its own municipality first, then those behind what fits."""

from collections.abc import Sequence

from corpus.records.kinds import Aktoer, Program, RecordData
from corpus.records.loader import Records
from corpus.records.vocabulary import Kommune
from retrieval.matching.criteria import compare_places
from retrieval.matching.profile import HOME, KOMMUNER, CompanyProfile, Landsdel
from retrieval.matching.result import Ask, Match
from retrieval.matching.rules import Asking, Places

_LOOKED_AT = 3
_USABLE = frozenset({"åben", "ukendt"})
_OWN_FORMS: dict[Kommune, str] = {"Vesthimmerland": "Vesthimmerlands"}
"""What a municipality calls itself, where that is not its name alone."""


class Contacts:
    """Knows the actor behind each programme, and the doors that are open to everybody."""

    def __init__(self, records: Records, asking: Asking, places: Places) -> None:
        self._records = records
        self._asking = asking
        self._places = places

    def of(self, shown: Sequence[Match], profile: CompanyProfile) -> tuple[Ask, ...]:
        """Return whom to ask: the local door, those behind the best matches, then the regional door.

        A company is sent to nobody who serves another part of the country, and to no actor that only the
        nearness of texts speaks for.
        """
        asks: dict[str, Ask] = {}
        local = self.local(profile)
        if local is not None:
            asks[local.id] = local
        for match in shown[:_LOOKED_AT]:
            told = match.kind == "program" or match.reasons
            for ask in match.ask if told else ():
                if self.by_id(ask.id, profile) is not None:
                    asks.setdefault(ask.id, ask)
        regional = self.regional(profile)
        if regional is not None:
            asks[regional.id] = regional
        return tuple(asks.values())[: self._asking.hoejst]

    def local(self, profile: CompanyProfile) -> Ask | None:
        """Return the company's own municipality; ``None`` outside North Jutland, which our records serve."""
        actor = self._actor(self._asking.foerst)
        if actor is None or _part(profile) != HOME:
            return None
        reason = "Den lokale dør: her kan du altid begynde."
        return Ask(actor.id, office_name(actor, profile), reason, "lokal")

    def regional(self, profile: CompanyProfile) -> Ask | None:
        """Return the business hub of the company's part of the country."""
        actor = self._actor(self._asking.erhvervshuse[_part(profile)])
        if actor is None:
            return None
        return Ask(actor.id, actor.navn, "Ved, hvilke programmer der er åbne nu.", "regional")

    def of_record(self, data: RecordData) -> tuple[Ask, ...]:
        """Return whom to ask about one record: the contact of a programme, the actor itself."""
        if isinstance(data, Aktoer):
            usable = data.status in _USABLE and data.gaa_hertil_naar
            return (Ask(data.id, data.navn, data.gaa_hertil_naar[0], "aktør"),) if usable else ()
        if isinstance(data, Program) and data.kontakt_aktoer is not None:
            actor = self._actor(data.kontakt_aktoer)
            if actor is not None and actor.status in _USABLE:
                reason = f"Kan svare på spørgsmål om {data.navn}."
                return (Ask(actor.id, actor.navn, reason, "ordning"),)
        return ()

    def by_id(self, record_id: str, profile: CompanyProfile) -> Aktoer | None:
        """Return an actor that may exist and serves the place of the company, else ``None``."""
        actor = self._actor(record_id)
        if actor is None or actor.status not in _USABLE:
            return None
        # A school in one municipality takes students and companies of the whole region.
        served = (*actor.omraade, *((actor.region,) if actor.region else ()))
        elsewhere = served and compare_places(profile, served, self._places).outcome == "ikke opfyldt"
        return None if elsewhere else actor

    def _actor(self, record_id: str) -> Aktoer | None:
        record = self._records.get(record_id)
        return record.data if record is not None and isinstance(record.data, Aktoer) else None


def office_name(actor: Aktoer, profile: CompanyProfile) -> str:
    """Return an actor's name; of an office that every municipality has, with the company's municipality."""
    if not in_every_municipality(actor) or profile.kommune is None:
        return actor.navn
    return f"{actor.navn} i {municipality_name(profile.kommune)} Kommune"


def municipality_name(kommune: Kommune) -> str:
    """Return what stands before "Kommune" in a municipality's own name."""
    return _OWN_FORMS.get(kommune, kommune)


def in_every_municipality(actor: Aktoer) -> bool:
    """Tell whether a record stands for one office in each municipality."""
    return actor.art and bool(actor.omraade) and set(actor.omraade) <= set(KOMMUNER)


def _part(profile: CompanyProfile) -> Landsdel:
    """Return the part of the country that a company lies in; ours where it is not told."""
    return HOME if profile.kommune is not None else profile.landsdel or HOME
