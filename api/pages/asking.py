"""Asking on the page, also in browsers without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic_core import PydanticCustomError

from answering.answer import QuestionError
from api.chat import Exchange
from api.conversations.store import UNDO, UnknownConversationError
from api.database.access import DatabaseUnavailableError
from api.dependencies import ConversationsDep, ServicesDep, get_runtime
from api.pages.site_address import site_address
from api.problems import FieldProblem, ProblemError, unknown
from api.routes import conversations as conversation_routes
from api.schemas.chat import AnswerOut
from api.schemas.company_facts import CompanyFactOut
from api.schemas.question import CONVERSATION_ID, MAX_QUESTION, checked_question
from api.web.examples import EXAMPLES
from api.web.fact_fields import FACT_FIELDS
from api.web.rendering import render

router = APIRouter(include_in_schema=False)


def conversation_page(
    request: Request,
    answers: list[AnswerOut] | None = None,
    conversation_id: str | None = None,
    question: str = "",
    error: str = "",
    status: int = 200,
    deleted: str = "",
    facts: list[CompanyFactOut] | None = None,
    fact_problem: FieldProblem | None = None,
) -> HTMLResponse:
    """Return the page with the answers so far; ``question`` and ``error`` refill the form.

    ``facts`` are what the conversation knows of the company now, by default what its last answer knew;
    ``fact_problem`` is what is wrong with the change of one.
    """
    known = answers[-1].profile if facts is None and answers else facts
    values = {
        "answers": answers or [],
        "conversation_id": conversation_id or "",
        "question": question,
        "error": error,
        "deleted": deleted,
        "facts": known or [],
        "fact_fields": FACT_FIELDS,
        "fact_problem": fact_problem,
        "undo_seconds": int(UNDO.total_seconds()),
        "examples": EXAMPLES,
        "site": site_address(request),
    }
    return render(request, "samtale.html", values, status)


@router.get("/")
def start(request: Request, slettet: str = "", spoergsmaal: str = "") -> HTMLResponse:
    """Show the empty page; ``slettet`` names a conversation whose deletion can be undone.

    ``spoergsmaal`` stands ready in the box, so that other pages can lead to a question.
    """
    return conversation_page(request, deleted=slettet[:64], question=spoergsmaal[:MAX_QUESTION])


@router.post("/")
def ask(
    request: Request,
    services: ServicesDep,
    question: Annotated[str, Form()] = "",
    example: Annotated[str, Form()] = "",
    conversation_id: Annotated[str | None, Form(pattern=CONVERSATION_ID)] = None,
    replaces: Annotated[str | None, Form(pattern=CONVERSATION_ID)] = None,
) -> Response:
    """Answer a sent form and lead to the conversation; ``example`` is the text of a pressed button.

    Where the conversation could not be saved, the answer is shown at once: it cannot be fetched again.
    """
    asked, kept = example or question, conversation_id
    earlier = _earlier_answers(services.conversations, kept)
    try:
        runtime = get_runtime(services)
        exchange = Exchange(
            runtime.assistant,
            runtime.library,
            services.conversations,
            checked_question(asked),
            kept,
            replaces=replaces,
        )
        exchange.recall()
        answer = exchange.finish()
    except (PydanticCustomError, QuestionError) as error:
        message = error.message() if isinstance(error, PydanticCustomError) else str(error)
        return conversation_page(request, earlier, kept, asked, message, 422)
    except ProblemError as error:
        return conversation_page(request, earlier, None, asked, error.detail, error.status_code)
    if exchange.saved:
        return RedirectResponse(f"/samtale/{answer.conversation_id}#svar-{answer.answer_id}", 303)
    return conversation_page(request, [*earlier, answer], answer.conversation_id)


def _earlier_answers(conversations: ConversationsDep, conversation_id: str | None) -> list[AnswerOut]:
    """Return what was answered before; an unreadable database costs only the sight of it."""
    if conversation_id is None:
        return []
    try:
        kept = conversations.read(conversation_id)
    except UnknownConversationError as error:
        raise unknown("en samtale", conversation_id) from error
    except DatabaseUnavailableError:
        return []
    return [turn.answer for turn in conversation_routes.shown(kept).turns]
