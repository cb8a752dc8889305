"""What users say of an answer."""

from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from api.feedback.models import Feedback
from api.feedback.reasons import reasons
from api.feedback.store import Opinion
from api.schemas.question import without_controls

MAX_COMMENT = 1_000
_MOST_REASONS = 20
_CHOICES = "Når det hjalp: {}. Når det ikke hjalp: {}.".format(
    *(", ".join(reasons(h)) for h in (True, False))
)


def _readable(text: object) -> object:
    """Return a text that any database takes; anything else is left to be refused."""
    return without_controls(text.encode("utf-8", "ignore").decode()) if isinstance(text, str) else text


class FeedbackIn(BaseModel):
    """Whether an answer helped, and why."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"helped": False, "reasons": ["forældet"], "comment": "Ordningen er lukket."}]
        },
    )

    helped: bool = Field(description="Hjalp svaret?")
    reasons: list[str] = Field(default=[], max_length=_MOST_REASONS, description=_CHOICES)
    comment: Annotated[str, Field(max_length=MAX_COMMENT), BeforeValidator(_readable)] = Field(
        default="", description="Med egne ord. Personoplysninger bliver skjult, før teksten gemmes."
    )

    @model_validator(mode="after")
    def _known_reasons(self) -> Self:
        known = reasons(self.helped)
        if unknown := [reason for reason in self.reasons if reason not in known]:
            raise ValueError(f"unknown reasons: {unknown}")
        self.reasons = [reason for reason in known if reason in self.reasons]
        return self

    @property
    def opinion(self) -> Opinion:
        return Opinion(self.helped, tuple(self.reasons), self.comment)


class FeedbackOut(BaseModel):
    """What is kept of it; personal data in the comment is hidden."""

    helped: bool
    reasons: list[str]
    comment: str

    @classmethod
    def of(cls, feedback: Feedback) -> Self:
        return cls(helped=feedback.helped, reasons=feedback.reasons, comment=feedback.comment)
