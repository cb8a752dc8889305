"""Whether a follow-up, understood in its talk, is found as well as the same question asked in full."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import log2
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from answering.answer import Assistant, Talk, Turn
from answering.conversation.searching import PassageSearcher, search_in_talk
from answering.conversation.understanding import Understood, understand
from corpus.sources import Passage
from evals.bootstrap import Difference, Estimate, mean_estimate, paired_difference
from evals.environment import Environment, describe_environment
from evals.gold import UserType
from evals.own_sets import SETS_FOLDER, set_sha256
from evals.set_rows import read_rows
from evals.tables import figure, markdown
from ingest.library import Library
from retrieval.hits import Hit

DIALOGUES = SETS_FOLDER / "dialoger.jsonl"
RESULT_FILE = Path("dialoger", "ours.json")
FORMS = ("som skrevet", "omskrevet", "fuldt")
_DEPTH = 10
_FOLLOW_UPS = ("opfoelgning", "profil")
Change = Literal["start", "opfoelgning", "nyt emne", "profil"]
_TOLD: tuple[Change, ...] = ("opfoelgning", "nyt emne")
_HALVES = ("alle", "lige numre", "ulige numre")
"""The rules were made on the dialogues with even numbers."""


class DialogueTurn(BaseModel):
    """A question, the same ``full`` one for who has not heard the rest, and where it is answered."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: Annotated[str, Field(min_length=1)]
    full: Annotated[str, Field(min_length=1)]
    file: str
    lines: tuple[int, int]
    change: Change


class Dialogue(BaseModel):
    """Two to four questions in a row."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^D-\d+$")]
    user: UserType
    turns: Annotated[tuple[DialogueTurn, ...], Field(min_length=2, max_length=4)]


class TurnRanks(BaseModel):
    """One turn after the first: the 1-based rank of a passage that answers, for each form of the question."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    turn: int
    change: Change
    even: bool
    ranks: Mapping[str, int | None]
    followed: bool


class DialogueResult(BaseModel):
    """The figures: half → form → metric; R@5 in the talk minus R@5 in full; topics told right."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: str
    environment: Environment
    settings: dict[str, str]
    figures: Mapping[str, Mapping[str, Mapping[str, Estimate | None]]]
    behind_full: Mapping[str, Difference]
    topic: Mapping[str, Estimate | None]
    turns: tuple[TurnRanks, ...]


METRICS: Mapping[str, Callable[[int | None], float]] = MappingProxyType(
    {
        "R@5": lambda rank: float(rank is not None and rank <= 5),
        "R@10": lambda rank: float(rank is not None),
        "nDCG@10": lambda rank: 1 / log2(rank + 1) if rank is not None else 0.0,
    }
)


def read_dialogues(path: Path = DIALOGUES) -> list[Dialogue]:
    """Return the dialogues of a set; raises ``OwnSetError`` for a line that is none or an id that repeats."""
    return read_rows(path, Dialogue)


def measure_dialogues(
    assistant: Assistant,
    searcher: PassageSearcher,
    library: Library,
    settings: dict[str, str],
    path: Path = DIALOGUES,
) -> DialogueResult:
    """Hold every dialogue with the assistant, and search for each follow-up in its three forms."""
    turns: list[TurnRanks] = []
    for dialogue in read_dialogues(path):
        talk = Talk()
        for number, turn in enumerate(dialogue.turns):
            if number:
                turns.append(_ranked(dialogue, number, talk, searcher, library))
            answer = assistant.answer(turn.question, talk)
            sources = tuple(dict.fromkeys(citation.source_id for citation in answer.citations))
            talk = replace(talk, turns=(*talk.turns, Turn(turn.question, answer.text, sources)))
    asked = {half: _of_half(turns, half) for half in _HALVES}
    return DialogueResult(
        sha256=set_sha256(path),
        environment=describe_environment(()),
        settings=settings,
        figures={half: _figures(found) for half, found in asked.items()},
        behind_full={half: _behind(found) for half, found in asked.items()},
        topic={name: _told_right(turns, name) for name in _TOLD},
        turns=tuple(turns),
    )


def dialogue_table(result: DialogueResult) -> str:
    """Return the figures of each half and form, the difference to the full question, and turns of topic."""
    rows = [
        [half, form, *(figure(metrics[name]) for name in METRICS)]
        for half, forms in result.figures.items()
        for form, metrics in forms.items()
    ]
    behind = [
        [half, figure(found.difference), str(found.difference.n)]
        for half, found in result.behind_full.items()
    ]
    told = [[name, figure(share), str(share.n if share else 0)] for name, share in result.topic.items()]
    return "\n".join(
        (
            markdown(["Dialoger", "spurgt", *METRICS], rows),
            markdown(["Dialoger", "R@5: omskrevet minus fuldt", "n"], behind),
            markdown(["Slags", "kendt rigtigt", "n"], told),
        )
    )


def _ranked(
    dialogue: Dialogue, number: int, talk: Talk, searcher: PassageSearcher, library: Library
) -> TurnRanks:
    turn = dialogue.turns[number]
    understood = understand(turn.question, talk)
    asked = dict(zip(FORMS, (_alone(turn.question), understood, _alone(turn.full)), strict=True))
    return TurnRanks(
        id=dialogue.id,
        turn=number,
        change=turn.change,
        even=int(dialogue.id.removeprefix("D-")) % 2 == 0,
        ranks={
            form: _rank(search_in_talk(searcher, one, _DEPTH), turn, library) for form, one in asked.items()
        },
        followed=understood.is_follow_up,
    )


def _alone(question: str) -> Understood:
    return Understood(question, question)


def _rank(hits: Sequence[Hit], turn: DialogueTurn, library: Library) -> int | None:
    """Return the rank of the first passage that lies in the turn's lines, or tells in our words what does."""
    return next((hit.rank for hit in hits if _answers(hit.passage, turn, library)), None)


def _answers(passage: Passage, turn: DialogueTurn, library: Library) -> bool:
    source = library.source(passage.source_id)
    if source.record is None:
        return source.file == turn.file and passage.lines is not None and _meet(passage.lines, turn.lines)
    return any(
        told.file == turn.file and _meet(told.lines, turn.lines)
        for told in source.provenance
        if told.start < passage.end and passage.start < told.end
    )


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _of_half(turns: Sequence[TurnRanks], half: str) -> list[TurnRanks]:
    follow_ups = [turn for turn in turns if turn.change in _FOLLOW_UPS]
    return [turn for turn in follow_ups if half == "alle" or turn.even == (half == "lige numre")]


def _figures(turns: Sequence[TurnRanks]) -> Mapping[str, Mapping[str, Estimate | None]]:
    return {form: {name: mean_estimate(_values(turns, form, name)) for name in METRICS} for form in FORMS}


def _behind(turns: Sequence[TurnRanks]) -> Difference:
    _, rewritten, full = FORMS
    return paired_difference(_values(turns, full, "R@5"), _values(turns, rewritten, "R@5"))


def _values(turns: Sequence[TurnRanks], form: str, metric: str) -> list[float]:
    return [METRICS[metric](turn.ranks[form]) for turn in turns]


def _told_right(turns: Sequence[TurnRanks], change: Change) -> Estimate | None:
    """Return the share of follow-ups taken for such, or of new topics noticed."""
    return mean_estimate([float(t.followed == (change != "nyt emne")) for t in turns if t.change == change])
