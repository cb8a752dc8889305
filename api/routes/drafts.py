"""Keeping drafts of applications: make, change, delete, copy, and go back to older versions."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import APIRouter, Header, Response

from api.conversations.store import UNDO
from api.database.access import DatabaseUnavailableError
from api.dependencies import DraftsDep
from api.drafts.models import VersionKind
from api.drafts.store import StaleDraftError, UnknownDraftError
from api.problems import ProblemError, documented, unknown
from api.schemas.drafts import DraftChange, DraftDeletedOut, DraftIn, DraftOut, VersionOut

router = APIRouter(prefix="/api/drafts", tags=["Udkast"], responses=documented(404, 422, 500, 503))

IfMatch = Annotated[
    str | None, Header(pattern=r'^(?:W/)?"?[0-9]{1,9}"?$', description="Den version, ændringen bygger på.")
]


@contextmanager
def kept(draft_id: str = "", *, stale: bool = True) -> Iterator[None]:
    """Turn what a store raises into problems; with ``stale`` also a save that came too late."""
    try:
        yield
    except UnknownDraftError as error:
        raise unknown("et udkast", draft_id) from error
    except StaleDraftError as error:
        if not stale:
            raise
        raise ProblemError(
            409,
            "stale-draft",
            "Udkastet er gemt et andet sted i mellemtiden",
            f"Din tekst er gemt som version {error.kept}. Den nyeste er version {error.current}. "
            f"Se forskellen på /udkast/{draft_id}/versioner/{error.kept}.",
            {"Location": f"/api/drafts/{draft_id}/versions/{error.kept}"},
        ) from error
    except DatabaseUnavailableError as error:
        raise ProblemError(
            503,
            "drafts-unavailable",
            "Udkast kan ikke hentes eller gemmes lige nu",
            "Databasen svarer ikke. Behold siden åben, og prøv igen om lidt.",
        ) from error


@router.post("", summary="Opret et udkast", status_code=200)
def create(body: DraftIn, drafts: DraftsDep, response: Response) -> DraftOut:
    """Gemmer et nyt udkast og giver dets navn. Kun den, der kender navnet, kan åbne det."""
    with kept():
        return shown(DraftOut.of(drafts.create(body.contents)), response)


@router.get("/{draft_id}", summary="Hent et udkast")
def read(draft_id: str, drafts: DraftsDep, response: Response) -> DraftOut:
    """Giver den nyeste version. Dens nummer står også i `ETag`."""
    with kept(draft_id):
        return shown(DraftOut.of(drafts.read(draft_id)), response)


@router.put("/{draft_id}", summary="Gem en ny version", responses=documented(409, 428))
def save(
    draft_id: str, body: DraftChange, drafts: DraftsDep, response: Response, if_match: IfMatch = None
) -> DraftOut:
    """Gemmer en ny version. Er udkastet gemt et andet sted imens, gemmes teksten ved siden af (409)."""
    base = int(if_match.strip('W/"')) if if_match else body.version
    if base is None:
        raise ProblemError(
            428,
            "version-missing",
            "Der mangler et versionsnummer",
            "Send den version, ændringen bygger på, som `If-Match` eller i feltet `version`.",
        )
    kind = VersionKind.SAVED if body.label else VersionKind.AUTO
    with kept(draft_id):
        contents = body.applied_to(drafts.read(draft_id).contents)
        return shown(DraftOut.of(drafts.save(draft_id, base, contents, kind, body.label)), response)


@router.delete("/{draft_id}", summary="Slet et udkast")
def delete(draft_id: str, drafts: DraftsDep) -> DraftDeletedOut:
    """Fjerner udkastet straks fra visning. Sletningen kan fortrydes i kort tid; derefter er den endelig."""
    with kept(draft_id):
        drafts.delete(draft_id)
    return DraftDeletedOut(draft_id=draft_id, undo_seconds=int(UNDO.total_seconds()))


@router.post("/{draft_id}/restore", summary="Fortryd en sletning")
def restore(draft_id: str, drafts: DraftsDep, response: Response) -> DraftOut:
    """Henter et udkast tilbage, som lige er slettet."""
    with kept(draft_id):
        drafts.restore(draft_id)
    return read(draft_id, drafts, response)


@router.post("/{draft_id}/duplicate", summary="Lav en kopi")
def duplicate(draft_id: str, drafts: DraftsDep, response: Response) -> DraftOut:
    """Opretter et nyt udkast med samme projekt og samme valg."""
    with kept(draft_id):
        return shown(DraftOut.of(drafts.duplicate(draft_id)), response)


@router.get("/{draft_id}/versions", summary="Se versionerne")
def versions(draft_id: str, drafts: DraftsDep) -> list[VersionOut]:
    """Giver alle gemte versioner, den nyeste først, uden deres indhold."""
    with kept(draft_id):
        current = drafts.read(draft_id).number
        return [
            VersionOut(
                version=v.number, saved=v.moment, kind=v.kind, label=v.label, current=v.number == current
            )
            for v in drafts.versions(draft_id)
        ]


@router.get("/{draft_id}/versions/{number}", summary="Hent en version")
def version(draft_id: str, number: int, drafts: DraftsDep) -> DraftOut:
    """Giver udkastet, som det var i en version."""
    with kept(draft_id):
        return DraftOut.of(drafts.read(draft_id, number))


@router.post("/{draft_id}/versions/{number}/restore", summary="Gå tilbage til en version")
def restore_version(draft_id: str, number: int, drafts: DraftsDep, response: Response) -> DraftOut:
    """Gør en ældre version til den nyeste. Den, der var den nyeste, bliver stående."""
    with kept(draft_id):
        base = drafts.read(draft_id).number
        return shown(DraftOut.of(drafts.restore_version(draft_id, number, base)), response)


def shown(draft: DraftOut, response: Response) -> DraftOut:
    """Return a draft with its version as the ETag of the response."""
    response.headers["ETag"] = f'"{draft.version}"'
    return draft
