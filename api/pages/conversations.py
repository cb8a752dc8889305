"""A kept conversation as a page, and deleting it, also in browsers without JavaScript."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from api.dependencies import ConversationsDep
from api.pages.asking import conversation_page
from api.routes import conversations as conversation_routes

router = APIRouter(prefix="/samtale", include_in_schema=False)


@router.get("/{conversation_id}")
def show(request: Request, conversation_id: str, conversations: ConversationsDep) -> HTMLResponse:
    """Show a kept conversation."""
    kept = conversation_routes.read(conversation_id, conversations)
    return conversation_page(request, [t.answer for t in kept.turns], conversation_id, facts=kept.profile)


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
