"""The conversation page with everything that may stand on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse

from api.pages.site_address import site_address
from api.problems import FieldProblem
from api.schemas.chat import AnswerOut
from api.schemas.company_facts import CompanyFactOut
from api.web.examples import EXAMPLES
from api.web.fact_fields import FACT_FIELDS
from api.web.rendering import render


@dataclass(frozen=True, slots=True)
class ConversationPage:
    """The answers so far and what fills the forms; without anything it is the start page.

    ``question`` and ``error`` refill the box, ``deleted`` names a conversation whose deletion can be undone,
    ``fact_problem`` is what is wrong with the change of a fact. ``facts`` are what the conversation knows of
    the company now, by default what its last answer knew.
    """

    answers: Sequence[AnswerOut] = ()
    conversation_id: str | None = None
    question: str = ""
    error: str = ""
    deleted: str = ""
    facts: Sequence[CompanyFactOut] | None = None
    fact_problem: FieldProblem | None = None

    def response(self, request: Request, status: int = 200) -> HTMLResponse:
        """Return the page."""
        known = self.answers[-1].profile if self.facts is None and self.answers else self.facts
        values = {
            "answers": self.answers,
            "conversation_id": self.conversation_id or "",
            "question": self.question,
            "error": self.error,
            "deleted": self.deleted,
            "facts": known or (),
            "fact_fields": FACT_FIELDS,
            "fact_problem": self.fact_problem,
            "examples": EXAMPLES,
            "site": site_address(request),
        }
        return render(request, "samtale.html", values, status)
