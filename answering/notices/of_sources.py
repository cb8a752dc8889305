"""Reservations that follow from the sources themselves: drafts, proposals, ended and old ones."""

import re
from collections.abc import Sequence
from datetime import date

from answering.answer import Notice
from answering.wording import listed, short_title, spoken_date
from corpus.sources import Source, SourceStatus

OLD_AFTER_YEARS = 3
_TELLS_END = re.compile(r"\bslut|udløb|afslut|sluttede", re.I)
_NEVER_LEFT_OUT = frozenset({"udkast", "forslag", "udløbet"})
_TOGETHER = {
    "udkast": "{} er udkast. Det, der siden blev vedtaget, kan afvige.",
    "forslag": "{} er forslag, ikke vedtagne ordninger.",
    "udløbet": "{} gælder ikke længere.",
    "afsluttet": "{} handler om en periode, der er slut.",
    "ældre": "{} er ikke nye. Tjek, om det stadig gælder.",
}


def source_notices(sources: Sequence[Source], today: date) -> list[Notice]:
    """Return one notice for each kind that some source needs; sources of one kind are named together."""
    by_kind: dict[str, list[Source]] = {}
    for source in sources:
        if kind := _kind(source, today):
            by_kind.setdefault(kind, []).append(source)
    return [_notice(kind, needing, today) for kind, needing in by_kind.items()]


def required_kinds(source: Source, today: date) -> frozenset[str]:
    """Return the kinds of notice without which no answer may rest on a source: ``udkast``, … or none."""
    return _NEVER_LEFT_OUT & {_kind(source, today)}


def shown_state(source: Source, today: date) -> str:
    """Return the status that a source is shown with: ``ældre`` or ``udløbet`` where it no longer just holds.

    So that no mark says "current" of what a notice calls old or over.
    """
    kind = _kind(source, today)
    overtaken = source.status is SourceStatus.CURRENT and kind in {"ældre", "udløbet"}
    return kind if kind and overtaken else source.status.value


def _kind(source: Source, today: date) -> str | None:
    if source.status is SourceStatus.DRAFT:
        return "udkast"
    if source.status is SourceStatus.PROPOSAL:
        return "forslag"
    if source.status is SourceStatus.EXPIRED or is_over(source.valid_to, today):
        return "udløbet"
    if source.date and today.year - int(source.date[:4]) >= OLD_AFTER_YEARS:
        return "ældre"
    return "forbehold" if source.caveat else None


def _notice(kind: str, sources: Sequence[Source], today: date) -> Notice:
    """Return what is to be said of one source with its caveat, or of several in one short sentence."""
    if len(sources) == 1:
        return Notice(kind, _alone(kind, sources[0], today))
    if kind not in _TOGETHER:
        return Notice(kind, " ".join(_alone(kind, source, today) for source in sources))
    names = []
    for source in sources:
        ended = spoken_date(source.valid_to) if is_over(source.valid_to, today) else None
        told = [spoken_date(source.date), f"perioden sluttede {ended}" if ended else None]
        details = ", ".join(part for part in told if part)
        names.append(f"»{short_title(source)}«" + (f" ({details})" if details else ""))
    plain = kind == "udløbet" and all(_only_tells(source) for source in sources)
    return Notice(kind, _TOGETHER["afsluttet" if plain else kind].format(listed(names)))


def _ended(source: Source) -> str:
    return "handler om en periode, der er slut" if _only_tells(source) else "gælder ikke længere"


def _only_tells(source: Source) -> bool:
    """Tell whether a source of ours tells of something and is no scheme: facts do not end."""
    return source.record not in {None, "programmer"}


def _alone(kind: str, source: Source, today: date) -> str:
    """Return what we say and the source's caveat; the caveat alone where it tells both."""
    title, caveat, when = f"»{short_title(source)}«", source.caveat or "", spoken_date(source.date)
    dated, ended = (f" fra {when}" if when else ""), spoken_date(source.valid_to)
    said = {
        "udkast": f"er et udkast{dated}.",
        "forslag": f"er et forslag{dated}, ikke en vedtaget ordning.",
        "udløbet": f"{_ended(source)}{f' (perioden sluttede {ended})' if ended else ''}.",
        "ældre": f"er{dated}. Tjek, om det stadig gælder.",
        "forbehold": "",
    }[kind]
    of_its_age = kind == "ældre" and "stadig" in caveat and (source.date or "")[:4] in caveat
    told = kind == "forbehold" or of_its_age or kind in caveat.lower()
    if kind in {"udkast", "forslag"} and is_over(source.valid_to, today) and not _TELLS_END.search(caveat):
        caveat = f"{caveat} Perioden sluttede {ended}.".strip()
    return f"{title}: {caveat}" if told else f"{title} {said} {caveat}".strip()


def is_over(valid_to: str | None, today: date) -> bool:
    """Tell whether a possibly partial ISO date lies before today; a whole year ends with its last day."""
    return valid_to is not None and valid_to < today.isoformat()[: len(valid_to)]
