"""How near a question is to the sources, on a scale that holds for every calibrated model."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

_FILE = Path(__file__).with_name("naerhed.yaml")


class Levels(BaseModel):
    """Two mean cosines of one model: ``fjern`` is 0 on the scale, ``naer`` is 1."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fjern: float = Field(gt=-1, lt=1)
    naer: float = Field(gt=-1, lt=1)

    def nearness(self, cosine: float) -> float:
        """Return where a cosine lies on the scale; below 0 farther than what the sources deal with."""
        return (cosine - self.fjern) / (self.naer - self.fjern)


@lru_cache(maxsize=1)
def calibrated() -> Mapping[str, Levels]:
    """Return the levels of every calibrated model by its id."""
    return TypeAdapter(dict[str, Levels]).validate_python(yaml.safe_load(_FILE.read_text("utf-8")))


def nearness(model_id: str, cosine: float) -> float:
    """Return how near a cosine is in a model; 1 for models without a calibration: then nothing is far."""
    levels = calibrated().get(model_id)
    return levels.nearness(cosine) if levels else 1.0
