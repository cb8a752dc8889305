"""What one version of a draft consists of."""

from pydantic import BaseModel, ConfigDict

from answering.application.choices import DEFAULT_CHOICES, Choices
from answering.application.idea import MAX_TITLE, ProjectIdea

UNTITLED = "Udkast uden titel"
_COPY = " (kopi)"


class DraftContents(BaseModel):
    """The project and what the advisor picked for it; the text is made of both, again and again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    idea: ProjectIdea
    choices: Choices = DEFAULT_CHOICES

    @property
    def name(self) -> str:
        """What the draft is called in lists."""
        return self.idea.title or UNTITLED

    def copied(self) -> "DraftContents":
        """Return the same with a title that tells it is a copy."""
        title = f"{self.idea.title[: MAX_TITLE - len(_COPY)]}{_COPY}" if self.idea.title else ""
        return self.with_idea(self.idea.model_copy(update={"title": title}))

    def with_idea(self, idea: ProjectIdea) -> "DraftContents":
        """Return the choices with another idea."""
        return DraftContents(idea=idea, choices=self.choices)

    def with_choices(self, choices: Choices) -> "DraftContents":
        """Return the idea with other choices."""
        return DraftContents(idea=self.idea, choices=choices)
