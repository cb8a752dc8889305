import sys
from pathlib import Path

import pytest

from evals.systems.haystack_hybrid import HaystackSystem
from evals.systems.optional_library import require
from evals.systems.system import RetrievalSystemError
from evals.systems.txtai_hybrid import TxtaiSystem
from ingest.embedding.fake import FakeEmbedder


def test_a_library_that_is_there_is_imported() -> None:
    assert require("json", "json").loads("1") == 1


@pytest.mark.parametrize("system", [HaystackSystem, TxtaiSystem])
def test_a_missing_library_is_named_with_how_to_install_it(
    system: type[HaystackSystem | TxtaiSystem], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("haystack", "txtai"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(RetrievalSystemError, match=r"pip install 'vejviser\[sammenligning\]'"):
        system(FakeEmbedder()).index(tmp_path)
