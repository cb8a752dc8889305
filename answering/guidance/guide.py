"""Where to go from an answer, by what was asked for: a scheme, an example, a fact, or what we do not have."""

import re
from collections.abc import Sequence

from answering.answer import Citation
from answering.answerable import Lack, Verdict
from answering.guidance.onward import Onward
from answering.guidance.publishers import newest_behind
from answering.guidance.referral import referral_of_scheme, referral_without_scheme
from answering.guidance.steps import Steps
from answering.guidance.topics import topics
from answering.intent import Intent, intent
from answering.programme_choice import Choice
from answering.question import Expected, expected
from corpus.records.kinds import Aktoer, Case, Program
from corpus.records.loader import Records
from ingest.library import Library
from retrieval.matching.asking import Contacts
from retrieval.matching.naming import NamesInText
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.profile_text import profile_reader
from retrieval.matching.result import Ask, MatchResult
from retrieval.matching.rules import rules

_LEAST_KNOWN = 2
"""So much must be known of a company where its wish is about nothing that we know."""
_ASKS_WHOM = re.compile(r"\bhvem\b|\bhvor (?:går|kan|skal|henvender|starter|begynder)\b", re.I)
_FIGURES = frozenset({Expected.NUMBER, Expected.AMOUNT})
_ABOUT = {
    Lack.DEADLINE: "om_frist",
    Lack.AMOUNT: "om_beløb",
    Lack.NUMBER: "om_tal",
    Lack.NAME: "om_tal",
    Lack.YEAR: "om_tal",
}


