"""Whom a company should ask: its own municipality first, then those behind what fits."""

from collections.abc import Sequence

from corpus.records.kinds import Aktoer, Program, RecordData
from corpus.records.loader import Records
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import Ask, Match
from retrieval.matching.rules import Asking

_LOOKED_AT = 3


class Contacts:
    """Knows the actor behind each programme, and the doors that are open to everybody."""

    def __init__(self, records: Records, asking: Asking) -> None:
        self._records = records
        self._asking = asking

    def of(self, shown: Sequence[Match], profile: CompanyProfile) -> tuple[Ask, ...]:
        """Return whom to ask: the local door, those behind the best matches, then the regional door.

        A company outside North Jutland is not sent to a North Danish door.
        """
        asks: dict[str, Ask] = {}
        at_home = profile.landsdel is None or profile.kommune is not None
        at_home = at_home or profile.landsdel == "Nordjylland"
        local = self._actor(self._asking.foerst)
        if local is not None and at_home:
            where = f" i {profile.kommune} Kommune" if profile.kommune else ""
            name = f"{local.navn}{where}"
            asks[local.id] = Ask(local.id, name, "Den lokale dør: her kan du altid begynde.")
        for match in shown[:_LOOKED_AT]:
            for ask in match.ask:
                asks.setdefault(ask.id, ask)
        regional = self._actor(self._asking.altid)
        if regional is not None and at_home:
            asks[regional.id] = Ask(regional.id, regional.navn, "Ved, hvilke programmer der er åbne nu.")
        return tuple(asks.values())[: self._asking.hoejst]

    def of_record(self, data: RecordData) -> tuple[Ask, ...]:
        """Return whom to ask about one record: the contact of a programme, the actor itself."""
        if isinstance(data, Aktoer):
            usable = data.status in {"åben", "ukendt"} and data.gaa_hertil_naar
            return (Ask(data.id, data.navn, data.gaa_hertil_naar[0]),) if usable else ()
        if isinstance(data, Program) and data.kontakt_aktoer is not None:
            actor = self._actor(data.kontakt_aktoer)
            if actor is not None:
                return (Ask(actor.id, actor.navn, f"Kan svare på spørgsmål om {data.navn}."),)
        return ()

    def _actor(self, record_id: str) -> Aktoer | None:
        record = self._records.get(record_id)
        return record.data if record is not None and isinstance(record.data, Aktoer) else None
