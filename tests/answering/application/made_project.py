"""An invented project and a library that holds arguments for it; nothing in it is real."""

from typing import Any

from answering.application.idea import ProjectIdea
from corpus.sources import Passage, PassageKind, Provenance, Source, SourceStatus
from ingest.library import Library
from tests.answering.made_library import Section, library_of, made_source

NEED = "Bagerier i Prøveland mangler surdej, og 40 pct. af dem har svært ved at finde en svend."
STRATEGY = "Prøverådet vil styrke bagerier og prioriterer surdej i sin strategi."
EFFECT = "En evaluering viser, at kurset i surdej gav bagerier 12 pct. højere omsætning."
SOUTH = "Bagerier i syd mangler surdej og svende i hver fjerde by."
SAID = "Bagerier burde holde op med at tale om surdej hele tiden."
TOLD = "Surdej i bagerier: 40 pct. af dem har svært ved at finde en svend."
FOOTNOTE = "Bagerier og surdej, Prøverådets årbog, side 3."
PLAN = "Surdej til bagerier kræver en plan."

IDEA = "Bagerier skal lære at lave surdej og finde en svend."


def idea(text: str = IDEA, **fields: Any) -> ProjectIdea:
    """Return a project idea."""
    return ProjectIdea.model_validate({"idea": text, **fields})


def documents() -> list[tuple[Source, list[Passage]]]:
    """Return a draft strategy with a chapter on another region, and the minutes of a meeting."""
    strategy = made_source(
        "prøvestrategi",
        "Prøvestrategien",
        [
            Section(NEED, ("Udfordringer",)),
            Section(STRATEGY, ("Strategiske fokusområder",)),
            Section(SOUTH, ("Udfordringer",), region="Sydjylland"),
            Section(FOOTNOTE, (), PassageKind.FOOTNOTE),
        ],
        status=SourceStatus.DRAFT,
        date="2019",
    )
    meeting = made_source(
        "prøvemøde",
        "Referat af prøvemødet",
        [Section(EFFECT, ("Resultater",)), Section(SAID, ("Hvad siger I?",), PassageKind.STATEMENT)],
        date="2025",
    )
    return [strategy, meeting]


def record(**details: Any) -> tuple[Source, list[Passage]]:
    """Return a record of ours with one fact from the first line of the strategy."""
    facts = (Provenance(0, len(TOLD), "prøvestrategi.txt", (1, 1)),)
    return made_source(
        "tema-surdej",
        "Surdej",
        [Section(TOLD, ("Surdej",))],
        **{"record": "temaer", "date": "2024", "provenance": facts, **details},
    )


def project_library(*more: tuple[Source, list[Passage]]) -> Library:
    """Return the documents as a library, with more sources behind them."""
    return library_of(*documents(), *more)
