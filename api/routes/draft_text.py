"""What is made of a draft: arguments, criteria, text, files, and what a Word file has changed."""

from datetime import datetime
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Response, UploadFile

from answering.application.argument import ArgumentGroup
from api.dependencies import DeskDep, DraftsDep, LibraryDep
from api.drafts.models import VersionKind
from api.drafts.store import Version
from api.problems import ProblemError, documented
from api.routes.drafts import kept
from api.schemas.draft_text import (
    ArgumentOut,
    ArgumentsOut,
    CriteriaOut,
    DraftCriterionOut,
    DraftTextOut,
    FindingOut,
    ImportedOut,
)
from api.schemas.drafts import DraftOut
from ingest.loaders.lines import LoadError

router = APIRouter(prefix="/api/drafts", tags=["Udkast"], responses=documented(404, 422, 500, 503))

PAGE = 10
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MARKDOWN = "text/markdown; charset=utf-8"
_NAME = 60


@router.get("/{draft_id}/arguments", summary="Se argumentbanken")
def arguments(
    draft_id: str,
    drafts: DraftsDep,
    desk: DeskDep,
    library: LibraryDep,
    gruppe: ArgumentGroup | None = None,
    side: Annotated[int, Query(ge=1, le=1_000)] = 1,
) -> ArgumentsOut:
    """Giver argumenterne for projektet, de bedste først, hvert med sit citat. Der er 10 på en side."""
    with kept(draft_id):
        contents = drafts.read(draft_id).contents
    bank, where = desk.bank(contents.idea), desk.placed(contents)
    found = bank.of(gruppe) if gruppe else bank.arguments
    shown = found[(side - 1) * PAGE : side * PAGE]
    return ArgumentsOut(
        total=len(found),
        page=side,
        groups={group: len(bank.of(group)) for group in ArgumentGroup},
        sought=bank.sought,
        arguments=[ArgumentOut.of(one, where, contents.choices, library) for one in shown],
    )


@router.get("/{draft_id}/criteria", summary="Hold udkastet op mod tjeklisterne")
def criteria(draft_id: str, drafts: DraftsDep, desk: DeskDep, library: LibraryDep) -> CriteriaOut:
    """Giver hvert krav som opfyldt, nævnt, mangler eller ukendt, set på det, rådgiveren selv har skrevet."""
    with kept(draft_id):
        contents = drafts.read(draft_id).contents
    return CriteriaOut(
        criteria=[DraftCriterionOut.of(result, library) for result in desk.criteria(contents)],
        unlisted=desk.unlisted(contents.idea.receiver),
    )


@router.get("/{draft_id}/text", summary="Hent udkastets tekst")
def text(draft_id: str, drafts: DraftsDep, desk: DeskDep, library: LibraryDep) -> DraftTextOut:
    """Giver afsnittene med nummererede henvisninger, huller som spørgsmål, budget og forbehold."""
    with kept(draft_id):
        contents = drafts.read(draft_id).contents
    return DraftTextOut.of(desk.text(contents), library)


@router.get("/{draft_id}/export.docx", summary="Hent som Word", response_class=Response)
def export_docx(draft_id: str, drafts: DraftsDep, desk: DeskDep) -> Response:
    """Giver udkastet som Word-fil, der kan skrives videre i og læses ind igen."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    return _file(desk.docx(version.contents, datetime.now()), version, "docx", DOCX)


@router.get("/{draft_id}/export.md", summary="Hent som Markdown", response_class=Response)
def export_markdown(draft_id: str, drafts: DraftsDep, desk: DeskDep) -> Response:
    """Giver udkastet som Markdown med samme indhold som Word-filen."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    return _file(desk.markdown(version.contents).encode(), version, "md", MARKDOWN)


@router.post("/{draft_id}/import", summary="Læs en Word-fil ind igen", responses=documented(409, 413))
def import_docx(draft_id: str, file: UploadFile, drafts: DraftsDep, desk: DeskDep) -> ImportedOut:
    """Finder ændrede tal og citater i en fil, der er skrevet videre i, og gemmer den som en ny version."""
    with kept(draft_id):
        before = drafts.read(draft_id)
    try:
        contents, findings = desk.reimported(file.file.read(), before.contents)
    except LoadError as error:
        raise unreadable(error) from error
    with kept(draft_id):
        kept_version = drafts.save(draft_id, before.number, contents, VersionKind.IMPORTED, _named(file))
    return ImportedOut(findings=[FindingOut.of(f) for f in findings], draft=DraftOut.of(kept_version))


def unreadable(error: LoadError) -> ProblemError:
    """Return the problem for a file that cannot be read in."""
    return ProblemError(422, "unreadable-file", "Filen kunne ikke læses ind", f"{error} Udkastet er uændret.")


def _named(file: UploadFile) -> str:
    return (file.filename or "").encode("utf-8", "ignore").decode()


def _file(data: bytes, version: Version, ending: str, kind: str) -> Response:
    name = "".join(c if c.isalnum() or c in " -" else " " for c in version.contents.name)
    name = " ".join(name.split())[:_NAME].strip() or "Udkast"
    told = f"attachment; filename=\"udkast.{ending}\"; filename*=UTF-8''{quote(name)}.{ending}"
    return Response(data, media_type=kind, headers={"Content-Disposition": told})
