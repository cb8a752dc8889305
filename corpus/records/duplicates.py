"""Finds what stands twice in the knowledge base: names, terms, questions, facts and whole bodies."""

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.records.front_matter import Path
from corpus.records.kinds import Ordliste
from corpus.records.loader import Record
from corpus.records.numbers import folded
from corpus.records.problems import Problem

RUN_LENGTH = 3
SAME_BODY = 0.6
"""Two bodies that share this part of their three-word runs tell the same."""
MIN_BODY_WORDS = 12
"""Shorter bodies share stock phrases without telling the same."""

Named = tuple[Record, str, Path, str]
"""A record, the field to name in a message, the place of the value, and the value."""


def duplicates(records: Sequence[Record]) -> list[Problem]:
    """Report every value that stands twice; case and signs do not matter.

    A record may have its own name in several spellings (``Beta-Huset``, ``Beta Huset``).
    """
    names = [named for record in records for named in _names(record)]
    terms = [named for record in records for named in _terms(record)]
    questions = [
        (record, "typiske_spoergsmaal", ("typiske_spoergsmaal", i), question)
        for record in records
        for i, question in enumerate(record.data.typiske_spoergsmaal)
    ]
    facts = [
        (record, f"fakta.{i}", ("fakta", i, "tekst"), fact.tekst)
        for record in records
        for i, fact in enumerate(record.data.fakta)
    ]
    return [
        *_twice(
            names, "er også et navn for", "Giv kun den ene post navnet, eller slå posterne sammen.", True
        ),
        *_twice(terms, "står allerede i", "Behold den ene forklaring."),
        *_twice(questions, "spørges der allerede om i", "Behold spørgsmålet, hvor det besvares bedst."),
        *_twice(
            facts, "står allerede i", "Behold sætningen i den ene post, og henvis til den fra den anden."
        ),
        *_same_bodies(records),
    ]


def _names(record: Record) -> Iterator[Named]:
    yield record, "navn eller titel", ("id",), record.title
    for i, alias in enumerate(record.data.aliasser):
        yield record, "aliasser", ("aliasser", i), alias


def _terms(record: Record) -> Iterator[Named]:
    if not isinstance(record.data, Ordliste):
        return
    for i, term in enumerate(record.data.ord):
        yield record, f"ord.{i}.term", ("ord", i, "term"), term.term
        for k, alias in enumerate(term.aliasser):
            yield record, f"ord.{i}.aliasser", ("ord", i, "aliasser", k), alias


def _twice(values: Iterable[Named], says: str, remedy: str, own_spellings: bool = False) -> Iterator[Problem]:
    first: dict[str, Named] = {}
    for named in values:
        record, field, path, value = named
        other = first.setdefault(folded(value), named)
        if other is named or (own_spellings and other[0] is record and other[3] != value):
            continue
        message = f"{value} {says} {other[0].place}"
        yield Problem(record.place, field, message, record.markdown.line(path), remedy)


def _same_bodies(records: Iterable[Record]) -> Iterator[Problem]:
    seen: list[tuple[Record, set[tuple[str, ...]]]] = []
    for record in records:
        words = re.findall(r"\w+", " ".join(block.text for block in record.markdown.body).casefold())
        if len(words) < MIN_BODY_WORDS:
            continue
        runs = set(zip(*(words[i:] for i in range(RUN_LENGTH)), strict=False))
        for other, known in seen:
            if len(runs & known) >= SAME_BODY * len(runs | known):
                line = record.markdown.body[0].pieces[0][1]
                message = f"teksten er næsten den samme som i {other.place}"
                remedy = "Skriv, hvad der er særligt for denne post, eller slå posterne sammen."
                yield Problem(record.place, "", message, line, remedy)
        seen.append((record, runs))
