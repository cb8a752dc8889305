"""Invented programmes, actors and cases as sources, with a matcher over the same records."""

from typing import Any

from corpus.sources import Passage, Provenance, Source, SourceStatus
from ingest.library import Library
from retrieval.matching.matcher import Matcher
from retrieval.matching.rules import Occasion
from tests.answering.made_library import Section, library_of, made_source
from tests.retrieval.matching.records import actor, catalogue, fact, figure, programme, target

ENDED = "Prøvehuset skriver, at Prøvepiloten afsluttes i 2022."
TERMS = "Prøvepiloten gav 40 % af lønnen, dog højst 9.000 kr. om måneden, i 3 måneder."
CONDITION = "Den nyansatte måtte ikke have ret til prøvetilskud."
OPEN_TERMS = "Prøvestøtten hjælper, når nogen ansættes."
PROPOSED = "Prøvetanken skulle betale for en ansat mere."
ROLE = "Prøvehuset svarer på spørgsmål om at ansætte."
RESULTS = "I 2021 hjalp Prøvehuset 77 firmaer."
SITUATION = "Vi vil gerne ansætte en datamatiker i Hjørring. Kan vi få tilskud til lønnen?"


def make_matcher(pilot_status: str = "lukket") -> Matcher:
    """Return a matcher over one closed, one unknown and one proposed programme and an actor."""
    pilot = programme(
        "proevepilot",
        navn="Prøvepiloten",
        status=pilot_status,
        temaer=["Kvalificeret arbejdskraft"],
        maalgruppe=target(region=["Nordjylland"], branche=["alle"], stoerrelse=["alle"]),
        kandidat={"ledig": True, **target()},
        vilkaar={"sats_pct": figure(40, af="lønnen"), "varighed_maaneder": figure(3)},
        udbytte=[fact(TERMS), fact(ENDED)],
        betingelser=[fact(CONDITION)],
        alternativer=["proevestoetten", "proevetanken"],
        kontakt_aktoer="proevehuset",
    )
    support = programme(
        "proevestoetten",
        navn="Prøvestøtten",
        temaer=["Kvalificeret arbejdskraft"],
        udbytte=[fact(OPEN_TERMS)],
    )
    idea = programme(
        "proevetanken",
        navn="Prøvetanken",
        status="forslag",
        temaer=["Kvalificeret arbejdskraft"],
        udbytte=[fact(PROPOSED)],
    )
    house = actor(
        "proevehuset",
        navn="Prøvehuset",
        omraade=["Nordjylland"],
        rolle=fact(ROLE),
        fakta=[fact(RESULTS)],
        gaa_hertil_naar=["Gå hertil, når du er i tvivl."],
    )
    hired = Occasion(
        id="ansaettelse",
        navn="du vil ansætte",
        ord=("ansætte",),
        poster={"proevepilot": 1, "proevestoetten": 0.8, "proevetanken": 0.7, "proevehuset": 0.6},
    )
    return Matcher(catalogue(pilot, support, idea, house), FixedNearness(), known_occasions=(hired,))


class FixedNearness:
    """Finds every invented record near, the pilot nearest."""

    def closeness(self, situation: str) -> dict[str, float]:
        return {"proevepilot": 1.0, "proevestoetten": 0.6, "proevetanken": 0.6, "proevehuset": 0.5}


def record(
    source_id: str, title: str, folder: str, *lines: str, **details: Any
) -> tuple[Source, list[Passage]]:
    """Return an invented record as a source of one passage."""
    return made_source(
        source_id, title, [Section("\n".join((title, *lines)), (title,))], record=folder, **details
    )


def record_sources() -> list[tuple[Source, list[Passage]]]:
    """Return the sources of the invented programmes, actors and cases."""
    found = Provenance(0, 400, "bilag.txt", (2, 3))
    return [
        record(
            "program-proevepilot",
            "Prøvepiloten",
            "programmer",
            "Status: lukket (oplyst pr. 2023).",
            TERMS,
            ENDED,
            CONDITION,
            status=SourceStatus.EXPIRED,
            date="2023",
            provenance=(found,),
        ),
        record("program-proevestoetten", "Prøvestøtten", "programmer", OPEN_TERMS, date="2023"),
        record(
            "program-proevetanken",
            "Prøvetanken",
            "programmer",
            PROPOSED,
            status=SourceStatus.PROPOSAL,
            date="2023",
        ),
        record("aktoer-proevehuset", "Prøvehuset", "aktoerer", ROLE, RESULTS, date="2023"),
        record(
            "case-aaens-baade",
            "Åens Både ansætter en ingeniør",
            "cases",
            "Værftet ville ansætte sin første akademiker.",
            "Ingeniøren fik et job på værftet.",
            date="2022",
        ),
        record(
            "case-aalekroen",
            "Ålekroen fik flere gæster",
            "cases",
            "Kroen lavede en kampagne om ål.",
            "Filmen fik mange visninger.",
            date="2019",
        ),
    ]


def document() -> tuple[Source, list[Passage]]:
    """Return the invented document that the records were made from."""
    lines = "Bilag om prøveordninger\nPiloten gav 40 % af lønnen.\nDen sluttede i 2022.\nSlut på bilaget."
    return made_source("bilag", "Bilag om prøveordninger", [Section(lines)], date="2022")


def record_library(*more: tuple[Source, list[Passage]]) -> Library:
    """Return all records as a library, with more sources behind them."""
    return library_of(*record_sources(), *more)
