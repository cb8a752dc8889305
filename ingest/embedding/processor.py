"""What the processor can do: number format and number of threads for the embedding model."""

import math
import os
from pathlib import Path

import torch

from ingest.embedding.precision import Precision

_QUOTA = Path("/sys/fs/cgroup/cpu.max")


def best_precision() -> Precision:
    """Return bfloat16 where the processor multiplies it in hardware (AVX512-BF16 or AMX), else float32."""
    features = torch.cpu.get_capabilities()
    fast = bool(features.get("avx512_bf16")) or bool(features.get("amx_bf16"))
    return Precision.BFLOAT16 if fast else Precision.FLOAT32


def usable_cores(quota_file: Path = _QUOTA) -> int:
    """Return the physical cores this process may use, at least 1.

    Counts what the scheduler, the container's quota and ``OMP_NUM_THREADS`` grant: more threads than that
    wait for each other.
    """
    granted = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    physical = int(torch.cpu.get_capabilities().get("num_physical_cores") or 0)
    asked = os.environ.get("OMP_NUM_THREADS", "")
    limits = (granted or 1, physical, _quota(quota_file), int(asked) if asked.isdecimal() else None)
    return max(1, min(limit for limit in limits if limit))


def _quota(file: Path) -> int | None:
    """Return the whole cores of a cgroup v2 quota (``"<microseconds> <period>"``), ``None`` without one."""
    try:
        allowed, period = file.read_text("ascii").split()
        return math.ceil(int(allowed) / int(period))
    except (OSError, ValueError):
        return None
