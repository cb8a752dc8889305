"""What an advisor tells of a project before an application is drafted."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

MAX_IDEA = 20_000
"""The longest project idea, in characters."""

MAX_FIELD = 4_000
MAX_TITLE = 200
MAX_ROWS = 60
MAX_KR = 10_000_000_000

Long = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_FIELD)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_TITLE)]
Kroner = Annotated[int, Field(ge=0, le=MAX_KR)]


class Receiver(StrEnum):
    """Who is to read the application; decides which checklists apply."""

    BOARD = "DEB"
    BRN = "BRN"
    TOURISM = "turisme"
    BORDER = "grænseregion"
    CLUSTER = "klynge"
    FREE = "fri"


class CostRow(BaseModel):
    """One row of the budget, in whole kroner."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Short
    amount_kr: Kroner
    own_financing: bool = Field(default=False, description="Sand for en indtægt: det, ansøger selv betaler.")


class ProjectIdea(BaseModel):
    """The project as the advisor describes it; only ``idea`` must be filled.

    All texts are the advisor's own words, Danish. Amounts are whole kroner.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    idea: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_IDEA)]
    title: Short = ""
    applicant: Short = ""
    geography: Short = ""
    target_group: Long = ""
    activities: Long = ""
    outcome: Long = Field(default="", description="Den effekt og de måltal, ansøger selv lover.")
    organisation: Long = ""
    timetable: Long = ""
    anchoring: Long = Field(default="", description="Hvordan resultaterne lever videre.")
    receiver: Receiver = Receiver.FREE
    amount_kr: Kroner | None = Field(default=None, description="Det beløb, der søges om.")
    budget: Annotated[tuple[CostRow, ...], Field(max_length=MAX_ROWS)] = ()
