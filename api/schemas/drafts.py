"""Drafts of applications as the API takes and gives them."""

from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.config import JsonDict

from answering.application.choices import DEFAULT_CHOICES, Choices
from answering.application.idea import ProjectIdea
from api.drafts.contents import DraftContents
from api.drafts.models import VersionKind
from api.drafts.store import LABEL, Version
from api.schemas.question import without_controls


def readable(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return JSON with all texts such as a database and a Word file take; keys stay as they are."""
    if isinstance(value, str):
        return without_controls(value.encode("utf-8", "ignore").decode())
    if isinstance(value, dict):
        return {key: readable(one) for key, one in value.items()}
    if isinstance(value, list):
        return [readable(one) for one in value]
    return value


Readable = BeforeValidator(readable)
_EXAMPLE: JsonDict = {
    "idea": {"idea": "Vi vil hjælpe små værksteder med at spare energi.", "receiver": "DEB"}
}


class DraftIn(BaseModel):
    """A new draft."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_EXAMPLE]})

    idea: Annotated[ProjectIdea, Readable]
    choices: Annotated[Choices, Readable] = DEFAULT_CHOICES

    @property
    def contents(self) -> DraftContents:
        return DraftContents(idea=self.idea, choices=self.choices)


class DraftChange(BaseModel):
    """What is to be different; what is left out stays as it is in the version this is based on."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{**_EXAMPLE, "version": 3}]})

    idea: Annotated[ProjectIdea | None, Readable] = None
    choices: Annotated[Choices | None, Readable] = None
    version: int | None = Field(
        default=None, ge=1, description="Den version, der bygges på. Kan i stedet sendes som `If-Match`."
    )
    label: Annotated[str, Readable, Field(max_length=LABEL)] = Field(
        default="", description="Et navn til versionen. Uden navn gemmes den som automatisk."
    )

    def applied_to(self, contents: DraftContents) -> DraftContents:
        """Return contents with the change."""
        return DraftContents(idea=self.idea or contents.idea, choices=self.choices or contents.choices)


class DraftOut(BaseModel):
    """One version of a draft."""

    draft_id: str = Field(description="Kun den, der kender det, kan åbne udkastet.")
    version: int
    saved: datetime
    kind: VersionKind
    label: str
    idea: ProjectIdea
    choices: Choices
    url: str = Field(description="Udkastets side.", examples=["/udkast/abc"])

    @classmethod
    def of(cls, version: Version) -> Self:
        return cls(
            draft_id=version.draft_id,
            version=version.number,
            saved=version.moment,
            kind=version.kind,
            label=version.label,
            idea=version.contents.idea,
            choices=version.contents.choices,
            url=f"/udkast/{version.draft_id}",
        )


class VersionOut(BaseModel):
    """A version without its contents."""

    version: int
    saved: datetime
    kind: VersionKind
    label: str
    current: bool = Field(description="Er det den, der vises?")


class DraftDeletedOut(BaseModel):
    """What to do to undo a deletion."""

    draft_id: str
    undo_seconds: int = Field(description="Så længe kan sletningen fortrydes.")
