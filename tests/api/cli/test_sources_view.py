"""The list of sources."""

from api.cli.sources_view import sources_view
from ingest.library import Library
from tests.api.cli.rendered import rendered
from tests.api.cli.sample import LIBRARY, PASSAGE, SOURCE


def test_every_source_has_a_line_and_the_sums_stand_below() -> None:
    lines = rendered(sources_view(LIBRARY)).splitlines()
    assert lines[0].split() == ["Id", "Titel", "Dato", "Status", "Steder"]
    assert lines[1].split() == [
        "vaerksteder",
        *["Håndbog", "for", "små", "værksteder"],
        "2023-04",
        "udkast",
        "1",
    ]
    assert lines[2].split() == ["notat", "Notat", "–", "ukendt", "1"]
    assert lines[-1] == "2 kilder, 2 steder, der kan citeres."


def test_one_is_not_many() -> None:
    text = rendered(sources_view(Library([SOURCE], [PASSAGE])))
    assert "1 kilde, 1 sted, der kan citeres." in text
