"""The fields of a project as the pages name them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from answering.application.idea import MAX_FIELD, MAX_IDEA, MAX_TITLE, Receiver

_FILE = Path(__file__).with_name("udkastfelter.yaml")

RECEIVERS: Mapping[Receiver, str] = {
    Receiver.FREE: "Ikke valgt endnu",
    Receiver.BOARD: "Danmarks Erhvervsfremmebestyrelse (DEB)",
    Receiver.BRN: "Business Region North Denmark (BRN)",
    Receiver.TOURISM: "Midler til turisme",
    Receiver.BORDER: "Midler til grænseregioner",
    Receiver.CLUSTER: "Klyngemidler",
}
FIELD_TEXTS: Mapping[str, str] = {
    "receiver": "Modtager",
    "amount_kr": "Ansøgt beløb",
    "budget": "Budget",
}


class DraftField(BaseModel):
    """One text of the project, with its Danish keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    felt: str
    navn: str
    hjaelp: str
    raekker: int = 1
    kort: bool = False
    foldet: bool = False

    @property
    def most(self) -> int:
        """The most characters it takes."""
        return MAX_TITLE if self.kort else MAX_IDEA if self.felt == "idea" else MAX_FIELD


@cache
def draft_fields() -> tuple[DraftField, ...]:
    """Return the fields in their order; the file is read once."""
    return TypeAdapter(tuple[DraftField, ...]).validate_python(
        tuple(yaml.safe_load(_FILE.read_text("utf-8")))
    )


def field_name(field: str) -> str:
    """Return what a field of the project is called on the pages."""
    names = {one.felt: one.navn for one in draft_fields()}
    return names.get(field) or FIELD_TEXTS.get(field, field)
