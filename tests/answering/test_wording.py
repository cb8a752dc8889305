"""The Danish words around a quote."""

from dataclasses import replace

import pytest

from answering.wording import introduce, listed, reference, short_title, spoken_date
from corpus.sources import Origin, OriginMap, PassageKind, Source, SourceStatus
from ingest.library import Library
from tests.answering.made_library import Section, library_of, made_source, quote_of


@pytest.mark.parametrize(
    ("iso", "danish"),
    [
        (None, None),
        ("2019", "2019"),
        ("2023-04", "april 2023"),
        ("2023-04-09", "9. april 2023"),
        ("2019-11-21", "21. november 2019"),
        ("2020-01-01", "1. januar 2020"),
        ("2020-12-31", "31. december 2020"),
        ("2020-02", "februar 2020"),
        ("2020-05-30", "30. maj 2020"),
    ],
)
def test_dates_are_written_in_danish(iso: str | None, danish: str | None) -> None:
    assert spoken_date(iso) == danish


def source(title: str, status: SourceStatus = SourceStatus.UNKNOWN, date: str | None = None) -> Source:
    return made_source("kilde", title, [Section("Tekst.")], status=status, date=date)[0]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Kort titel", "Kort titel"),
        ("x" * 90, "x" * 90),
        ("Et notat om prøver: " + "med en lang forklaring " * 5, "Et notat om prøver"),
        ("Et notat om prøver (" + "med en lang forklaring " * 5 + ")", "Et notat om prøver"),
        ("Et notat om prøver – " + "med en lang forklaring " * 5, "Et notat om prøver"),
        ("Kort: " + "ord " * 30, "Kort: " + " ".join(["ord"] * 20) + " …"),
        ("ord " * 30, " ".join(["ord"] * 22) + " …"),
    ],
)
def test_a_long_title_is_cut_at_a_pause(title: str, short: str) -> None:
    assert short_title(source(title)) == short
    assert len(short) <= 91


def test_a_title_without_any_pause_is_cut_too() -> None:
    assert len(short_title(source("x" * 200))) <= 91


@pytest.mark.parametrize(
    ("made", "page", "words"),
    [
        (source("Notatet"), None, "Notatet"),
        (source("Notatet"), 12, "Notatet (s. 12)"),
        (source("Notatet", date="2023-04"), None, "Notatet (april 2023)"),
        (source("Notatet", SourceStatus.DRAFT, "2019"), 3, "Notatet (2019, udkast, s. 3)"),
        (source("Notatet", SourceStatus.PROPOSAL), None, "Notatet (forslag)"),
        (source("Notatet", SourceStatus.EXPIRED, "2023"), None, "Notatet (2023, udløbet)"),
        (source("Notatet", SourceStatus.CURRENT, "2024"), None, "Notatet (2024)"),
        (source("Notat – udkast", SourceStatus.DRAFT, "2019"), None, "Notat – udkast (2019)"),
        (source("Notatet (udkast)", SourceStatus.DRAFT, "2019"), 3, "Notatet (2019, udkast, s. 3)"),
        (source("Notatet (udkast)", SourceStatus.CURRENT, "2019"), None, "Notatet (udkast), fra 2019"),
        (source("Udkast til notat 2019", SourceStatus.DRAFT, "2019"), None, "Udkast til notat 2019"),
        (source("Møde 4. maj 2023", date="2023-05-04"), 1, "Møde 4. maj 2023 (s. 1)"),
    ],
)
def test_a_reference_says_nothing_twice(made: Source, page: int | None, words: str) -> None:
    assert reference(made, page) == words


TEXT = "Puljen dækker halvdelen.\n• Første punkt\n•   Andet  punkt\nDen er lille."


def library(kind: PassageKind = PassageKind.TEXT, record: str | None = None) -> Section:
    return Section(TEXT, kind=kind, page=7)


def test_a_quote_from_a_document_is_introduced_by_its_source() -> None:
    quote = quote_of(library_of(made_source("a", "Notatet", [library()], date="2021")), "Den er lille.")
    assert introduce(quote) == "Ifølge Notatet (2021, s. 7): »Den er lille.«"
    assert introduce(quote, quote) == "Samme kilde: »Den er lille.«"


def test_a_quote_from_a_record_begins_with_its_name() -> None:
    made = made_source("a", "Prøvepuljen", [library()], record="programmer")
    assert introduce(quote_of(library_of(made), "Den er lille.")) == "Prøvepuljen (s. 7): Den er lille."


