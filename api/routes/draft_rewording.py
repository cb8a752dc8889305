"""Letting a language model word the sentences of a draft, and going back to the words of the sources."""

from fastapi import APIRouter, Response

from answering.application.reworded import Reworded, rewording_words
from api.dependencies import DeskDep, DraftsDep
from api.drafts.desk import DraftDesk
from api.drafts.models import VersionKind
from api.drafts.store import DraftStore, Version
from api.problems import ProblemError, documented
from api.routes.drafts import kept, shown
from api.schemas.draft_text import RewordedOut
from api.schemas.drafts import DraftOut

router = APIRouter(prefix="/api/drafts", tags=["Udkast"], responses=documented(404, 422, 500, 503))

ORIGINAL_WORDS = "Kildernes egne ord"


@router.post("/{draft_id}/reword", summary="Gør teksten mere flydende", responses=documented(409))
def reword(draft_id: str, drafts: DraftsDep, desk: DeskDep, response: Response) -> RewordedOut:
    """Lader sprogmodellen skrive sætningerne om og gemmer dem, der kan eftervises, som en ny version.

    Sprogmodellen får kun citaterne. Svarer den ikke, er udkastet uændret (503). Uden sprogmodel: 404.
    """
    version, made = reworded(draft_id, drafts, desk)
    if made.failure and not made.wordings:
        raise ProblemError(503, "language-model", "Sprogmodellen kunne ikke bruges", made.told)
    draft = shown(DraftOut.of(version), response)
    return RewordedOut(rewritten=len(made.wordings), kept=made.kept, message=made.told, draft=draft)


@router.delete("/{draft_id}/reword", summary="Brug kildernes ord igen", responses=documented(409))
def original_words(draft_id: str, drafts: DraftsDep, response: Response) -> DraftOut:
    """Tager sprogmodellens formuleringer ud igen. Dine egne formuleringer bliver stående."""
    return shown(DraftOut.of(in_original_words(draft_id, drafts)), response)


def reworded(draft_id: str, drafts: DraftStore, desk: DraftDesk) -> tuple[Version, Reworded]:
    """Return the draft with the wordings that stand kept as a new version, and what came of it.

    What was saved while the model wrote stays: the wordings are put into the draft as it is then.
    """
    if not desk.rewords:
        raise ProblemError(
            404, "no-language-model", "Ingen sprogmodel", rewording_words()["ingen sprogmodel"]
        )
    with kept(draft_id):
        before = drafts.read(draft_id)
    made = desk.reword(before.contents)
    if not made.wordings:
        return before, made
    with kept(draft_id):
        now = drafts.read(draft_id)
        contents = now.contents.with_choices(now.contents.choices.with_model_wordings(made.wordings))
        return drafts.save(draft_id, now.number, contents, VersionKind.REWORDED), made


def in_original_words(draft_id: str, drafts: DraftStore) -> Version:
    """Return the draft without a language model's words, kept as a new version where there were any."""
    with kept(draft_id):
        now = drafts.read(draft_id)
        choices = now.contents.choices
        if not choices.reworded:
            return now
        contents = now.contents.with_choices(choices.without_model_wordings())
        return drafts.save(draft_id, now.number, contents, VersionKind.RESTORED, ORIGINAL_WORDS)
