"""The reasons that a user can choose."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

_FILE = Path(__file__).with_name("grunde.yaml")


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    hjalp: Mapping[str, str]
    hjalp_ikke: Mapping[str, str]


def reasons(helped: bool) -> Mapping[str, str]:
    """Return the reasons by id, for an answer that helped or one that did not."""
    return _read().hjalp if helped else _read().hjalp_ikke


@lru_cache(maxsize=1)
def _read() -> _File:
    """Read the file once."""
    return _File.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))
