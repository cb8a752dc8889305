"""The paragraphs of one section that rest on sources: each of one source, which is named once in front."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from answering.application.argument import Argument
from answering.application.argument_sources import ArgumentSources
from answering.application.draft_text import SourcedParagraph, SourcedSentence
from answering.application.draft_words import draft_words
from answering.application.naming import document_behind, named
from answering.application.sentences import Sentences
from answering.selection import Quote
from corpus.sources import PassageKind

_SENTENCES = 5
"""What a paragraph holds at most."""
_ALONE = frozenset({PassageKind.TABLE, PassageKind.STATEMENT})
"""What stands in a paragraph of its own."""


@dataclass(frozen=True, slots=True)
class Used:
    """An argument with the sentence that says it, its quote, and what must be told of its source."""

    argument: Argument
    sentence: SourcedSentence
    quote: Quote
    kinds: frozenset[str]


def sourced(
    sources: ArgumentSources,
    sentences: Sentences,
    wordings: Mapping[str, str],
    arguments: Sequence[Argument],
) -> list[Used]:
    """Return the arguments, in their order, that can be said, each with its sentence."""
    found: list[Used] = []
    for argument in arguments:
        own = [wordings[argument.id]] if argument.id in wordings else []
        sentence, quote = sentences.sentence(argument, own), sources.quote(argument)
        if sentence is not None and quote is not None:
            found.append(Used(argument, sentence, quote, sources.reserved_kinds(argument)))
    return found


def paragraphs_of(used: Sequence[Used]) -> list[SourcedParagraph]:
    """Return what was said in paragraphs: what follows each other from one source stands together."""
    made: list[SourcedParagraph] = []
    before: Used | None = None
    for turn, run in enumerate(_runs(used)):
        made.append(SourcedParagraph(_lead(run, before, turn), tuple(one.sentence for one in run)))
        before = run[-1]
    return made


def _runs(used: Sequence[Used]) -> Iterator[list[Used]]:
    run: list[Used] = []
    for one in used:
        if run and not (_together(run[-1], one) and len(run) < _SENTENCES):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _together(a: Used, b: Used) -> bool:
    """Tell whether two arguments are of one group, one source and one part of it, and none stands alone."""
    same_part = a.quote.passage.region == b.quote.passage.region
    same = same_part and document_behind(a.quote).id == document_behind(b.quote).id
    alone = not _ALONE.isdisjoint({a.quote.passage.kind, b.quote.passage.kind})
    return same and a.argument.group is b.argument.group and not alone


def _lead(run: Sequence[Used], before: Used | None, turn: int) -> str:
    """Return the words in front of a paragraph: who says it and how that stands, and nothing of what is said.

    What a participant said names its source itself.
    """
    first, words = run[0], draft_words()
    if first.quote.passage.kind is PassageKind.STATEMENT:
        return ""
    source = named(first.quote, frozenset[str]().union(*(one.kinds for one in run)))
    if before is None or before.argument.group is not first.argument.group:
        way = words.groups[first.argument.group].opens
    elif _year(before.quote) < _year(first.quote):
        way = words.newer
    else:
        way = words.next[turn % len(words.next)]
    return way.format(kilde=source)


def _year(quote: Quote) -> int:
    """Return the year of the document behind a quote, 0 where it is not known."""
    date = document_behind(quote).date
    return int(date[:4]) if date else 0
