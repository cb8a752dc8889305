"""Reservations that follow from status, dates and kind of the sources an answer rests on."""

from datetime import date
from typing import Any

import pytest

from answering.notices import notices_for, required_kinds
from answering.notices.of_sources import shown_state
from answering.selection import Quote
from corpus.sources import PassageKind, SourceStatus
from tests.answering.made_library import Section, made_source

TODAY = date(2026, 6, 15)


def quote(source_id: str = "kilde", kind: PassageKind = PassageKind.TEXT, **details: Any) -> Quote:
    title = details.pop("title", "Prøvenotatet")
    source, passages = made_source(source_id, title, [Section("Der er en ordning.", kind=kind)], **details)
    return Quote(source, passages[0], 0, len(passages[0].text), 1.0)


def only(*quotes: Quote, today: date = TODAY) -> tuple[str, str]:
    """Return kind and text of the single notice."""
    (notice,) = notices_for(quotes, today)
    return notice.kind, notice.text


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"status": SourceStatus.DRAFT}, ("udkast", "»Prøvenotatet« er et udkast.")),
        (
            {"status": SourceStatus.DRAFT, "date": "2023-04-19"},
            ("udkast", "»Prøvenotatet« er et udkast fra 19. april 2023."),
        ),
        (
            {
                "status": SourceStatus.DRAFT,
                "date": "2019",
                "valid_to": "2023-12-31",
                "caveat": "Perioden er slut.",
            },
            ("udkast", "»Prøvenotatet« er et udkast fra 2019. Perioden er slut."),
        ),
        (
            {
                "status": SourceStatus.PROPOSAL,
                "date": "2019",
                "valid_to": "2023-12-31",
                "caveat": "Et forslag.",
            },
            ("forslag", "»Prøvenotatet«: Et forslag. Perioden sluttede 31. december 2023."),
        ),
        (
            {"status": SourceStatus.DRAFT, "date": "2019", "caveat": "Et udkast fra 2019; perioden er slut."},
            ("udkast", "»Prøvenotatet«: Et udkast fra 2019; perioden er slut."),
        ),
        (
            {"status": SourceStatus.PROPOSAL, "date": "2019", "caveat": "Forslag, der ikke blev vedtaget."},
            ("forslag", "»Prøvenotatet«: Forslag, der ikke blev vedtaget."),
        ),
        (
            {"status": SourceStatus.EXPIRED, "valid_to": "2023", "caveat": "Perioden er udløbet."},
            ("udløbet", "»Prøvenotatet«: Perioden er udløbet."),
        ),
        (
            {"date": "2019", "caveat": "Oplyst i 2019. Spørg, om det stadig gælder."},
            ("ældre", "»Prøvenotatet«: Oplyst i 2019. Spørg, om det stadig gælder."),
        ),
        (
            {"date": "2019", "caveat": "Et brev fra 2019 uden svar."},
            ("ældre", "»Prøvenotatet« er fra 2019. Tjek, om det stadig gælder. Et brev fra 2019 uden svar."),
        ),
        (
            {"status": SourceStatus.PROPOSAL, "date": "2019-11"},
            ("forslag", "»Prøvenotatet« er et forslag fra november 2019, ikke en vedtaget ordning."),
        ),
        (
            {"status": SourceStatus.PROPOSAL, "caveat": "Måske ændret."},
            ("forslag", "»Prøvenotatet« er et forslag, ikke en vedtaget ordning. Måske ændret."),
        ),
        ({"status": SourceStatus.EXPIRED}, ("udløbet", "»Prøvenotatet« gælder ikke længere.")),
        (
            {"status": SourceStatus.EXPIRED, "valid_to": "2023", "date": "2023"},
            ("udløbet", "»Prøvenotatet« gælder ikke længere (perioden sluttede 2023)."),
        ),
        (
            {"status": SourceStatus.CURRENT, "valid_to": "2025-12-31"},
            ("udløbet", "»Prøvenotatet« gælder ikke længere (perioden sluttede 31. december 2025)."),
        ),
        (
            {"status": SourceStatus.UNKNOWN, "date": "2019"},
            ("ældre", "»Prøvenotatet« er fra 2019. Tjek, om det stadig gælder."),
        ),
        (
            {"status": SourceStatus.CURRENT, "date": "2023-12-31", "caveat": "Kun til brug i prøver."},
            (
                "ældre",
                "»Prøvenotatet« er fra 31. december 2023. Tjek, om det stadig gælder. Kun til brug i prøver.",
            ),
        ),
        ({"date": "2025", "caveat": "Uden afsender."}, ("forbehold", "»Prøvenotatet«: Uden afsender.")),
        ({"caveat": "Uden dato."}, ("forbehold", "»Prøvenotatet«: Uden dato.")),
    ],
)
def test_each_status_has_its_notice(details: dict[str, Any], expected: tuple[str, str]) -> None:
    assert only(quote(**details)) == expected


