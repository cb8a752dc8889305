"""Reading a Word file back in: what has changed in it, before it is kept."""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.datastructures import UploadFile

from answering.application.export.docx_reader import UPLOAD
from api.dependencies import DeskDep, DraftsDep
from api.drafts.models import VersionKind
from api.drafts.store import LABEL
from api.pages.draft_not_kept import KeepsWritten
from api.pages.draft_saving import FormDep
from api.routes.drafts import kept
from api.schemas.draft_text import FindingOut
from api.schemas.drafts import readable
from api.web.draft_view import frame
from api.web.rendering import render
from ingest.loaders.limits import megabytes
from ingest.loaders.lines import LoadError

router = APIRouter(prefix="/udkast/{draft_id}/word", include_in_schema=False, route_class=KeepsWritten)

_EMPTY = {
    "error": "",
    "findings": None,
    "made": None,
    "most": megabytes(UPLOAD.file_bytes),
    "most_bytes": UPLOAD.file_bytes,
}


@router.get("")
def ask(request: Request, draft_id: str, drafts: DraftsDep) -> Response:
    """Ask for the file."""
    with kept(draft_id):
        return render(request, "udkast_word.html", {**frame(drafts.read(draft_id)), **_EMPTY})


@router.post("")
def report(request: Request, draft_id: str, drafts: DraftsDep, desk: DeskDep, form: FormDep) -> Response:
    """Tell what a file says otherwise; its text is kept beside the draft until the advisor decides."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    values = {**frame(version), **_EMPTY}
    file = form.get("fil")
    if not isinstance(file, UploadFile) or not file.filename:
        told = "Vælg den Word-fil, du har skrevet videre i."
        return render(request, "udkast_word.html", {**values, "error": told}, 422)
    try:
        contents, findings = desk.reimported(file.file.read(), version.contents)
    except LoadError as error:
        told = f"{error} Udkastet er uændret."
        return render(request, "udkast_word.html", {**values, "error": told}, 422)
    with kept(draft_id):
        label = str(readable(file.filename))[:LABEL]
        made = drafts.keep_beside(draft_id, contents, VersionKind.IMPORTED, label)
    found = [FindingOut.of(one) for one in findings]
    return render(request, "udkast_word.html", {**values, "findings": found, "made": made})
