"""How long single operations took."""

from collections.abc import Sequence
from statistics import fmean

import numpy as np
from pydantic import BaseModel, ConfigDict


class Timing(BaseModel):
    """Milliseconds of one operation over ``n`` repetitions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int
    mean_ms: float
    p50_ms: float
    p95_ms: float


def timing(seconds: Sequence[float]) -> Timing:
    """Return mean, median and 95th percentile of at least one duration in seconds."""
    p50, p95 = np.quantile(np.asarray(seconds), (0.5, 0.95))
    return Timing(
        n=len(seconds),
        mean_ms=round(fmean(seconds) * 1000, 2),
        p50_ms=round(float(p50) * 1000, 2),
        p95_ms=round(float(p95) * 1000, 2),
    )
