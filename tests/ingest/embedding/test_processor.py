import os
from pathlib import Path

import pytest
import torch

from ingest.embedding.precision import Precision
from ingest.embedding.processor import best_precision, usable_cores


@pytest.mark.parametrize("features", [{"avx512_bf16": True}, {"avx512_bf16": False, "amx_bf16": True}])
def test_hardware_bfloat16_is_used(features: dict[str, bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: features)
    assert best_precision() is Precision.BFLOAT16


@pytest.mark.parametrize("features", [{}, {"avx512_f": True, "avx512_bf16": False, "amx_bf16": False}])
def test_without_it_full_precision(features: dict[str, bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: features)
    assert best_precision() is Precision.FLOAT32


@pytest.fixture
def eight_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(range(16)))
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"num_physical_cores": 8})


@pytest.mark.parametrize(
    ("quota", "cores"),
    [("max 100000", 8), ("200000 100000", 2), ("150000 100000", 2), ("50000 100000", 1), ("nonsense", 8)],
)
def test_quota_of_the_container_counts(quota: str, cores: int, eight_cores: None, tmp_path: Path) -> None:
    (tmp_path / "cpu.max").write_text(quota + "\n")
    assert usable_cores(tmp_path / "cpu.max") == cores


def test_without_quota_the_physical_cores_count(eight_cores: None, tmp_path: Path) -> None:
    assert usable_cores(tmp_path / "findes-ikke") == 8


def test_granted_cores_and_the_usual_variable_count(
    eight_cores: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {1, 5, 6})
    assert usable_cores(tmp_path / "findes-ikke") == 3
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    assert usable_cores(tmp_path / "findes-ikke") == 2
    monkeypatch.setenv("OMP_NUM_THREADS", "mange")
    assert usable_cores(tmp_path / "findes-ikke") == 3