@pytest.mark.parametrize(
    "details",
    [
        {},
        {"status": SourceStatus.CURRENT},
        {"status": SourceStatus.CURRENT, "date": "2024"},
        {"status": SourceStatus.UNKNOWN, "date": "2026-06-15"},
        {"status": SourceStatus.CURRENT, "valid_to": "2027"},
    ],
)
def test_a_recent_source_in_force_needs_no_notice(details: dict[str, Any]) -> None:
    assert notices_for([quote(**details)], TODAY) == []


@pytest.mark.parametrize(
    ("valid_to", "today", "is_over"),
    [
        ("2026-06-15", date(2026, 6, 14), False),
        ("2026-06-15", date(2026, 6, 15), False),
        ("2026-06-15", date(2026, 6, 16), True),
        ("2026-06", date(2026, 6, 30), False),
        ("2026-06", date(2026, 7, 1), True),
        ("2026", date(2026, 12, 31), False),
        ("2026", date(2027, 1, 1), True),
        ("2025-12", date(2026, 1, 1), True),
        ("2026-09", date(2026, 10, 1), True),
        ("2026-10", date(2026, 9, 30), False),
    ],
)
def test_a_period_ends_with_its_last_day(valid_to: str, today: date, is_over: bool) -> None:
    found = notices_for([quote(valid_to=valid_to)], today)
    assert [notice.kind for notice in found] == (["udløbet"] if is_over else [])


@pytest.mark.parametrize(("year", "is_old"), [(2025, False), (2026, True), (2030, True)])
def test_a_source_is_old_after_three_years(year: int, is_old: bool) -> None:
    assert bool(notices_for([quote(date="2023-12-31")], date(year, 1, 1))) is is_old


def test_sources_of_one_kind_are_named_together_with_their_dates() -> None:
    first = quote(
        "a", title="Planen", status=SourceStatus.DRAFT, date="2019", valid_to="2023", caveat="Lang."
    )
    second = quote("b", title="Notatet", status=SourceStatus.DRAFT, date="2023-04")
    assert only(first, second, first) == (
        "udkast",
        "»Planen« (2019, perioden sluttede 2023) og »Notatet« (april 2023) er udkast. "
        "Det, der siden blev vedtaget, kan afvige.",
    )


def test_reservations_of_their_own_are_told_one_after_the_other() -> None:
    found = only(
        quote("a", title="Brevet", caveat="Uden svar."), quote("b", title="Listen", caveat="Uden dato.")
    )
    assert found == ("forbehold", "»Brevet«: Uden svar. »Listen«: Uden dato.")


@pytest.mark.parametrize(
    ("details", "required"),
    [
        ({"status": SourceStatus.DRAFT}, {"udkast"}),
        ({"status": SourceStatus.PROPOSAL}, {"forslag"}),
        ({"status": SourceStatus.EXPIRED}, {"udløbet"}),
        ({"valid_to": "2025"}, {"udløbet"}),
        ({"status": SourceStatus.DRAFT, "valid_to": "2025"}, {"udkast"}),
        ({"date": "2019"}, set()),
        ({"caveat": "Uden dato."}, set()),
        ({"status": SourceStatus.CURRENT, "date": "2026"}, set()),
    ],
)
def test_a_source_tells_which_notices_its_answers_need(details: dict[str, Any], required: set[str]) -> None:
    one = quote(**details)
    assert required_kinds(one.source, TODAY) == required
    assert required <= {notice.kind for notice in notices_for([one], TODAY)}


def test_no_quotes_no_notices() -> None:
    assert notices_for([], TODAY) == []


def test_a_long_title_is_cut_in_a_notice() -> None:
    long = "Meget langt notat: " + "om alting og lidt til " * 8
    assert only(quote(title=long, status=SourceStatus.DRAFT))[1] == "»Meget langt notat« er et udkast."


@pytest.mark.parametrize(
    ("details", "state"),
    [
        ({"status": SourceStatus.CURRENT, "date": "2026"}, "gældende"),
        ({"status": SourceStatus.CURRENT, "date": "2023-04"}, "ældre"),
        ({"status": SourceStatus.CURRENT, "date": "2026", "valid_to": "2026-05"}, "udløbet"),
        ({"status": SourceStatus.DRAFT, "date": "2019"}, "udkast"),
        ({"status": SourceStatus.EXPIRED, "date": "2019"}, "udløbet"),
        ({"status": SourceStatus.UNKNOWN, "date": "2019"}, "ukendt"),
    ],
)
def test_the_mark_of_a_source_never_contradicts_its_notice(details: dict[str, Any], state: str) -> None:
    one = quote(**details)
    assert shown_state(one.source, TODAY) == state
    told = {notice.kind for notice in notices_for([one], TODAY)}
    assert state != "gældende" or not told & {"ældre", "udløbet"}
