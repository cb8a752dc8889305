"""Asking on the page, also in browsers without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse
from pydantic_core import PydanticCustomError

from answering.answer import QuestionError
from api.chat import Exchange
from api.conversations.store import UNDO, UnknownConversationError
from api.database.access import DatabaseUnavailableError
from api.dependencies import ConversationsDep, ServicesDep, get_runtime
from api.problems import ProblemError, unknown
from api.routes import conversations as conversation_routes
from api.schemas.chat import AnswerOut
from api.schemas.company_facts import CompanyFactOut
from api.schemas.question import CONVERSATION_ID, checked_question
from api.usage.channel import Channel
from api.web.examples import EXAMPLES
from api.web.rendering import render
from retrieval.matching.profile import KOMMUNER

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
) -> HTMLResponse:
    """Return the page with the answers so far; ``question`` and ``error`` refill the form.

    ``facts`` are what the conversation knows of the company now, by default what its last answer knew.
    """
    known = answers[-1].profile if facts is None and answers else facts
    values = {
        "answers": answers or [],
        "conversation_id": conversation_id or "",
        "question": question,
        "error": error,
        "deleted": deleted,
        "facts": known or [],
        "kommuner": KOMMUNER,
        "undo_seconds": int(UNDO.total_seconds()),
        "examples": EXAMPLES,
    }
    return render(request, "samtale.html", values, status)


@router.get("/")
def start(request: Request, slettet: str = "") -> HTMLResponse:
    """Show the empty page; ``slettet`` names a conversation whose deletion can be undone."""
    return conversation_page(request, deleted=slettet[:64])


@router.post("/")
def ask(
    request: Request,
    services: ServicesDep,
    question: Annotated[str, Form()] = "",
    example: Annotated[str, Form()] = "",
    conversation_id: Annotated[str | None, Form(pattern=CONVERSATION_ID)] = None,
) -> HTMLResponse:
    """Answer a sent form on the same page; ``example`` is the text of a pressed button."""
    asked, kept = example or question, conversation_id
    earlier = _earlier_answers(services.conversations, kept)
    try:
        runtime = get_runtime(services)
        exchange = Exchange(
            runtime.assistant,
            runtime.library,
            services.conversations,
            services.usage,
            checked_question(asked),
            kept,
            Channel.PAGE,
        )
        exchange.recall()
        answer = exchange.finish()
    except (PydanticCustomError, QuestionError) as error:
        message = error.message() if isinstance(error, PydanticCustomError) else str(error)
        return conversation_page(request, earlier, kept, asked, message, 422)
    except ProblemError as error:
        return conversation_page(request, earlier, None, asked, error.detail, error.status_code)
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
