"""A case as a reference."""

from api.schemas.case_detail import CaseDetail
from api.web.case_reference import reference
from corpus.records.statements import Fakta, Kilde
from ingest.library import Library
from retrieval.cases.catalogue import CaseEntry
from tests.api.fake_library import make_library
from tests.retrieval.cases.invented import make_case

LIBRARY = make_library()


def told(*places: tuple[str, tuple[int, int]]) -> Fakta:
    return Fakta(tekst="Noget er opdigtet.", kilde=tuple(Kilde(fil=f, linjer=lines) for f, lines in places))


def written(entry: CaseEntry, library: Library = LIBRARY) -> str:
    return reference(CaseDetail.of(entry, [], (), library), library)


def test_title_organisations_date_and_documents() -> None:
    lines = LIBRARY.passages_of("proevenotat")[0].lines
    assert lines is not None
    entry = make_case(
        "a",
        "Prøvecase",
        dato="2021-03",
        organisationer=("En", "To", "Tre", "Fire"),
        opgave=told(("proevenotat.txt", lines)),
        udbytte=(told(("bog.txt", (8, 9))),),
    )
    first, last = lines
    assert written(entry) == (
        "Prøvecase. En, To, Tre m.fl., marts 2021. Kilde: Prøvenotat om rådgivning i Prøvekommunen "
        f"(19. april 2023), linje {first}–{last}; bog.txt, linje 8–9."
    )


def test_what_is_not_known_is_said_or_left_out() -> None:
    assert written(make_case("a", "Hvad kan man?")) == "Hvad kan man? Uden dato, oplyst 2020."


def test_lines_of_one_document_stand_together_in_order() -> None:
    places = (("bog.txt", (20, 30)), ("bog.txt", (3, 4)), ("bog.txt", (25, 25)), ("bog.txt", (3, 4)))
    text = written(make_case("a", "Prøvecase", opgave=told(*places)))
    assert text.endswith("Kilde: bog.txt, linje 3–4, 20–30.")
