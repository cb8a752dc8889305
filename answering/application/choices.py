"""What the advisor picked for a draft, and what stands where nothing was picked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from answering.application.argument import Argument, ArgumentBank, ArgumentGroup
from answering.application.draft_text import SectionId
from answering.application.draft_words import draft_words
from answering.application.idea import Long
from answering.application.reading_alone import can_be_said
from answering.own_words import collapsed

MAX_OWN_TEXT = 100_000
"""The longest text of the advisor's own in one section, in characters: what comes back from Word is kept."""
MAX_WORDING = 2_000
MAX_PICKED = 200

_FAR = -0.5
"""How far from the project (``Argument.near``) nothing is taken by default."""

ArgumentId = Annotated[str, StringConstraints(max_length=100)]
OwnText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_OWN_TEXT)]
Wording = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_WORDING)]
Picked = Annotated[tuple[ArgumentId, ...], Field(max_length=MAX_PICKED)]


class Choices(BaseModel):
    """The advisor's picks; nothing at all makes a good draft.

    ``sections`` are the ids of arguments in their order: a section that is named has exactly these and what
    is pinned, the others get the best of each group. ``own_text`` stands in a section instead of the field
    of the idea. ``answers`` are replies to gaps by the id of their question; ``wordings`` are the advisor's
    own words for an argument, used where the gate lets them through; those of ``reworded`` are a language
    model's.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    sections: Mapping[SectionId, Picked] = Field(default_factory=dict)
    pinned: Picked = ()
    dropped: Annotated[frozenset[ArgumentId], Field(max_length=MAX_PICKED)] = frozenset()
    own_text: Mapping[SectionId, OwnText] = Field(default_factory=dict)
    answers: Annotated[Mapping[ArgumentId, Long], Field(max_length=MAX_PICKED)] = Field(default_factory=dict)
    wordings: Annotated[Mapping[ArgumentId, Wording], Field(max_length=MAX_PICKED)] = Field(
        default_factory=dict
    )
    reworded: Annotated[frozenset[ArgumentId], Field(max_length=MAX_PICKED)] = frozenset()

    def with_model_wordings(self, wordings: Mapping[str, str]) -> "Choices":
        """Return the choices with a language model's words where the advisor has none."""
        new = {ident: words for ident, words in wordings.items() if ident not in self.wordings}
        return self._changed(wordings={**self.wordings, **new}, reworded=self.reworded | new.keys())

    def without_model_wordings(self) -> "Choices":
        """Return the choices without a language model's words; the advisor's own stay."""
        own = {ident: words for ident, words in self.wordings.items() if ident not in self.reworded}
        return self._changed(wordings=own, reworded=frozenset())

    def with_model_wordings_of(self, before: "Choices") -> "Choices":
        """Return the choices telling which wordings are still, word for word, a language model's."""
        held = {ident for ident, words in before.wordings.items() if self.wordings.get(ident) == words}
        return self._changed(reworded=held & before.reworded)

    def _changed(self, **fields: Any) -> "Choices":
        return Choices.model_validate({**self.model_dump(), **fields})


DEFAULT_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class Placed:
    """The arguments of each section in their order; ``unknown`` are picked ids that the bank lacks."""

    arguments: Mapping[SectionId, tuple[Argument, ...]]
    unknown: frozenset[str]


def placed(bank: ArgumentBank, choices: Choices) -> Placed:
    """Return where each argument stands; none, and no quote, stands twice.

    By default the best of each group stand in its section, if they are among the best of all, near enough to
    the project, and can be said in sentences that read alone. Those of one source stand together, those with
    reservations behind the others, pinned ones first. What is superseded, or of another part of the country,
    stands only where it was picked.
    """
    found = _Placing(bank, choices)
    for section in SectionId:
        for argument_id in choices.sections.get(section, ()):
            found.put(section, argument_id)
    for argument_id in choices.pinned:
        if argument := bank.get(argument_id):
            found.put(draft_words().groups[argument.group].section, argument_id)
        else:
            found.unknown.add(argument_id)
    for group in ArgumentGroup:
        found.fill(group)
    return Placed({section: tuple(those) for section, those in found.at.items()}, frozenset(found.unknown))


class _Placing:
    """Puts arguments into sections, each quote once."""

    def __init__(self, bank: ArgumentBank, choices: Choices) -> None:
        self.at: dict[SectionId, list[Argument]] = {section: [] for section in SectionId}
        self.unknown: set[str] = set()
        self._bank = bank
        self._choices = choices
        self._put: list[Argument] = []

    def put(self, section: SectionId, argument_id: str) -> bool:
        argument = self._bank.get(argument_id)
        if argument is None:
            self.unknown.add(argument_id)
            return False
        if argument_id in self._choices.dropped or any(_overlap(argument, one) for one in self._put):
            return False
        self._put.append(argument)
        self.at[section].append(argument)
        return True

    def fill(self, group: ArgumentGroup) -> None:
        words = draft_words().groups[group]
        if words.section in self._choices.sections:
            return
        section, never = self.at[words.section], draft_words().never_by_default
        before, left = len(section), words.most - sum(one.group is group for one in section)
        for argument in self._bank.arguments[: draft_words().of_the_best]:
            fits = argument.group is group and argument.near >= _FAR and can_be_said(argument)
            if left > 0 and fits and not _is_warned(argument, never):
                left -= self.put(words.section, argument.id)
        filled = section[before:]
        first = {_document(one): at for at, one in reversed(list(enumerate(filled)))}
        section[before:] = sorted(
            filled,
            key=lambda one: (_is_warned(one, draft_words().told_last), first[_document(one)]),
        )


def _document(argument: Argument) -> str:
    """Return what tells the document of an argument from others: of a record, the first that it rests on."""
    originals = argument.citation.originals
    return (originals[0].title if originals else None) or argument.citation.source_id


def _overlap(a: Argument, b: Argument) -> bool:
    """Tell whether two arguments quote the same words, or the same place in part."""
    one, other = a.citation, b.citation
    same_place = one.source_id == other.source_id and one.start < other.end and other.start < one.end
    return same_place or collapsed(one.quote).casefold() == collapsed(other.quote).casefold()


def _is_warned(argument: Argument, kinds: frozenset[str]) -> bool:
    return any(notice.kind in kinds for notice in argument.warnings)
