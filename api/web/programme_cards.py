"""What a card and a comparison show of a programme or actor, made ready for the templates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api.schemas.matches import MatchOut, RecordStatementOut
from api.web.company_fields import CompanyField, company_fields, form_field_of
from corpus.records.kinds import Aktoer, Program
from ingest.library import Library
from retrieval.matching.criteria import statements_at
from retrieval.matching.matcher import Matcher
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import Match, MatchResult
from retrieval.matching.rules import rules

_REASONS = 2
_ASKED_OF_PLACES = {"omraade": ("kommune", "landdistrikt"), "daekker": ("kommune",)}
_FORM_FIELDS = {"stoerrelse": "ansatte"}
"""The field that answers, where the rule looks at something derived from it."""


@dataclass(frozen=True, slots=True)
class RecordCard:
    """A match with what its record says it gives, whom it is for, and what to ask those behind it."""

    match: MatchOut
    why: tuple[str, ...]
    gives: tuple[RecordStatementOut, ...]
    for_whom: tuple[RecordStatementOut, ...]
    ask_about: tuple[str, ...]
    named: bool


def card_of(match: Match, matcher: Matcher, library: Library) -> RecordCard:
    """Return the card of a match."""
    record = matcher.records.get(match.id)
    data = record.data if record else None
    gives = statements_at(data, "ydelser" if isinstance(data, Aktoer) else "udbytte") if data else ()
    whom = statements_at(data, "maalgruppe") if isinstance(data, Program) else ()
    out = MatchOut.of(match, library)
    asks = dict.fromkeys(one.ask_contact for one in match.criteria if one.ask_contact is not None)
    return RecordCard(
        match=out,
        why=_why(out),
        gives=tuple(RecordStatementOut.of(s, library) for s in gives),
        for_whom=tuple(RecordStatementOut.of(s, library) for s in whom),
        ask_about=tuple(asks),
        named=_is_named(out),
    )


def _is_named(match: MatchOut) -> bool:
    return match.parts["navn"] > 0


def _why(match: MatchOut) -> tuple[str, ...]:
    """Return why a record came up; nothing where it was only looked up."""
    said = ("Du nævner navnet.",) if _is_named(match) else ()
    reasons = (*said, *(reason.text for reason in match.reasons))[:_REASONS]
    return reasons or (("Det ligner det, du beskriver.",) if match.parts["tekst"] > 0 else ())


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question whose answer would change the result, with the fields of the form that answer it."""

    text: str
    fields: tuple[CompanyField, ...]


def open_questions(result: MatchResult) -> tuple[OpenQuestion, ...]:
    """Return what the company can tell and has not told, each field once."""
    profiles = {rule.id: rule.profil for rule in rules().kriterier}
    asked_by = {
        one.ask_company: one.id for match in result.shown for one in match.criteria if one.ask_company
    }
    answered = {form_field_of(name) for name in result.profile.known}
    by_name = {field.felt: field for field in company_fields()}
    questions = []
    for text in result.clarify:
        rule = asked_by[text]
        names = _ASKED_OF_PLACES.get(rule) or (_FORM_FIELDS.get(profiles[rule], profiles[rule]),)
        left = tuple(by_name[name] for name in names if name not in answered)
        if left:
            questions.append(OpenQuestion(text, left))
            answered.update(names)
    return tuple(questions)


def cards_of(matches: Iterable[Match], matcher: Matcher, library: Library) -> list[RecordCard]:
    """Return the cards of matches in their order."""
    return [card_of(match, matcher, library) for match in matches]


def compared(
    ids: Sequence[str], profile: CompanyProfile, matcher: Matcher, library: Library
) -> list[RecordCard]:
    """Return the cards of the records with these ids; an id that nothing has is left out."""
    found = (matcher.describe(record_id, profile) for record_id in ids)
    return cards_of((match for match in found if match is not None), matcher, library)