def test_a_statement_is_said_by_a_participant() -> None:
    made = made_source("a", "Referatet", [library(PassageKind.STATEMENT)])
    quote = quote_of(library_of(made), "Den er lille.")
    assert introduce(quote) == "I Referatet (s. 7) siger en deltager: »Den er lille.«"
    assert introduce(quote, quote) == "Her siger en deltager: »Den er lille.«"


def test_another_source_is_named_again() -> None:
    lib = library_of(
        made_source("a", "Notatet", [library()]), made_source("b", "Det andet", [Section("Ja da.")])
    )
    previous, quote = quote_of(lib, "Den er lille."), quote_of(lib, "Ja da.")
    assert introduce(quote, previous) == "Ifølge Det andet: »Ja da.«"


def test_lines_of_a_list_are_kept_and_spaces_collapsed() -> None:
    quote = quote_of(library_of(made_source("a", "Notatet", [library()])), TEXT)
    assert introduce(quote, quote) == (
        "Samme kilde: »Puljen dækker halvdelen.\n• Første punkt\n• Andet punkt\nDen er lille.«"
    )


def test_the_page_is_that_of_the_quote_and_not_of_the_passage() -> None:
    made, passages = made_source("a", "Notatet", [Section("Side et.\nSide to.", page=1)])
    two_pages = OriginMap((0, 9), (Origin(line=1, page=1), Origin(line=2, page=2)))
    moved = Source(**{**{f: getattr(made, f) for f in made.__slots__}, "origins": two_pages})
    quote = quote_of(library_of((moved, passages)), "Side to.")
    assert introduce(quote) == "Ifølge Notatet (s. 2): »Side to.«"


def test_the_words_of_our_own_records_stand_as_they_are() -> None:
    made = made_source(
        "a", "Prøvetemaet", [library()], record="temaer", status=SourceStatus.EXPIRED, date="2019"
    )
    quote = quote_of(library_of(made), "Den er lille.")
    assert introduce(quote) == "Prøvetemaet (2019, s. 7): Den er lille."
    assert introduce(quote, quote) == "Den er lille."


@pytest.mark.parametrize(
    ("record", "said"), [("programmer", "Titlen (2019, udløbet)"), ("cases", "Titlen (2019)")]
)
def test_only_a_programme_has_a_status_that_says_something(record: str, said: str) -> None:
    made, _ = made_source(
        "a", "Titlen", [Section("x")], record=record, status=SourceStatus.EXPIRED, date="2019"
    )
    assert reference(made, None) == said


def chapters() -> Library:
    """Return a source about the whole country with two chapters about regions."""
    made, passages = made_source(
        "a",
        "Strategien",
        [
            Section("Fynboerne bager.", ("Fyn", "1. Brød")),
            Section("Fynboerne brygger.", ("Fyn", "2. Øl og vand")),
            Section("Vendelboerne fisker.", ("Nordjylland", "Fisk")),
            Section("Alle spiser.", ("Bilag", "3.2 Tal for 2019")),
        ],
    )
    regions = ("Fyn", "Fyn", "Nordjylland", None)
    return library_of((made, [replace(p, region=r) for p, r in zip(passages, regions, strict=True)]))


def test_the_chapter_about_a_region_is_named() -> None:
    lib = chapters()
    assert (
        introduce(quote_of(lib, "Fynboerne bager."))
        == "Ifølge Strategien, kapitlet om Fyn: »Fynboerne bager.«"
    )
    assert introduce(quote_of(lib, "Alle spiser.")) == "Ifølge Strategien: »Alle spiser.«"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Fynboerne bager.", "Samme kilde: "),
        ("Fynboerne brygger.", "Samme kilde, afsnittet Øl og vand: "),
        ("Vendelboerne fisker.", "Samme kilde, kapitlet om Nordjylland: "),
        ("Alle spiser.", "Samme kilde: "),
    ],
)
def test_another_part_of_the_same_source_is_named(words: str, said: str) -> None:
    lib = chapters()
    previous = quote_of(lib, "Fynboerne bager.")
    assert introduce(quote_of(lib, words), previous) == f"{said}»{words}«"
    assert introduce(quote_of(lib, words), previous, chapter=False) == f"Samme kilde: »{words}«"


@pytest.mark.parametrize(
    ("names", "words"), [(["A"], "A"), (["A", "B"], "A og B"), (["A", "B", "C"], "A, B og C")]
)
def test_names_are_listed_in_danish(names: list[str], words: str) -> None:
    assert listed(names) == words
