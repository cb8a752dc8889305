"""What is newer than a quote, and that the shipped list points at real places."""

from pathlib import Path

import pytest

from answering.application.newer import Newer, known_newer, newer_notices
from corpus.records.statements import Kilde
from ingest.library import Library
from tests.answering.application.made_project import EFFECT, NEED, SOUTH, project_library, record
from tests.answering.made_library import citation_of, library_of

KNOWN = Newer.model_validate(
    {
        "tal": [
            {
                "emne": "svende",
                "aeldre": [{"fil": "prøvestrategi.txt", "linjer": "1-2"}],
                "nyere": {"fil": "prøvemøde.txt", "linjer": "1"},
            }
        ],
        "strategier": [
            {
                "aeldre": "prøvestrategi",
                "siges": "Der er en ny.",
                "kapitel": {"fil": "prøvestrategi.txt", "linjer": "1"},
                "siges_i_kapitel": "Der er et nyt kapitel.",
                "kilde": {"fil": "prøvemøde.txt", "linjer": "2"},
            }
        ],
    }
)


def told(library: Library, words: str) -> list[str]:
    return [n.text for n in newer_notices(citation_of(library, words), library, KNOWN)]


def test_older_figures_name_the_newer_place_and_an_old_strategy_the_new_one() -> None:
    assert told(project_library(), NEED) == [
        "Nyere tal om svende står i »Referat af prøvemødet« (2025), linje 1.",
        "Der er et nyt kapitel.",
    ]


def test_outside_the_chapter_nothing_is_said_of_a_new_chapter() -> None:
    assert "Der er et nyt kapitel." not in told(project_library(), SOUTH)
    assert "Der er en ny." in told(project_library(), SOUTH)


def test_the_newer_place_itself_has_nothing_newer() -> None:
    assert told(project_library(), EFFECT) == []


def test_nothing_is_said_of_what_is_not_indexed() -> None:
    library = library_of(record())
    assert told(library, "40 pct.") == []


def test_a_record_from_the_older_lines_is_warned_of_too() -> None:
    library = project_library(record())
    words = "40 pct. af dem har svært ved at finde en svend."
    citation = citation_of(library_of(record()), words)
    assert [n.kind for n in newer_notices(citation, library, KNOWN)] == ["nyere"]


@pytest.mark.kilder
def test_the_shipped_places_exist_and_hold_figures(source_folder: Path) -> None:
    known = known_newer()
    places = [p for f in known.tal for p in (*f.aeldre, f.nyere)] + [s.kilde for s in known.strategier]

    def lines(place: Kilde) -> str:
        text = (source_folder / place.fil).read_text("utf-8").split("\n")
        assert place.linjer[1] <= len(text)
        return " ".join(text[place.linjer[0] - 1 : place.linjer[1]])

    assert all(lines(place).strip() for place in places)
    assert all(any(map(str.isdigit, lines(figures.nyere))) for figures in known.tal)
