"""One answer with its references as a page of its own, to be shared and printed."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.dependencies import ConversationsDep
from api.pages.site_address import site_address
from api.routes import answers as answer_routes
from api.web.rendering import render

router = APIRouter(prefix="/svar", include_in_schema=False)


@router.get("/{answer_id}")
def show(request: Request, answer_id: str, conversations: ConversationsDep) -> HTMLResponse:
    """Show an answer; it is gone when its conversation is deleted."""
    answer = answer_routes.read(answer_id, conversations)
    return render(request, "svar.html", {"answer": answer, "site": site_address(request)})
