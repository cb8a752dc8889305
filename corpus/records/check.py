"""The checks of the knowledge base: reading, links, duplicates, style; and the audit against documents."""

from collections.abc import Iterator
from pathlib import Path

from corpus.records.audit import audit
from corpus.records.kinds import Modstrid, Ordliste
from corpus.records.loader import CORPUS_FOLDER, Record, link_problems, read_records
from corpus.records.numbers import figures_in, numbers_in
from corpus.records.problems import Problem
from corpus.records.render import render
from corpus.records.section_lengths import MAX_SECTION_CHARS
from corpus.records.statements import stated_in

__all__ = ["audit", "check"]


def check(folder: Path = CORPUS_FOLDER) -> list[Problem]:
    """Return every fault that can be found without the documents; an empty list means that all is well."""
    records, problems = read_records(folder)
    problems += link_problems(records)
    problems += _shared_names(records)
    for record in records:
        problems += _questions(record)
        problems += _unfounded_numbers(record)
        problems += _long_sections(record)
    return problems


def _shared_names(records: list[Record]) -> Iterator[Problem]:
    owner: dict[str, Record] = {}
    for record in records:
        names = [("navn eller titel", record.title), *(("aliasser", alias) for alias in record.data.aliasser)]
        for field, name in names:
            first = owner.setdefault(name.casefold(), record)
            if first is not record:
                yield Problem(record.place, field, f"{name} er også et navn for {first.place}")
    terms: dict[str, str] = {}
    for record in records:
        if isinstance(record.data, Ordliste):
            for index, term in enumerate(record.data.ord):
                if term.term.casefold() in terms:
                    line = record.markdown.line(("ord", index, "term"))
                    message = f"{term.term} står allerede i {terms[term.term.casefold()]}"
                    yield Problem(record.place, f"ord.{index}.term", message, line)
                terms.setdefault(term.term.casefold(), record.place)


def _questions(record: Record) -> Iterator[Problem]:
    for index, question in enumerate(record.data.typiske_spoergsmaal):
        if not question.endswith("?"):
            path = ("typiske_spoergsmaal", index)
            yield Problem(
                record.place, "typiske_spoergsmaal", "skal være et spørgsmål", record.markdown.line(path)
            )


def _unfounded_numbers(record: Record) -> Iterator[Problem]:
    """Every figure of the body must stand in a statement that has a source."""
    known = {number for _, stated in stated_in(record.data) for number in numbers_in(stated.claim)}
    names = " ".join((record.title, *record.data.aliasser, *record.names.values()))
    known |= numbers_in(record.data.pr) | numbers_in(names)
    pieces = [piece for block in record.markdown.body for piece in block.pieces]
    if isinstance(record.data, Modstrid):
        pieces.append((record.data.saadan_siges_det, record.markdown.line(("saadan_siges_det",))))
    for text, line in pieces:
        for number in sorted(figures_in(text) - known):
            yield Problem(record.place, "", f"tallet {number} i teksten står ikke i en fakta med kilde", line)


def _long_sections(record: Record) -> Iterator[Problem]:
    rendered = render(record)
    starts = [start for start, _, _ in rendered.headings] + [len(rendered.source.text)]
    for (start, end, _), after in zip(rendered.headings, starts[1:], strict=True):
        if after - start > MAX_SECTION_CHARS + 100:
            heading = rendered.source.text[start:end]
            message = f"afsnittet {heading} er for langt ({after - start} tegn); del det med en mellemrubrik"
            yield Problem(record.place, "", message)
