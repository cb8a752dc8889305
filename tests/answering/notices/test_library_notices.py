"""What the library knows beyond the quotes: programmes closed since, figures and tables that are lost."""

from datetime import date

import pytest

from answering.notices import notices_for
from corpus.sources import PassageKind, Provenance, SourceStatus
from tests.answering.made_library import Section, library_of, made_source, quote_of

TODAY = date(2024, 1, 1)
TERMS = "Prøvepiloten giver 40 pct. af lønnen."
PAPER = made_source("papir", "Prøvepapiret", [Section(f"Om støtte.\n{TERMS}")], date="2022")


def kinds_and_texts(
    place: Provenance, quoted: tuple[str, ...] = (TERMS,), **details: object
) -> list[tuple[str, str]]:
    told = {"status": SourceStatus.EXPIRED, "date": "2023-04", "record": "programmer", **details}
    record = made_source(
        "program-pilot", "Prøvepiloten", [Section("Den er lukket.")], provenance=(place,), **told
    )
    library = library_of(PAPER, record)
    quotes = [quote_of(library, words) for words in quoted]
    return [(n.kind, n.text) for n in notices_for(quotes, TODAY, "", library)]


HERE = Provenance(0, 10, "papir.txt", (2, 2))


def test_a_programme_closed_since_is_told_of_its_old_terms() -> None:
    assert kinds_and_texts(HERE) == [
        ("afløst", "En nyere kilde oplyser, at dette er afsluttet: »Prøvepiloten« (oplyst april 2023).")
    ]


def test_other_lines_files_open_and_older_records_close_nothing() -> None:
    assert kinds_and_texts(HERE, ("Om støtte.",)) == []
    assert kinds_and_texts(Provenance(0, 10, "andet.txt", (2, 2))) == []
    assert kinds_and_texts(HERE, status=SourceStatus.UNKNOWN) == []
    assert kinds_and_texts(HERE, date="2022-11") == []
    assert kinds_and_texts(HERE, record="temaer") == []


def test_a_closed_programme_that_is_quoted_says_so_itself() -> None:
    assert [kind for kind, _ in kinds_and_texts(HERE, (TERMS, "Den er lukket."))] == ["udløbet"]


def lost(text: str, *more: Section) -> list[str]:
    library = library_of(made_source("papir", "Prøvepapiret", [Section(text), *more]))
    return [n.text for n in notices_for([quote_of(library, text)], TODAY, "", library) if n.kind == "figur"]


@pytest.mark.parametrize(
    "text",
    [
        "Andelen ses i figur 3.",
        "Forløbet er illustreret i figuren nedenfor.",
        "Byerne er store (se kortet).",
        "Tallene fremgår af tabel 2.",
        "Nedenstående diagram viser andelen.",
    ],
)
def test_a_reference_to_what_the_text_does_not_hold_is_told(text: str) -> None:
    (told,) = lost(text)
    assert "»Prøvepapiret«" in told


@pytest.mark.parametrize(
    "text",
    [
        "Andelen er 3 pct.",
        "Han er en kendt figur i byen.",
        "Kort sagt er den stor.",
        "Skemaet udfyldes af byrådet.",
    ],
)
def test_other_sentences_point_at_nothing(text: str) -> None:
    assert lost(text) == []


def test_a_table_that_the_source_holds_is_not_lost_but_a_figure_is() -> None:
    table = Section("By: 3\nHavn: 4", kind=PassageKind.TABLE)
    assert lost("Tallene fremgår af tabel 2.", table) == []
    assert len(lost("Tallene fremgår af figur 2.", table)) == 1
