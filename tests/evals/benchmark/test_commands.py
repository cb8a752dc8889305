from pathlib import Path

import pytest

from evals.benchmark.commands import BenchmarkError, run


def test_a_failed_command_is_told_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match=r"vejviser ingest gik galt \(kode 2\)") as caught:
        run(tmp_path, "ingest", "findes-slet-ikke")
    assert "findes-slet-ikke" in str(caught.value)