class Guide:
    """Names actors of the records; one without records names nobody but the publishers of documents."""

    def __init__(self, records: Records) -> None:
        self._contacts = Contacts(records, rules().spoerg, rules().steder)
        self._records = records
        self._names = NamesInText([*records.programmes, *records.actors])
        self._topics = topics()

    def after_schemes(self, asked: str, result: MatchResult, choice: Choice) -> Onward:
        """Return what to do with the schemes and actors that a situation fits."""
        profile, lead = result.profile, choice.lead
        topic = self._topics.of(asked, profile)
        doors = {ask.role: ask for ask in result.ask}
        steps = Steps(self._contacts, profile)
        steps.local(doors.get("lokal"))
        if lead.kind == "program":
            own = next((ask for ask in lead.ask if steps.serves(ask)), None)
            # Where the record names nobody, those who know the matter go before the general door.
            other = None if steps.knows(topic) else doors.get("regional")
            told = own is not None and lead.status == "åben" and steps.topic(topic, only=own.id)
            if not told:
                steps.about(own or other, lead.name, lead.status)
        else:
            steps.topic(topic, only=lead.id)
            steps.actors(lead.ask)
        steps.topic(topic)
        steps.actors(choice.actor.ask if choice.actor else (), topic)
        steps.regional(doors.get("regional"))
        return Onward(
            steps.with_contact(self._data(lead.id)),
            self._topics.bring(topic, profile, choice.all),
            referral_of_scheme(asked, result, choice),
        )

    def after_case(self, case: Case) -> Onward:
        """Return where the case can be seen, or whom of those it names to ask for more."""
        steps = Steps(self._contacts, CompanyProfile())
        named = [name for name in (case.partner, *case.organisationer) if name]
        actors = {name.lower(): a for a in self._records.actors for name in (a.navn, *a.aliasser)}
        found = [actors[name.lower()] for name in named if name.lower() in actors]
        hub = self._contacts.regional(CompanyProfile())
        # Of several, the business hub is whose work it is to tell of cases.
        known = [a for a in found if self._contacts.by_id(a.id, CompanyProfile())]
        steps.case(case, next((a for a in known if hub and a.id == hub.id), next(iter(known), None)))
        return Onward(steps.lines)

    def after_facts(
        self, asked: str, stated: CompanyProfile, citations: Sequence[Citation], library: Library
    ) -> Onward:
        """Return who knows more of a scheme that was asked about, and who stands behind the facts."""
        wanted = expected(asked)
        steps = Steps(self._contacts, stated.completed_by(profile_reader().read(asked).profile))
        if _is_own_wish(asked) and (own := self._for_own_wish(asked, steps)).referral:
            return own
        scheme = None if wanted in _FIGURES else self._scheme(asked, citations)
        if scheme is not None and wanted is Expected.DEADLINE:
            steps.missing("om_frist", self._asked_of(scheme, steps.profile), None)
        elif scheme is not None:
            steps.about(self._asked_of(scheme, steps.profile), scheme.navn, scheme.status)
        elif not _is_glossary(citations, library):
            steps.behind(newest_behind(citations, library), figure=wanted in _FIGURES)
        if self._topics.asks_for_words(asked):
            steps.writing()
        known = self._data(scheme.id) if scheme is not None else ()
        return Onward(steps.with_contact(known) if known else steps.lines)

    def after_refusal(
        self,
        asked: str,
        stated: CompanyProfile,
        verdict: Verdict,
        nearest: Sequence[Citation],
        library: Library,
    ) -> Onward:
        """Return who may know what the sources do not; nobody where the question is none of our matters."""
        profile = stated.completed_by(profile_reader().read(asked).profile)
        steps = Steps(self._contacts, profile)
        about = _ABOUT.get(verdict.lack or Lack.NOTHING)
        named = self._named(asked)
        ask = self._asked_of(named, profile) if named else None
        if _is_own_wish(asked):
            return self._for_own_wish(asked, steps, about, ask)
        if verdict.lack is Lack.CONTACT and named is None:
            return self._for_own_wish(asked, steps)
        if verdict.lack is Lack.CONTACT and named and ask:
            steps.website(ask, self._data(named.id))
        elif about:
            steps.missing(about, ask, newest_behind(nearest, library))
        return Onward(steps.lines)

    def _for_own_wish(
        self, asked: str, steps: Steps, about: str | None = None, ask: Ask | None = None
    ) -> Onward:
        """Return who can help with a wish that no scheme fits; a hint where it is perhaps no company's."""
        topic = self._topics.of(asked, steps.profile)
        if topic is None and len(steps.profile.known) < _LEAST_KNOWN:
            if _ASKS_WHOM.search(asked):
                steps.if_company()
            return Onward(steps.lines)
        steps.local(self._contacts.local(steps.profile))
        if about and ask:
            steps.missing(about, ask, None)
        steps.topic(topic)
        steps.regional(self._contacts.regional(steps.profile))
        referral = referral_without_scheme(asked, steps.profile, untold=bool(about and ask))
        return Onward(steps.with_contact(()), self._topics.bring(topic, steps.profile), referral)

    def _scheme(self, asked: str, citations: Sequence[Citation]) -> Program | None:
        """Return the programme that the question names and the answer leads with."""
        leading = citations[0].source_id if citations else ""
        scheme = next((p for p in self._records.programmes if leading == f"program-{p.id}"), None)
        if scheme is None or scheme.id in self._names.find(profile_reader().words(asked)):
            return scheme
        said = asked.lower()
        return scheme if any(name.lower() in said for name in (scheme.navn, *scheme.aliasser)) else None

    def _named(self, asked: str) -> Program | Aktoer | None:
        """Return the record that a question names; a programme before an actor."""
        found = self._names.find(profile_reader().words(asked))
        candidates: tuple[Program | Aktoer, ...] = (*self._records.programmes, *self._records.actors)
        return next((data for data in candidates if data.id in found), None)

    def _asked_of(self, data: Program | Aktoer, profile: CompanyProfile) -> Ask | None:
        """Return whom to ask about a record: those it names, the actor itself, else the regional door."""
        if isinstance(data, Aktoer):
            return Ask(data.id, data.navn, "", "aktør")
        own = self._contacts.of_record(data)
        return own[0] if own else self._contacts.regional(profile)

    def _data(self, record_id: str) -> tuple[str, ...]:
        """Return telephone and link of a record as far as it has them."""
        record = self._records.get(record_id)
        data = record.data if record else None
        return tuple(p for p in (data.telefon, data.link) if p) if isinstance(data, Program | Aktoer) else ()


def _is_own_wish(asked: str) -> bool:
    return intent(asked) in {Intent.PROGRAMME, Intent.DESCRIPTION}


def _is_glossary(citations: Sequence[Citation], library: Library) -> bool:
    """Tell whether an answer leads with what a word means: nobody needs to confirm that."""
    return bool(citations) and library.source(citations[0].source_id).record == "ordliste"


NOBODY = Guide(Records(()))
"""Where no records are at hand."""
