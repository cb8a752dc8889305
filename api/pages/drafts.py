"""Udkast: the list with the form for a new one, step 1, and what is done with a draft as a whole."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from api.conversations.store import UNDO
from api.dependencies import DeskDep, DraftsDep
from api.drafts.contents import DraftContents
from api.pages.draft_not_kept import KeepsWritten
from api.pages.draft_saving import FormDep, base_of, saved, text_of, wants_json
from api.routes import draft_text
from api.routes.drafts import kept
from api.web.draft_fields import RECEIVERS, draft_fields
from api.web.draft_form import DraftForm, form_of, read_draft_form
from api.web.draft_view import draft_url, frame
from api.web.rendering import render

router = APIRouter(prefix="/udkast", include_in_schema=False, route_class=KeepsWritten)


@router.get("")
def start(request: Request, slettet: str = "") -> Response:
    """Show the drafts of this device and the form for a new one."""
    return _start(request, form_of(None), deleted=slettet[:64])


@router.post("")
def create(request: Request, drafts: DraftsDep, form: FormDep) -> Response:
    """Make a draft and lead to its arguments; what cannot be kept stays in the form."""
    filled = read_draft_form(form)
    if filled.idea is None:
        return _start(request, filled)
    with kept():
        version = drafts.create(DraftContents(idea=filled.idea))
    return RedirectResponse(draft_url(version.draft_id, "/argumenter"), 303)


@router.get("/{draft_id}")
def project(request: Request, draft_id: str, drafts: DraftsDep) -> Response:
    """Show step 1, the project."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    values = {**frame(version, ""), **_form_values(form_of(version.contents.idea))}
    return render(request, "udkast_projekt.html", {**values, "base": version.number})


@router.post("/{draft_id}")
def save(request: Request, draft_id: str, drafts: DraftsDep, desk: DeskDep, form: FormDep) -> Response:
    """Save step 1, by hand or while it is written."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    filled, base = read_draft_form(form), base_of(form, version, version.contents.idea)
    if filled.idea is None:
        if wants_json(request):
            rows = [row.error for row in filled.rows if row.error]
            return JSONResponse({"errors": {**filled.errors, **({"budget": rows[0]} if rows else {})}}, 422)
        values = {
            **frame(version, ""),
            **_form_values(filled),
            "base": base,
            "mark": text_of(form, "grundlag"),
        }
        return render(request, "udkast_projekt.html", values, 422)
    to = draft_url(draft_id, "/argumenter" if text_of(form, "videre") else "")
    return saved(request, drafts, desk, version, version.contents.with_idea(filled.idea), base, to)


@router.post("/{draft_id}/slet")
def delete(draft_id: str, drafts: DraftsDep) -> RedirectResponse:
    """Delete a draft and offer to undo it."""
    with kept(draft_id):
        drafts.delete(draft_id)
    return RedirectResponse(f"/udkast?slettet={draft_id}", 303)


@router.post("/{draft_id}/fortryd")
def undo(draft_id: str, drafts: DraftsDep) -> RedirectResponse:
    """Bring a deleted draft back."""
    with kept(draft_id):
        drafts.restore(draft_id)
    return RedirectResponse(draft_url(draft_id), 303)


@router.post("/{draft_id}/kopi")
def duplicate(draft_id: str, drafts: DraftsDep) -> RedirectResponse:
    """Make a copy and lead to it."""
    with kept(draft_id):
        version = drafts.duplicate(draft_id)
    return RedirectResponse(draft_url(version.draft_id), 303)


@router.get("/{draft_id}/hent.docx")
def docx(draft_id: str, drafts: DraftsDep, desk: DeskDep) -> Response:
    """Give the draft as a Word file."""
    return draft_text.export_docx(draft_id, drafts, desk)


@router.get("/{draft_id}/hent.md")
def markdown(draft_id: str, drafts: DraftsDep, desk: DeskDep) -> Response:
    """Give the draft as Markdown."""
    return draft_text.export_markdown(draft_id, drafts, desk)


def _start(request: Request, form: DraftForm, deleted: str = "") -> Response:
    undo_seconds = int(UNDO.total_seconds())
    values = {**_form_values(form), "deleted": deleted, "undo_seconds": undo_seconds, "url": "/udkast"}
    wrong = form.errors or any(row.error for row in form.rows)
    return render(request, "udkast.html", values, 422 if wrong else 200)


def _form_values(form: DraftForm) -> dict[str, Any]:
    return {"form": form, "fields": draft_fields(), "receivers": RECEIVERS}
