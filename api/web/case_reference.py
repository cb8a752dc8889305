"""A case as a reference for a text or a slide."""

from answering.originals import original
from api.schemas.case_detail import CaseDetail
from api.schemas.labels import danish_date, place
from ingest.library import Library

_ORGANISATIONS = 3


def reference(detail: CaseDetail, library: Library) -> str:
    """Return title, organisations, date and documents in one line; its address is added where it is shown."""
    case = detail.case
    named = ", ".join(case.organisations[:_ORGANISATIONS])
    if len(case.organisations) > _ORGANISATIONS:
        named += " m.fl."
    date = case.date_text if case.date else f"uden dato, oplyst {danish_date(case.told_as_of)}"
    parts = [case.title, ", ".join(part for part in (named, date) if part)]
    documents = _documents(detail, library)
    if documents:
        parts.append(f"Kilde: {'; '.join(documents)}")
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)


def _documents(detail: CaseDetail, library: Library) -> list[str]:
    """Return every document that task and outcomes were found in, with all their lines."""
    found: dict[str, list[tuple[int, int]]] = {}
    for statement in (*filter(None, (detail.task,)), *detail.outcomes):
        for where in statement.places:
            document = original(where.file, where.lines, library)
            name = f"{document.title} ({danish_date(document.date)})" if document.passage_id else where.file
            lines = found.setdefault(name, [])
            if where.lines not in lines:
                lines.append(where.lines)
    return [f"{name}, {'; '.join(place(None, pair) for pair in lines)}" for name, lines in found.items()]
