"""The style page: the tokens and every part of the pages in its states."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.schemas.chat import NoticeOut
from api.web.rendering import WEB, render
from api.web.style_tokens import style_tokens

router = APIRouter(include_in_schema=False)

_KINDS = (
    "oplysning",
    "udkast",
    "forslag",
    "ældre",
    "forbehold",
    "område",
    "udløbet",
    "afløst",
    "modstrid",
    "forveksling",
)


@router.get("/stil")
def style_page(request: Request) -> HTMLResponse:
    """Show the style page."""
    notices = [NoticeOut(kind=kind, text="Sådan ser beskeden ud.") for kind in _KINDS]
    parts = sorted(f"stil/{path.name}" for path in (WEB / "templates" / "stil").glob("*.html"))
    return render(
        request, "stil.html", {"tokens": style_tokens(), "notice_examples": notices, "parts": parts}
    )
