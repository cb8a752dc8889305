"""The Danish names of what is counted."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

_FILE = Path(__file__).with_name("navne.yaml")


class Names(BaseModel):
    """Names by what is stored; what has none is shown as it is stored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    hensigter: Mapping[str, str]
    afvisninger: Mapping[str, str]
    kanaler: Mapping[str, str]


@lru_cache(maxsize=1)
def names() -> Names:
    """Read the file once."""
    return Names.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))
