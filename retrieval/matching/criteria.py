"""Holds the criteria of ``regler.yaml`` against one record: met, not met or unknown, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.records.kinds import Aktoer, Program, RecordData
from corpus.records.programme_layout import danish_number
from corpus.records.statements import Fakta, Kandidat, Maalgruppe, Stated, Tal
from ingest.analysis import words
from retrieval.matching.profile import HOME, KOMMUNER, CompanyProfile
from retrieval.matching.result import Judged, Statement
from retrieval.matching.rules import Criterion, Kind, Outcome, Places, Rules

_EVERYBODY = "alle"
_SIZE_WORDS = {
    "alle": "alle størrelser",
    "mikro": "under 10 ansatte",
    "lille": "10-49 ansatte",
    "mellem": "50-249 ansatte",
    "stor": "250 ansatte og derover",
}
_EDUCATION_WORDS = {
    "KVU": "kort videregående uddannelse",
    "MVU": "mellemlang videregående uddannelse",
    "LVU": "lang videregående uddannelse",
}
_EVERYBODY_WORDS = {"branche": "alle brancher", "fase": "alle faser"}


def kind_of(data: RecordData) -> Kind:
    """Return whether a record is a programme or an actor."""
    return "program" if isinstance(data, Program) else "aktør"


def field_of(value: object, path: str) -> Any:  # noqa: ANN401 - a field of any type
    """Return the value at a dotted path; ``None`` where a part of it is not there."""
    for name in path.split("."):
        value = getattr(value, name, None)
        if value is None:
            return None
    return value


def statements_at(data: RecordData, path: str) -> tuple[Statement, ...]:
    """Return the statements at a path in the record's own words."""
    value = field_of(data, path)
    stated: Sequence[Stated] = value if isinstance(value, tuple) else (value,) if value is not None else ()
    return tuple(Statement(_words_of(item), item.kilde) for item in stated if isinstance(item, Stated))


def _words_of(item: Stated) -> str:
    if isinstance(item, Fakta | Maalgruppe | Kandidat):
        return item.tekst if item.tekst.endswith((".", "!", "?")) else f"{item.tekst}."
    if isinstance(item, Tal):
        note = f" ({item.note})" if item.note else ""
        return f"{danish_number(item.vaerdi)}{note}"
    return item.claim


@dataclass(frozen=True, slots=True)
class _Compared:
    """An outcome with the words for both sides; ``share`` is how much of the criterion's weight it earns."""

    outcome: Outcome
    post: str = ""
    profil: str = ""
    share: float = 1.0


class Judge:
    """Judges records; ``catalogue`` gives the records whose figures serve as limits."""

    def __init__(self, rules: Rules, catalogue: Mapping[str, RecordData]) -> None:
        self._rules = rules
        self._catalogue = catalogue

    def judge(self, profile: CompanyProfile, data: RecordData) -> tuple[Judged, ...]:
        """Return every criterion that concerns the record, in the order of the rules."""
        judged = (self._one(rule, profile, data) for rule in self._rules.kriterier)
        return tuple(found for found in judged if found is not None)

    def _one(self, rule: Criterion, profile: CompanyProfile, data: RecordData) -> Judged | None:
        if kind_of(data) not in rule.slags:
            return None
        theirs = next((v for path in rule.post if (v := field_of(data, path)) not in (None, ())), None)
        if theirs is None:
            if rule.kun_naar_oplyst:
                return None
            text = rule.tavs
            return Judged(
                rule.id, rule.navn, "ukendt", text, rule.vaegt["ukendt"], None, None, rule.spoerg_dem
            )
        ours = getattr(profile, rule.profil)
        found, limit = self._compare(rule, profile, ours, theirs)
        values = {"post": found.post, "profil": found.profil, "graense": limit}
        unknown = found.outcome == "ukendt"
        known_here = ours is not None and ours != ()
        return Judged(
            id=rule.id,
            name=rule.navn,
            outcome=found.outcome,
            text=rule.text(found.outcome).format_map(values),
            score=rule.vaegt[found.outcome] * found.share,
            statement=self._evidence(rule, data, theirs),
            ask_company=rule.spoerg_dig
            if unknown and not (known_here and rule.sammenlign != "sted")
            else None,
            ask_contact=rule.spoerg_dem if unknown and known_here else None,
        )

    def _compare(
        self,
        rule: Criterion,
        profile: CompanyProfile,
        ours: Any,  # noqa: ANN401 - fields of several types
        theirs: Any,  # noqa: ANN401
    ) -> tuple[_Compared, str]:
        if rule.sammenlign == "sted":
            return compare_places(profile, theirs, self._rules.steder), ""
        if rule.sammenlign == "faelles":
            return _common(rule, ours, theirs), ""
        if rule.sammenlign == "lig":
            return _same(ours, theirs), ""
        if rule.sammenlign == "mindst":
            return _at_least(ours, theirs.vaerdi), ""
        limit = self._limit(rule)
        return _entitled(rule, profile, theirs, limit), danish_number(limit) if limit is not None else "?"

    def _evidence(self, rule: Criterion, data: RecordData, theirs: Any) -> Statement | None:  # noqa: ANN401
        """Return the first statement that bears the criterion out; ``None`` where the record has none."""
        stated = [(path, s) for path in rule.citat for s in statements_at(data, path)]
        if rule.sammenlign != "sted":
            return stated[0][1] if stated else None
        places = (theirs,) if isinstance(theirs, str) else theirs
        known = self._rules.steder.ord
        begins = tuple(b for place in places for b in known.get(place, (place.lower(),)))
        return next((s for path, s in stated if path == "maalgruppe" or _has_beginning(s.text, begins)), None)

    def _limit(self, rule: Criterion) -> float | None:
        if rule.graense is None:
            return None
        figure = field_of(self._catalogue.get(rule.graense.post), rule.graense.felt)
        return float(figure.vaerdi) if isinstance(figure, Tal) else None


