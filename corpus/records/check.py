"""The checks of the knowledge base: reading, links, duplicates, style; and the audit against documents."""

from collections.abc import Iterator
from pathlib import Path

from corpus.records.audit import audit
from corpus.records.duplicates import duplicates
from corpus.records.kinds import MODELS, Modstrid, Ordliste
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
    problems += link_problems(records, unread={Path(problem.file).stem for problem in problems})
    problems += duplicates(records)
    problems += _stray_files(folder)
    for record in records:
        problems += _questions(record)
        problems += _unfounded_numbers(record)
        problems += _long_sections(record)
    return problems


def _stray_files(folder: Path) -> Iterator[Problem]:
    """A record with another ending than .md, or in a folder below, would be passed over in silence."""
    for name in MODELS:
        for path in sorted((folder / name).iterdir()) if (folder / name).is_dir() else ():
            if path.is_dir() or path.suffix != ".md":
                yield Problem(
                    f"{name}/{path.name}", "", "bliver ikke læst", remedy=f"Læg poster som {name}/navn.md."
                )


def _questions(record: Record) -> Iterator[Problem]:
    for index, question in enumerate(record.data.typiske_spoergsmaal):
        if not question.endswith("?"):
            path = ("typiske_spoergsmaal", index)
            line = record.markdown.line(path)
            remedy = "Slut med et spørgsmålstegn."
            yield Problem(record.place, "typiske_spoergsmaal", "skal være et spørgsmål", line, remedy)


def _unfounded_numbers(record: Record) -> Iterator[Problem]:
    """Every figure of the body must stand in a statement that has a source."""
    known = {number for _, stated in stated_in(record.data) for number in numbers_in(stated.claim)}
    names = " ".join((record.title, *record.data.aliasser, *record.names.values()))
    known |= numbers_in(record.data.pr) | numbers_in(names)
    pieces = [piece for block in record.markdown.body for piece in block.pieces]
    if isinstance(record.data, Ordliste):
        pieces += [
            (term.forklaring, record.markdown.line(("ord", i, "forklaring")))
            for i, term in enumerate(record.data.ord)
            if not term.kilde
        ]
    if isinstance(record.data, Modstrid):
        pieces.append((record.data.saadan_siges_det, record.markdown.line(("saadan_siges_det",))))
    for text, line in pieces:
        for number in sorted(figures_in(text) - known):
            message = f"tallet {number} i teksten står ikke i en fakta med kilde"
            yield Problem(record.place, "", message, line, "Tilføj en fakta med tallet og dens linjer.")


def _long_sections(record: Record) -> Iterator[Problem]:
    rendered = render(record)
    starts = [start for start, _, _ in rendered.headings] + [len(rendered.source.text)]
    for (start, end, _), after in zip(rendered.headings, starts[1:], strict=True):
        if after - start > MAX_SECTION_CHARS + 100:
            heading = rendered.source.text[start:end]
            message = f"afsnittet {heading} er for langt ({after - start} tegn)"
            yield Problem(record.place, "", message, remedy="Del det med en mellemrubrik.")
