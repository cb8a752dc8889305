"""Where one of our own records has a page of its own."""

from pathlib import PurePath
from urllib.parse import quote

from api.schemas.labels import source_url
from ingest.library import Library
from retrieval.cases.search import CaseSearch
from retrieval.matching.matcher import Matcher


def record_page(record_id: str, cases: CaseSearch, matcher: Matcher, library: Library) -> str | None:
    """Return the page of a case, a programme or an actor, else the reading view of an indexed record."""
    if cases.catalogue.get(record_id):
        return f"/case/{quote(record_id, safe='')}"
    if matcher.describe(record_id):
        return f"/program/{quote(record_id, safe='')}"
    own = (s.id for s in library.sources if s.record and PurePath(s.file).stem == record_id)
    found = next(own, None)
    return source_url(found) if found else None
