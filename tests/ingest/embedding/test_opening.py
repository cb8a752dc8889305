import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.embedding.adapter import Adapter
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.model_source import ModelSource
from ingest.embedding.opening import open_embedder
from ingest.embedding.precision import Precision
from ingest.embedding.weights import bundled_model_id

PROJECT = Path(__file__).resolve().parents[3]


def test_fake_needs_no_model(tmp_path: Path) -> None:
    assert isinstance(open_embedder(tmp_path, "falsk"), FakeEmbedder)
    assert list(tmp_path.iterdir()) == []


def test_bundled_model_is_the_default(tiny_package: Path, tiny_adapter: Adapter, tmp_path: Path) -> None:
    steps: list[str] = []
    embedder = open_embedder(tmp_path, on_step=lambda name, _done, _total: steps.append(name))
    assert embedder.model_id == bundled_model_id(tiny_adapter)
    assert "Pakker søgemodellen ud" in steps


def test_precision_is_taken_from_call_or_environment(
    tiny_package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VEJVISER_EMBEDDING_PRECISION", "bfloat16")
    assert open_embedder(tmp_path).precision is Precision.BFLOAT16
    assert open_embedder(tmp_path, precision=Precision.FLOAT32).precision is Precision.FLOAT32


def run(code: str, *arguments: str) -> str:
    """Run code in a process without the settings that the tests make for the hub."""
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_OFFLINE")}
    environment.pop("OMP_WAIT_POLICY", None)
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, cwd=PROJECT, env=environment, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_nobody_waits_for_torch_without_need() -> None:
    code = (
        "import sys; from ingest.embedding.opening import open_embedder; import ingest.embedding.cache;"
        "from pathlib import Path; open_embedder(Path('x'), 'falsk');"
        "print('torch' in sys.modules, 'transformers' in sys.modules)"
    )
    assert run(code) == "False False"


def test_model_is_loaded_without_any_connection_and_its_threads_do_not_spin(tiny_model: ModelSource) -> None:
    code = """
import os, socket, sys
from pathlib import Path

def refuse(*_):
    raise AssertionError("a connection was tried")

socket.socket.connect = socket.getaddrinfo = refuse
from ingest.embedding.opening import open_embedder
embedder = open_embedder(Path("unused"), sys.argv[1])
print(len(embedder.embed_query("havn")), os.environ["OMP_WAIT_POLICY"])
"""
    assert run(code, str(tiny_model.folder)) == "64 PASSIVE"
