"""What Vejviser is, and where its programming interface is described."""

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse

from api.web.rendering import STATIC, render

router = APIRouter(include_in_schema=False)


@router.get("/om")
def about(request: Request) -> HTMLResponse:
    """Show what the assistant is, that it can be wrong, and what is kept."""
    return render(request, "om.html")


@router.get("/docs")
def interface(request: Request) -> HTMLResponse:
    """List the routes of the interface, from the application's own description of it."""
    return render(request, "graenseflade.html", {"openapi": request.app.openapi()})


@router.get("/favicon.ico")
def favicon() -> FileResponse:
    """Give the mark to clients that ask for it by its old name."""
    return FileResponse(STATIC / "favicon.svg", media_type="image/svg+xml")
