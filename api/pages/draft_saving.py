"""Saving from a form of a draft: the next page, an answer to a script, or both texts side by side."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from api.drafts.contents import DraftContents
from api.drafts.desk import DraftDesk
from api.drafts.store import DraftStore, StaleDraftError, Version
from api.pages.draft_difference import difference_page
from api.routes.drafts import kept
from api.web.draft_view import draft_url, mark_of, moment_text, step_of

JSON = "application/json"


async def read_form(request: Request) -> FormData:
    """Return what a form sent, as it came."""
    return await request.form()


FormDep = Annotated[FormData, Depends(read_form)]


def text_of(form: FormData, name: str) -> str:
    """Return a field of a form, "" where it is missing or a file."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def base_of(form: FormData, current: Version, said: object) -> int:
    """Return the version that a form was made from; 0, which none is, where it does not tell.

    Where what the form is about (``said``) is still as it was, other changes since do not matter.
    """
    if text_of(form, "grundlag") == mark_of(said):
        return current.number
    value = text_of(form, "version")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def wants_json(request: Request) -> bool:
    """Tell whether a script asks, which stays on its page."""
    return request.headers.get("accept", "").startswith(JSON)


def saved(
    request: Request,
    drafts: DraftStore,
    desk: DraftDesk,
    version: Version,
    contents: DraftContents,
    base: int,
    to: str,
) -> Response:
    """Keep contents and lead on; where another window was first, show both texts and let one choose."""
    draft_id = version.draft_id
    try:
        with kept(draft_id, stale=False):
            new = drafts.save(draft_id, base, contents)
    except StaleDraftError as stale:
        if wants_json(request):
            url = draft_url(draft_id, f"/versioner/{stale.kept}")
            return JSONResponse({"version": stale.kept, "url": url}, 409)
        with kept(draft_id):
            mine, theirs = drafts.read(draft_id, stale.kept), drafts.read(draft_id)
        step = step_of(request.url.path.removeprefix(draft_url(draft_id)))
        return difference_page(request, desk, mine, theirs, stale=True, step=step)
    if wants_json(request):
        mark = mark_of(new.contents.idea)
        return JSONResponse({"version": new.number, "mark": mark, "saved": moment_text(new.moment)})
    return RedirectResponse(to, 303)
