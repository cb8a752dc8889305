"""A case as a reference for a text or a slide."""

from answering.originals import original
from api.schemas.case_detail import CaseDetail
from api.schemas.labels import place, shown_date
from ingest.library import Library

_ORGANISATIONS = 3


def reference(detail: CaseDetail, library: Library) -> str:
    """Return title, organisations, date and documents in one line; its address is added where it is shown."""
    case = detail.case
    named = ", ".join(case.organisations[:_ORGANISATIONS])
    if len(case.organisations) > _ORGANISATIONS:
        named += " m.fl."
    date = case.date_text if case.date else f"uden dato, oplyst {shown_date(case.told_as_of)}"
    beside = ", ".join(part for part in (named, date) if part)
    parts = [case.title, beside if named else beside[:1].upper() + beside[1:]]
    documents = _documents(detail, library)
    if documents:
        parts.append(f"Kilde: {'; '.join(documents)}")
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)


def _documents(detail: CaseDetail, library: Library) -> list[str]:
    """Return every document that task and outcomes were found in, with all their lines."""
    found: dict[str, set[tuple[int, int]]] = {}
    for statement in (*filter(None, (detail.task,)), *detail.outcomes):
        for where in statement.places:
            document = original(where.file, where.lines, library)
            name = f"{document.title} ({shown_date(document.date)})" if document.passage_id else where.file
            found.setdefault(name, set()).add(where.lines)
    return [f"{name}, {_lines(pairs)}" for name, pairs in found.items()]


def _lines(pairs: set[tuple[int, int]]) -> str:
    """Return ``linje 10–12, 23–28``, without what lies inside another stretch."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if not kept or last > kept[-1][1]:
            kept.append((first, last))
    return f"linje {', '.join(place(None, pair).removeprefix('linje ') for pair in kept)}"
