"""The versions of a draft: list, show against the current one, name, and go back."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from api.dependencies import DeskDep, DraftsDep
from api.drafts.models import VersionKind
from api.drafts.store import AUTOMATIC, LABEL, StaleDraftError
from api.pages.draft_difference import difference_page
from api.pages.draft_not_kept import KeepsWritten
from api.pages.draft_saving import FormDep, base_of, text_of
from api.routes.drafts import kept
from api.schemas.drafts import readable
from api.web.draft_view import draft_url, frame, moment_text, step_of
from api.web.rendering import render

router = APIRouter(prefix="/udkast/{draft_id}/versioner", include_in_schema=False, route_class=KeepsWritten)


@router.get("")
def listed(request: Request, draft_id: str, drafts: DraftsDep) -> Response:
    """Show all versions, the newest first."""
    with kept(draft_id):
        current, found = drafts.read(draft_id), drafts.versions(draft_id)
    rows = [(version, moment_text(version.moment)) for version in found]
    values = {**frame(current), "rows": rows, "automatic": AUTOMATIC, "most": LABEL}
    return render(request, "udkast_versioner.html", values)


@router.post("")
def name(draft_id: str, drafts: DraftsDep, form: FormDep) -> RedirectResponse:
    """Keep the draft as it is now under a name."""
    label = " ".join(str(readable(text_of(form, "navn"))).split())[:LABEL]
    with kept(draft_id):
        current = drafts.read(draft_id)
        drafts.save(draft_id, current.number, current.contents, VersionKind.SAVED, label)
    return RedirectResponse(draft_url(draft_id, "/versioner"), 303)


@router.get("/{number}")
def show(request: Request, draft_id: str, number: int, drafts: DraftsDep, desk: DeskDep) -> Response:
    """Show what differs between a version and the current one."""
    with kept(draft_id):
        shown, current = drafts.read(draft_id, number), drafts.read(draft_id)
    return difference_page(request, desk, shown, current)


@router.post("/{number}")
def bring_back(
    request: Request, draft_id: str, number: int, drafts: DraftsDep, desk: DeskDep, form: FormDep
) -> Response:
    """Make a version the current one, unless another was saved since the page was shown."""
    step = step_of(text_of(form, "trin"))
    try:
        with kept(draft_id, stale=False):
            drafts.restore_version(draft_id, number, base_of(form, drafts.read(draft_id), None))
    except StaleDraftError as stale:
        with kept(draft_id):
            mine, theirs = drafts.read(draft_id, stale.kept), drafts.read(draft_id)
        return difference_page(request, desk, mine, theirs, stale=True, step=step)
    return RedirectResponse(draft_url(draft_id, step), 303)
