"""Whether the server lives and can answer."""

from typing import Literal

from pydantic import BaseModel, Field


class Live(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


class Ready(BaseModel):
    """An index is open and questions can be answered."""

    status: Literal["ok"] = "ok"
    generation: str = Field(description="Indekset i brug.")
    sources: int
    passages: int
