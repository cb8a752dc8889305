"""A kept conversation as a page, its facts and its deletion, also in browsers without JavaScript."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import ValidationError

from api.dependencies import ConversationsDep
from api.pages.conversation_page import ConversationPage
from api.problem_texts import field_problem
from api.routes import conversations as conversation_routes
from api.schemas.company_facts import CompanyFactsChange
from api.schemas.conversations import ConversationOut

router = APIRouter(prefix="/samtale", include_in_schema=False)


@router.get("/{conversation_id}")
def show(request: Request, conversation_id: str, conversations: ConversationsDep) -> HTMLResponse:
    """Show a kept conversation."""
    kept = conversation_routes.read(conversation_id, conversations)
    return _page(kept).response(request)


@router.post("/{conversation_id}/husket")
def change_fact(
    request: Request,
    conversation_id: str,
    conversations: ConversationsDep,
    field: Annotated[str, Form()],
    value: Annotated[str, Form()] = "",
    forget: Annotated[bool, Form()] = False,
) -> Response:
    """Set or forget one remembered fact; a value that cannot be is told beside its field."""
    try:
        change = CompanyFactsChange.model_validate({field: None if forget else value})
    except ValidationError as error:
        kept = conversation_routes.read(conversation_id, conversations)
        problem = field_problem(error.errors()[0])
        return replace(_page(kept), fact_problem=problem).response(request, 422)
    conversation_routes.change_profile(conversation_id, change, conversations)
    return RedirectResponse(f"/samtale/{conversation_id}#memory", 303)


@router.post("/{conversation_id}/slet")
def delete(conversation_id: str, conversations: ConversationsDep) -> RedirectResponse:
    """Delete a conversation and offer to undo it."""
    conversation_routes.delete(conversation_id, conversations)
    return RedirectResponse(f"/?slettet={conversation_id}", 303)


@router.post("/{conversation_id}/fortryd")
def undo(conversation_id: str, conversations: ConversationsDep) -> RedirectResponse:
    """Bring a deleted conversation back."""
    conversation_routes.restore(conversation_id, conversations)
    return RedirectResponse(f"/samtale/{conversation_id}", 303)


def _page(kept: ConversationOut) -> ConversationPage:
    answers = [turn.answer for turn in kept.turns]
    return ConversationPage(answers, kept.conversation_id, facts=kept.profile)
