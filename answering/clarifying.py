"""The one question back: only where the replies to it lead to different answers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import yaml

from answering.programme_choice import Choice
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import Judged, MatchResult

_FILE = Path(__file__).parent / "afklaring.yaml"
_MOST_TRIED = 2
_FOR_MONEY = ("Finansiering",)
_WHAT_FOR = "Hvad skal pengene bruges til, og hvad laver virksomheden?"
"""For somebody who only asks for money: nearly every scheme gives some."""
_CRISIS = "krise"
"""Who is in trouble has said what the company needs."""


class SituationMatcher(Protocol):
    """Holds a description and a profile against the records."""

    def match(self, text: str = "", profile: CompanyProfile | None = None) -> MatchResult: ...


def question_back(
    said: str,
    result: MatchResult,
    choice: Choice,
    matcher: SituationMatcher,
    choose: Callable[[MatchResult], Choice | None],
) -> str | None:
    """Return the first open question of the records answered with whose replies change the answer."""
    if result.profile.known == {"behov": _FOR_MONEY}:
        return _WHAT_FOR
    for criterion, question in _open_questions(choice):
        if criterion == "behov" and result.profile.fase == _CRISIS:
            continue
        known = result.profile
        replies = _replies(criterion, known)
        tried = (matcher.match(said, reply.completed_by(known)) for reply in replies)
        answers = {_outline(choose(found), criterion) for found in tried}
        if len(answers) > 1:
            return question
    return None


def _open_questions(choice: Choice) -> list[tuple[str, str]]:
    """Return criterion and question, those of what may still be applied for before those of a closed lead."""
    found: dict[str, str] = {}
    for match in sorted(choice.all, key=lambda m: not m.open):
        for one in match.criteria:
            if one.ask_company is not None and one.ask_company not in found.values():
                found[one.id] = one.ask_company
    return list(found.items())[:_MOST_TRIED]


def _replies(criterion: str, known: CompanyProfile) -> Iterator[CompanyProfile]:
    for fields in _tried().get(criterion, ()):
        if not fields.keys() & known.known.keys():
            yield CompanyProfile.model_validate(fields)


def _outline(choice: Choice | None, criterion: str) -> tuple[tuple[str, str], ...]:
    """Return what an answer consists of: its records, and how each does by the criterion."""
    if choice is None:
        return ()
    return tuple((m.id, _outcome(m.criteria, criterion)) for m in choice.all)


def _outcome(judged: Sequence[Judged], criterion: str) -> str:
    return next((one.outcome for one in judged if one.id == criterion), "")


@lru_cache(maxsize=1)
def _tried() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """Read the replies once."""
    loaded: Mapping[str, Sequence[Mapping[str, Any]]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return {
        name: [{k: tuple(v) if isinstance(v, list) else v for k, v in reply.items()} for reply in replies]
        for name, replies in loaded.items()
    }
