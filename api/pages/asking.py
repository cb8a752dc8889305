"""Asking on the page, also in browsers without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic_core import PydanticCustomError

from answering.answer import QuestionError
from api.chat import Exchange
from api.conversations.store import UnknownConversationError
from api.database.access import DatabaseUnavailableError
from api.dependencies import ConversationsDep, ServicesDep, get_runtime
from api.pages.conversation_page import ConversationPage
from api.problems import ProblemError, unknown
from api.routes import conversations as conversation_routes
from api.schemas.chat import AnswerOut
from api.schemas.question import CONVERSATION_ID, MAX_QUESTION, checked_question
from api.usage.channel import Channel

router = APIRouter(include_in_schema=False)


@router.get("/")
def start(request: Request, slettet: str = "", spoergsmaal: str = "") -> HTMLResponse:
    """Show the empty page; ``slettet`` names a conversation whose deletion can be undone.

    ``spoergsmaal`` stands ready in the box, so that other pages can lead to a question.
    """
    return ConversationPage(deleted=slettet[:64], question=spoergsmaal[:MAX_QUESTION]).response(request)


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
            services.usage,
            checked_question(asked),
            kept,
            Channel.PAGE,
            replaces=replaces,
        )
        exchange.recall()
        answer = exchange.finish()
    except (PydanticCustomError, QuestionError) as error:
        message = error.message() if isinstance(error, PydanticCustomError) else str(error)
        return ConversationPage(earlier, kept, asked, message).response(request, 422)
    except ProblemError as error:
        return ConversationPage(earlier, None, asked, error.detail).response(request, error.status_code)
    if exchange.saved:
        return RedirectResponse(f"/samtale/{answer.conversation_id}#svar-{answer.answer_id}", 303)
    return ConversationPage([*earlier, answer], answer.conversation_id).response(request)


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
