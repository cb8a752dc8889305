"""What one press of a button changes in the choices of a draft."""

from collections.abc import Mapping
from enum import StrEnum

from answering.application.argument import Argument, ArgumentBank
from answering.application.choices import Choices, Placed
from answering.application.draft_text import SectionId
from answering.application.draft_words import draft_words

MOVE_TO = tuple(section for section in SectionId if section is not SectionId.REFERENCES)
"""The sections that an argument can stand in."""


class Action(StrEnum):
    """What can be done with one argument."""

    USE = "brug"
    OUT = "tag-ud"
    DROP = "fravaelg"
    BACK = "hent-tilbage"
    PIN = "fastgoer"
    UNPIN = "loesn"
    UP = "op"
    DOWN = "ned"
    MOVE = "flyt"


def arranged(
    choices: Choices,
    where: Placed,
    bank: ArgumentBank,
    action: Action,
    ident: str,
    to: SectionId | None = None,
) -> Choices:
    """Return the choices after an action; one that makes no sense changes nothing.

    ``to`` is the section that ``MOVE`` puts an argument into, as its last one. A section that is touched is
    written down as it stands, so that nothing else moves into it by itself.
    """
    argument = bank.get(ident)
    section = _section_of(where, ident)
    home = section or (draft_words().groups[argument.group].section if argument else None)
    if home is None:
        return choices
    ids = [one.id for one in where.arguments[home]]
    match action:
        case Action.USE if section is None:
            return _with(choices, home, [*ids, ident], dropped=choices.dropped - {ident})
        case Action.OUT if section:
            return _with(choices, home, _without(ids, ident), pinned=_without(choices.pinned, ident))
        case Action.DROP:
            return _with(
                choices,
                home,
                _without(ids, ident),
                pinned=_without(choices.pinned, ident),
                dropped=choices.dropped | {ident},
            )
        case Action.BACK:
            return choices.model_copy(update={"dropped": choices.dropped - {ident}})
        case Action.PIN if ident not in choices.pinned:
            kept = ids if section else [*ids, ident]
            return _with(
                choices, home, kept, pinned=(*choices.pinned, ident), dropped=choices.dropped - {ident}
            )
        case Action.UNPIN:
            return _with(choices, home, ids, pinned=_without(choices.pinned, ident))
        case Action.MOVE if section and to in MOVE_TO and to is not section:
            left = _with(choices, section, _without(ids, ident))
            return _with(left, to, [*(one.id for one in where.arguments[to]), ident])
        case Action.UP | Action.DOWN if section:
            return _with(choices, home, _moved(ids, ident, -1 if action is Action.UP else 1))
    return choices


def _section_of(where: Placed, ident: str) -> SectionId | None:
    held: Mapping[SectionId, tuple[Argument, ...]] = where.arguments
    return next((section for section, those in held.items() if any(a.id == ident for a in those)), None)


def _with(
    choices: Choices,
    section: SectionId,
    ids: list[str],
    *,
    pinned: list[str] | tuple[str, ...] | None = None,
    dropped: frozenset[str] | None = None,
) -> Choices:
    return Choices.model_validate(
        {
            **choices.model_dump(),
            "sections": {**choices.sections, section: tuple(ids)},
            "pinned": choices.pinned if pinned is None else tuple(pinned),
            "dropped": choices.dropped if dropped is None else dropped,
        }
    )


def _without(ids: list[str] | tuple[str, ...], ident: str) -> list[str]:
    return [one for one in ids if one != ident]


def _moved(ids: list[str], ident: str, by: int) -> list[str]:
    at = ids.index(ident)
    to = min(max(at + by, 0), len(ids) - 1)
    rest = _without(ids, ident)
    return [*rest[:to], ident, *rest[to:]]
