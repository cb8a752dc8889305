"""A small invented set of programmes and actors, and situations of our own to match."""

from collections.abc import Mapping
from typing import Any

from corpus.records.front_matter import MarkdownRecord
from corpus.records.kinds import Aktoer, Program, RecordData
from corpus.records.loader import Record, Records
from retrieval.matching.matcher import Matcher
from retrieval.matching.rules import Occasion

PLACE = {"fil": "opdigtet.txt", "linjer": [3, 4]}
FOLDERS = {Program: "programmer", Aktoer: "aktoerer"}


def programme(record_id: str, **fields: Any) -> Program:
    """Return an invented programme; fields are those of the front matter."""
    raw = {"id": record_id, "navn": record_id.title(), "status": "ukendt", "pr": "2023", **fields}
    return Program.model_validate(raw, strict=False)


def actor(record_id: str, **fields: Any) -> Aktoer:
    """Return an invented actor; fields are those of the front matter."""
    raw = {"id": record_id, "navn": record_id.title(), "status": "åben", "pr": "2023", **fields}
    return Aktoer.model_validate(raw, strict=False)


def fact(text: str) -> dict[str, Any]:
    return {"tekst": text, "kilde": [PLACE]}


def figure(value: float, **fields: Any) -> dict[str, Any]:
    return {"vaerdi": value, "kilde": [PLACE], **fields}


def target(**fields: Any) -> dict[str, Any]:
    return {"tekst": "Opdigtede virksomheder", "kilde": [PLACE], **fields}


def catalogue(*data: RecordData) -> Records:
    """Return invented records as if they had been read from files."""
    return Records(
        Record(FOLDERS[type(one)], f"{one.id}.md", "0", one, MarkdownRecord({}, ()))  # type: ignore[arg-type]
        for one in data
    )


class FixedCloseness:
    """Says what it was told, whatever is described."""

    def __init__(self, near: Mapping[str, float]) -> None:
        self.near = near
        self.asked: list[str] = []

    def closeness(self, situation: str) -> Mapping[str, float]:
        self.asked.append(situation)
        return self.near


def make_catalogue() -> Records:
    """Return the invented records that the surfaces are tried on."""
    pilot = programme(
        "proevepilot",
        navn="Prøvepiloten",
        status="lukket",
        temaer=["Kvalificeret arbejdskraft"],
        maalgruppe=target(region=["Nordjylland"], branche=["alle"], stoerrelse=["alle"]),
        kandidat={
            "uddannelse": ["KVU"],
            "ledig": True,
            "ret_til_loentilskud": False,
            "tekst": "En opdigtet kandidat",
            "kilde": [PLACE],
        },
        vilkaar={
            "sats_pct": figure(50, af="lønnen"),
            "maks_beloeb_pr_maaned_kr": figure(12500),
            "varighed_maaneder": figure(4),
        },
        udbytte=[fact("Prøvepiloten gav halvdelen af lønnen.")],
        kontakt_aktoer="proevehuset",
        alternativer=["proevestoetten"],
    )
    support = programme(
        "proevestoetten",
        navn="Prøvestøtten",
        temaer=["Kvalificeret arbejdskraft"],
        udbytte=[fact("Prøvestøtten hjælper, når nogen ansættes.")],
        kontakt_aktoer="proevehuset",
    )
    house = actor(
        "proevehuset",
        navn="Prøvehuset",
        omraade=["Nordjylland"],
        rolle=fact("Prøvehuset svarer på alt."),
        gaa_hertil_naar=["Gå hertil, når du er i tvivl."],
    )
    return catalogue(pilot, support, house)


def make_matcher() -> Matcher:
    """Return a matcher over the invented records, with the project's own rules."""
    hired = Occasion(
        id="ansaettelse",
        navn="du vil ansætte",
        ord=("ansætte", "nyuddannet"),
        poster={"proevepilot": 0.9, "proevestoetten": 0.7, "proevehuset": 0.5},
    )
    return Matcher(make_catalogue(), known_occasions=(hired,))
