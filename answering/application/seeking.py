"""What is searched for on behalf of a project: the idea, its parts, and the idea with each group's words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answering.application.argument import ArgumentGroup
from answering.application.groups import groups, receiver_words
from answering.application.idea import ProjectIdea
from ingest.analysis import word_stems
from ingest.sentences import sentence_spans

WHOLE, PART, GROUPED = 1.0, 0.3, 0.03
"""What a search counts: the idea itself, a part of it, and its core with words that it does not have."""

_WHOLE_CHARACTERS, _PIECE_CHARACTERS, _CORE_CHARACTERS = 700, 500, 140
_MOST_PIECES = 6


@dataclass(frozen=True, slots=True)
class Search:
    """One search: ``words`` to search with, ``told`` to the advisor, what it counts, and for which group."""

    words: str
    told: str
    weight: float
    group: ArgumentGroup | None = None


def searches(idea: ProjectIdea) -> tuple[Search, ...]:
    """Return the searches for a project, the weightiest first; the same words are searched for once."""
    found: dict[str, Search] = {}
    for search in (*_of_the_idea(idea), *_of_the_fields(idea), *_of_groups(idea)):
        found.setdefault(search.words, search)
    return tuple(found.values())


def core(idea: ProjectIdea) -> str:
    """Return what the project is about in few words: its title and the beginning of the idea."""
    pieces = _pieces(idea.idea, _CORE_CHARACTERS)
    return f"{idea.title}. {pieces[0]}" if idea.title else pieces[0]


def asked_stems(idea: ProjectIdea) -> frozenset[str]:
    """Return the stems of the words that tell what the project is about, for whom and how."""
    told = (idea.title, idea.idea, idea.target_group, idea.activities)
    return frozenset(stem for text in told for stem in word_stems(text))


def _of_the_idea(idea: ProjectIdea) -> Iterator[Search]:
    if len(idea.idea) <= _WHOLE_CHARACTERS:
        yield Search(idea.idea, "idéen, som du har skrevet den", WHOLE)
        return
    first, *others = _weightiest(_pieces(idea.idea, _PIECE_CHARACTERS))
    yield Search(first, "begyndelsen af idéen", WHOLE)
    for piece in others:
        yield Search(piece, "de vigtigste dele af resten hver for sig", PART)


def _of_the_fields(idea: ProjectIdea) -> Iterator[Search]:
    told = {
        "titlen": idea.title,
        "målgruppen": idea.target_group,
        "aktiviteterne": idea.activities,
        "den effekt, du lover": idea.outcome,
    }
    for name, text in told.items():
        if text:
            yield Search(_pieces(text, _PIECE_CHARACTERS)[0], name, PART)


def _of_groups(idea: ProjectIdea) -> Iterator[Search]:
    about = core(idea)
    for group, words in groups().items():
        yield Search(f"{about} {words.sought}", f"idéen sammen med: {words.sought}", GROUPED, group)
    beside = [text for text in (idea.geography, receiver_words(idea.receiver)) if text]
    if beside:
        yield Search(f"{about} {' '.join(beside)}", f"idéen sammen med: {', '.join(beside)}", GROUPED)


def _pieces(text: str, characters: int) -> list[str]:
    """Return whole sentences put together up to so many characters; a longer sentence is cut."""
    pieces: list[str] = []
    for start, end in sentence_spans(text):
        sentence = _cut(text[start:end], characters)
        if pieces and len(pieces[-1]) + len(sentence) < characters:
            pieces[-1] += f" {sentence}"
        else:
            pieces.append(sentence)
    return pieces or [_cut(text, characters)]


def _cut(sentence: str, characters: int) -> str:
    """Return a sentence of at most so many characters, without half a word where it has several."""
    return sentence if len(sentence) <= characters else sentence[:characters].rsplit(" ", 1)[0]


def _weightiest(pieces: Sequence[str]) -> list[str]:
    """Return the first piece and those that have most of the words the text keeps coming back to."""
    if len(pieces) <= _MOST_PIECES:
        return list(pieces)
    often = Counter(stem for piece in pieces for stem in set(word_stems(piece)))
    heavy = sorted(pieces[1:], key=lambda piece: -sum(often[stem] > 1 for stem in set(word_stems(piece))))
    kept = set(heavy[: _MOST_PIECES - 1])
    return [pieces[0], *(piece for piece in pieces[1:] if piece in kept)]
