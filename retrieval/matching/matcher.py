"""Ranks programmes and actors for a company, with every reason."""

from collections.abc import Mapping, Sequence

from corpus.danish_dates import danish_date
from corpus.records.kinds import Aktoer, Program
from corpus.records.loader import Records
from corpus.records.status_words import caveat
from corpus.records.vocabulary import RecordStatus
from retrieval.matching.asking import Contacts
from retrieval.matching.benefit import benefit_of
from retrieval.matching.closeness import TextCloseness
from retrieval.matching.criteria import Judge, kind_of, quotable
from retrieval.matching.naming import NamesInText
from retrieval.matching.occasion_finder import OccasionFinder, strength
from retrieval.matching.ordering import merged
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.profile_text import ProfileReader, profile_reader
from retrieval.matching.result import Judged, Match, MatchResult, Reason
from retrieval.matching.rules import Occasion, Rules, occasions, rules

OPEN: tuple[RecordStatus, ...] = ("åben", "ukendt")
_STATUS_TEXTS: Mapping[RecordStatus, str] = {
    "åben": "oplyst som åben {date}",
    "ukendt": "oplyst {date}; kilderne siger ikke, om det findes i dag",
    "lukket": "lukket, oplyst {date}",
    "forslag": "kun foreslået, {date}",
}


class NothingToMatchError(ValueError):
    """Neither a profile nor a description was given; the message is Danish and for the user."""


class Matcher:
    """Matches companies with the programmes and actors of the records; the same input gives the same order.

    ``closeness`` may be left out: then only the rules decide.
    """

    def __init__(
        self,
        records: Records,
        closeness: TextCloseness | None = None,
        ruleset: Rules | None = None,
        known_occasions: Sequence[Occasion] | None = None,
        reader: ProfileReader | None = None,
    ) -> None:
        self._candidates: tuple[Program | Aktoer, ...] = (*records.programmes, *records.actors)
        self.records = records
        self._closeness = closeness
        self._rules = ruleset or rules()
        self._reader = reader or profile_reader()
        known = occasions() if known_occasions is None else known_occasions
        self._occasions = OccasionFinder(known, self._rules.vaegte.kun_profil)
        self._names = NamesInText(self._candidates)
        self._judge = Judge(self._rules, {data.id: data for data in self._candidates})
        self._contacts = Contacts(records, self._rules.spoerg, self._rules.steder)

    def match(self, text: str = "", profile: CompanyProfile | None = None) -> MatchResult:
        """Return what fits a description, a profile, or both; what the profile states goes before the text.

        Raises:
            NothingToMatchError: there is neither.
        """
        stated = profile or CompanyProfile()
        if stated.is_empty and not text.strip():
            raise NothingToMatchError(
                "Fortæl lidt om virksomheden og det, den vil. Skriv det med egne ord, eller udfyld et felt."
            )
        read = self._reader.read(text)
        known = stated.completed_by(read.profile)
        scored = self._scored(text, known)
        shown = merged(scored, self._rules.visning)
        used = known.known.keys() - stated.known.keys()
        readings = tuple(reading for reading in read.readings if reading.felt in used)
        return MatchResult(known, readings, shown, self._contacts.of(shown, known), self._to_clarify(shown))

    @property
    def programmes(self) -> tuple[Program, ...]:
        """All programmes: those that may still apply first, each group by name."""
        return tuple(sorted(self.records.programmes, key=lambda p: (p.status not in OPEN, p.navn.lower())))

    def describe(self, record_id: str, profile: CompanyProfile | None = None) -> Match | None:
        """Return one programme or actor held against a profile; ``None`` where no record has the id."""
        data = next((data for data in self._candidates if data.id == record_id), None)
        return None if data is None else self._match(data, profile or CompanyProfile(), (), 0.0, False)

    def _scored(self, text: str, profile: CompanyProfile) -> list[Match]:
        words = self._reader.words(text)
        reasons = self._occasions.reasons(profile, words)
        near = self._closeness.closeness(text) if self._closeness and text.strip() else {}
        named = self._names.find(words)
        return [
            self._match(data, profile, reasons.get(data.id, ()), near.get(data.id, 0.0), data.id in named)
            for data in self._candidates
        ]

    def _match(
        self,
        data: Program | Aktoer,
        profile: CompanyProfile,
        reasons: tuple[Reason, ...],
        near: float,
        named: bool,
    ) -> Match:
        weights = self._rules.vaegte
        judged = self._judge.judge(profile, data)
        parts = {
            "anledning": weights.anledning * strength(reasons),
            "tekst": weights.tekst * near,
            "kriterier": sum(one.score for one in judged),
            "navn": weights.navn * named,
            "dør": weights.uden_doer * (not reasons and not _is_door(data)),
            "status": weights.status[data.status],
        }
        rounded = {name: round(value, 4) for name, value in parts.items()}
        return Match(
            id=data.id,
            name=data.navn,
            kind=kind_of(data),
            status=data.status,
            status_text=_STATUS_TEXTS[data.status].format(date=danish_date(data.pr)),
            as_of=data.pr,
            caveat=caveat(data),
            open=data.status in OPEN,
            score=round(sum(rounded.values()), 4),
            parts=rounded,
            summary=self._summary(data.id),
            statements=quotable(data),
            reasons=reasons,
            criteria=judged,
            benefit=benefit_of(data, profile.maanedsloen_kr) if isinstance(data, Program) else None,
            clarify=_questions(judged, self._rules.visning.hoejst_spoergsmaal),
            ask=self._contacts.of_record(data),
            alternatives=self._alternatives(data),
        )

    def _summary(self, record_id: str) -> str:
        """Return the first paragraph of the record's own text."""
        record = self.records.get(record_id)
        blocks = record.markdown.body if record else ()
        return next((block.text for block in blocks if not block.heading), "")

    def _alternatives(self, data: Program | Aktoer) -> tuple[tuple[str, str], ...]:
        """Return id and name of the open alternatives to a programme."""
        ids = data.alternativer if isinstance(data, Program) else ()
        found = (self.records.get(i) for i in ids)
        return tuple((r.id, r.title) for r in found if r is not None and r.data.status in OPEN)

    def _to_clarify(self, shown: Sequence[Match]) -> tuple[str, ...]:
        """Return what the company itself can tell and the best matches depend on."""
        asked = dict.fromkeys(
            one.ask_company for match in shown for one in match.criteria if one.ask_company is not None
        )
        return tuple(asked)[: self._rules.visning.hoejst_spoergsmaal]


def _is_door(data: Program | Aktoer) -> bool:
    """Tell whether a record is something a company turns to; many actors are only named in the documents."""
    return isinstance(data, Program) or bool(data.gaa_hertil_naar)


def _questions(judged: Sequence[Judged], most: int) -> tuple[str, ...]:
    asked = dict.fromkeys(q for one in judged for q in (one.ask_company, one.ask_contact) if q is not None)
    return tuple(asked)[:most]
