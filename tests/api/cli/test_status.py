"""What ``vejviser status`` says of the index in use."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from api.cli.status import age, status_view
from api.settings import Settings
from ingest.index.layout import GenerationMeta
from tests.api.cli.rendered import rendered

NOW = datetime(2024, 5, 3, 12, tzinfo=UTC)
META = GenerationMeta(
    name="gen-7",
    fingerprint="f",
    model_id="model-1",
    created=(NOW - timedelta(days=3)).timestamp(),
    sources=12,
    passages=3456,
    windows=9000,
    paths=("corpus", "egne"),
)


def test_the_facts_of_the_index_are_shown(tmp_path: Path) -> None:
    text = rendered(status_view(META, Settings(data=tmp_path), NOW), width=200)
    rows = dict(line.split(maxsplit=1) for line in text.splitlines() if not line.startswith((" ", "Læst")))
    assert rows["Indeks"].strip() == "gen-7"
    assert rows["Kilder"].strip() == "12"
    assert rows["Steder"].strip() == "3.456"
    assert rows["Søgemodel"].strip() == "model-1"
    assert rows["Datamappe"].strip() == str(tmp_path)
    assert "(for 3 dage siden)" in text
    assert "corpus" in text
    assert "egne" in text


@pytest.mark.parametrize(
    ("passed", "text"),
    [
        (timedelta(seconds=20), "for et øjeblik siden"),
        (timedelta(minutes=1), "for 1 minut siden"),
        (timedelta(minutes=119), "for 1 time siden"),
        (timedelta(hours=23), "for 23 timer siden"),
        (timedelta(hours=49), "for 2 dage siden"),
    ],
)
def test_age_in_the_largest_whole_unit(passed: timedelta, text: str) -> None:
    assert age(passed) == text
