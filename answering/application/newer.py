"""What the sources know to be newer than a quote: newer figures on the same, and a strategy that followed."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from answering.answer import Citation, Notice
from answering.originals import original
from answering.wording import spoken_date
from corpus.described import described
from corpus.records.statements import Kilde
from ingest.library import Library

_FILE = Path(__file__).with_name("nyere.yaml")


class NewerFigures(BaseModel):
    """Places with older figures and the one with newer ones on the same matter (``emne``)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    emne: str
    aeldre: tuple[Kilde, ...]
    nyere: Kilde


class NewerStrategy(BaseModel):
    """A strategy (``aeldre``: its source id), and what is to be said of the one that followed.

    A quote from the lines of ``kapitel`` is told ``siges_i_kapitel`` instead.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    aeldre: str
    siges: str
    kapitel: Kilde
    siges_i_kapitel: str
    kilde: Kilde


class Newer(BaseModel):
    """All that is known to be newer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tal: tuple[NewerFigures, ...]
    strategier: tuple[NewerStrategy, ...]


@lru_cache(maxsize=1)
def known_newer() -> Newer:
    """Read the list once."""
    return Newer.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))


def newer_notices(citation: Citation, library: Library, known: Newer | None = None) -> Iterator[Notice]:
    """Yield what is newer than a quoted place, as far as the newer document is known."""
    listed = known or known_newer()
    for figures in listed.tal:
        if any(_quotes(citation, place) for place in figures.aeldre):
            newer = original(figures.nyere.fil, figures.nyere.linjer, library)
            if newer.title is not None:
                when = spoken_date(newer.date)
                where = f"»{newer.title}«" + (f" ({when})" if when else "")
                first, last = figures.nyere.linjer
                lines = f"linje {first}" if first == last else f"linje {first}-{last}"
                yield Notice("nyere", f"Nyere tal om {figures.emne} står i {where}, {lines}.")
    for strategy in listed.strategier:
        place = original(strategy.kilde.fil, strategy.kilde.linjer, library)
        if _rests_on(citation, strategy.aeldre) and place.title is not None:
            inside = _quotes(citation, strategy.kapitel)
            yield Notice("nyere", strategy.siges_i_kapitel if inside else strategy.siges)


def _rests_on(citation: Citation, source_id: str) -> bool:
    """Tell whether a quote is from a document, or from one of our records that was made from it."""
    behind = (described(fact.file, fact.lines[0]) for fact in citation.provenance)
    return citation.source_id == source_id or any(entry and entry.id == source_id for entry in behind)


def _quotes(citation: Citation, place: Kilde) -> bool:
    """Tell whether a quote, or the place that one of our records has it from, lies in the lines."""
    places = [(p.file, p.lines) for p in citation.provenance]
    if citation.lines is not None:
        places.append((citation.file, citation.lines))
    first, last = place.linjer
    return any(file == place.fil and lines[0] <= last and first <= lines[1] for file, lines in places)
