"""Passages in their context, and the search that finds them."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import LibraryDep, RuntimeDep
from api.passage_context import checked_mark, in_context
from api.problems import documented, unknown
from api.schemas.passages import HitOut, PassageOut, SearchResult
from api.schemas.question import Question
from ingest.library import UnknownIdError

router = APIRouter(prefix="/api", tags=["Kilder"])

MAX_HITS = 50


@router.get(
    "/passages/{passage_id:path}",
    summary="Et sted i en kilde, med teksten omkring",
    responses=documented(404, 422, 500, 503),
)
def get_passage(
    passage_id: str,
    library: LibraryDep,
    start: Annotated[int | None, Query(description="Første tegn af citatet i kildens tekst.")] = None,
    end: Annotated[int | None, Query(description="Tegnet efter citatets sidste.")] = None,
) -> PassageOut:
    """Giver stedet med cirka 600 tegn på hver side. `start` og `end` udpeger det nøjagtige citat."""
    try:
        passage = library.passage(passage_id)
    except UnknownIdError as error:
        raise unknown("et tekststykke", passage_id) from error
    source = library.source(passage.source_id)
    return in_context(source, passage, checked_mark(source, start, end))


@router.get("/search", summary="Søg i kilderne", responses=documented(422, 500, 503))
def search(
    runtime: RuntimeDep,
    q: Annotated[Question, Query(description="Det, der søges efter.", examples=["eksportrådgivning"])],
    k: Annotated[int, Query(ge=1, le=MAX_HITS, description="Højst så mange steder.")] = 10,
    explain: Annotated[bool, Query(description="Vis, hvad hvert signal gav til hvert steds score.")] = False,
) -> SearchResult:
    """Giver de steder i kilderne, der passer bedst, bedste først."""
    hits = runtime.searcher.search(q, k)
    return SearchResult(
        question=q,
        hits=[HitOut.of(h, runtime.library.source(h.passage.source_id), explain) for h in hits],
    )
