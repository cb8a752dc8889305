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
from retrieval.matching.result import Match
from retrieval.matching.rules import rules

_REASONS = 2
_ASKED = 4
_ONLY_NEAR = "Beskrivelsen ligner det, du skriver. Spørg, om det er noget for jer."
_ASKED_OF_PLACES = {"omraade": ("kommune", "landdistrikt"), "daekker": ("kommune",)}
_FORM_FIELDS = {"stoerrelse": "ansatte"}
"""The field that answers, where the rule looks at something derived from it."""


@dataclass(frozen=True, slots=True)
class RecordCard:
    """A match with what its record says it gives, whom it is for, and what to ask those behind it.

    ``depends_on`` are the criteria that the company itself could settle.
    """

    match: MatchOut
    status_line: str
    why: tuple[str, ...]
    gives: tuple[RecordStatementOut, ...]
    for_whom: tuple[RecordStatementOut, ...]
    ask_about: tuple[str, ...]
    depends_on: tuple[str, ...]
    named: bool

    @property
    def clear(self) -> bool:
        """Tell whether something the user said speaks for the record, not only the nearness of texts."""
        return self.named or bool(self.match.reasons)


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
        status_line=_status_line(out, data is not None and data.forbehold is not None),
        why=_why(out),
        gives=tuple(RecordStatementOut.of(s, library) for s in gives),
        for_whom=tuple(RecordStatementOut.of(s, library) for s in whom),
        ask_about=tuple(asks),
        depends_on=tuple(one.id for one in match.criteria if one.ask_company is not None),
        named=_is_named(out),
    )


def _status_line(match: MatchOut, own: bool) -> str:
    """Return when and how the status is told; a reservation of the record's own does not tell the date."""
    said = f"Oplyst {match.date_text}." if own or match.caveat is None else ""
    return " ".join(part for part in (said, match.caveat) if part)


def _is_named(match: MatchOut) -> bool:
    return match.parts["navn"] > 0


def _why(match: MatchOut) -> tuple[str, ...]:
    """Return why a record came up; nothing where it was only looked up."""
    said = ("Du nævner navnet.",) if _is_named(match) else ()
    reasons = (*said, *(reason.text for reason in match.reasons))[:_REASONS]
    return reasons or ((_ONLY_NEAR,) if match.parts["tekst"] > 0 else ())


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards of one kind: those to be seen at once, and the rest.

    ``clear`` tells that something speaks for the first ones; else they are only the nearest.
    """

    first: tuple[RecordCard, ...]
    more: tuple[RecordCard, ...]
    clear: bool


def group_of(cards: Sequence[RecordCard], most: int) -> CardGroup:
    """Return cards with those first that a reason speaks for, not only the nearness of texts."""
    clear = [card for card in cards if card.clear]
    first = (clear or list(cards))[:most]
    ids = {card.match.id for card in first}
    rest = (*clear, *(card for card in cards if not card.clear))
    return CardGroup(tuple(first), tuple(c for c in rest if c.match.id not in ids), bool(clear))


def fields_to_tell(cards: Iterable[RecordCard], profile: CompanyProfile) -> tuple[CompanyField, ...]:
    """Return the fields of the form that the company has not told and these cards depend on."""
    profiles = {rule.id: rule.profil for rule in rules().kriterier}
    known = {form_field_of(name) for name in profile.known}
    names: dict[str, None] = {}
    for rule in (rule for card in cards for rule in card.depends_on):
        own = _FORM_FIELDS.get(profiles[rule], profiles[rule])
        names.update(dict.fromkeys(_ASKED_OF_PLACES.get(rule, (own,))))
    left = [name for name in names if name not in known][:_ASKED]
    return tuple(field for field in company_fields() if field.felt in left)


def cards_of(matches: Iterable[Match], matcher: Matcher, library: Library) -> list[RecordCard]:
    """Return the cards of matches in their order."""
    return [card_of(match, matcher, library) for match in matches]


def compared(
    ids: Sequence[str], profile: CompanyProfile, matcher: Matcher, library: Library
) -> list[RecordCard]:
    """Return the cards of the records with these ids; an id that nothing has is left out."""
    found = (matcher.describe(record_id, profile) for record_id in ids)
    return cards_of((match for match in found if match is not None), matcher, library)