def _has_beginning(text: str, beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in words(text))


def compare_places(profile: CompanyProfile, theirs: str | Sequence[str], places: Places) -> _Compared:
    """Compare where a company lies with where a record holds."""
    listed = (theirs,) if isinstance(theirs, str) else tuple(theirs)
    here = profile.steder
    named = (_listed_places(listed), here[0])
    if any(place in places.altid or place in here for place in listed):
        return _Compared("opfyldt", *named)
    if places.landdistrikt in listed and profile.landdistrikt is not None:
        return _Compared("opfyldt" if profile.landdistrikt else "ikke opfyldt", *named)
    open_question = any(place in places.uafklaret or place == places.landdistrikt for place in listed)
    # Without a municipality the company may lie in one of those that the record names.
    undecided = profile.kommune is None and here[0] == HOME and any(p in KOMMUNER for p in listed)
    return _Compared("ukendt" if open_question or undecided else "ikke opfyldt", *named)


def _listed_places(listed: Sequence[str]) -> str:
    return "hele Nordjylland" if set(KOMMUNER) <= set(listed) else _joined(listed)


def _common(rule: Criterion, ours: Any, theirs: Sequence[str]) -> _Compared:  # noqa: ANN401
    mine = ours if isinstance(ours, tuple) else () if ours is None else (ours,)
    post = _EVERYBODY_WORDS.get(rule.id) if _EVERYBODY in theirs else None
    named = (post or _worded(rule.id, theirs), _worded(rule.id, mine))
    if _EVERYBODY in theirs:
        # Being for everybody is no reason to be the one for this company.
        return _Compared("opfyldt", *named, share=0.0)
    if not mine:
        return _Compared("ukendt", *named)
    shared = [value for value in theirs if value in mine]
    if shared:
        return _Compared("opfyldt", _worded(rule.id, shared), named[1], share=len(shared) / len(theirs))
    return _Compared("ikke opfyldt", *named)


def _worded(rule: str, values: Iterable[str]) -> str:
    plain = {"stoerrelse": _SIZE_WORDS, "uddannelse": _EDUCATION_WORDS}.get(rule, {})
    return _joined([plain.get(value, value) for value in values])


def _same(ours: bool | None, theirs: bool) -> _Compared:
    if ours is None:
        return _Compared("ukendt")
    return _Compared("opfyldt" if ours == theirs else "ikke opfyldt")


def _at_least(ours: float | None, limit: float) -> _Compared:
    post = danish_number(limit)
    if ours is None:
        return _Compared("ukendt", post)
    return _Compared("opfyldt" if ours >= limit else "ikke opfyldt", post, danish_number(ours))


def _entitled(rule: Criterion, profile: CompanyProfile, wanted: bool, limit: float | None) -> _Compared:
    post = rule.ord["ja" if wanted else "nej"]
    months = 0.0 if profile.kandidat_ledig is False else profile.kandidat_ledig_maaneder
    if months is None or limit is None:
        return _Compared("ukendt", post)
    return _Compared(
        "opfyldt" if (months >= limit) == wanted else "ikke opfyldt", post, danish_number(months)
    )


def _joined(values: Sequence[str]) -> str:
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} og {values[-1]}" if values else ""


def quotable(data: RecordData) -> tuple[Statement, ...]:
    """Return what a record states about itself: what it gives or does, its conditions, then its facts."""
    paths = ("rolle", "ydelser") if isinstance(data, Aktoer) else ("udbytte", "betingelser")
    return tuple(s for path in (*paths, "fakta") for s in statements_at(data, path))
