"""Where our own records have their pages."""

from api.web.record_pages import record_page
from tests.api.fake_library import make_library
from tests.retrieval.cases.invented import make_search
from tests.retrieval.matching.records import make_matcher


def page_of(record_id: str) -> str | None:
    return record_page(record_id, make_search(), make_matcher(), make_library())


def test_each_kind_of_record_has_its_page() -> None:
    programme = make_matcher().programmes[0].id
    assert page_of("ostemesteren") == "/case/ostemesteren"
    assert page_of(programme) == f"/program/{programme}"
    assert page_of("proevepost") == "/kilder/proevepost"


def test_a_document_or_nothing_is_no_record() -> None:
    assert page_of("proevenotat") is None
    assert page_of("findes-ikke") is None
