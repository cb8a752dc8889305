"""Whether the server lives, and whether it can answer."""

from fastapi import APIRouter

from api.dependencies import RuntimeDep
from api.problems import documented
from api.schemas.health import Live, Ready

router = APIRouter(prefix="/health", tags=["Drift"])


@router.get("/live", summary="Lever serveren?")
def live() -> Live:
    """Svarer, så længe processen kører."""
    return Live()


@router.get("/ready", summary="Kan der svares på spørgsmål?", responses=documented(503))
def ready(runtime: RuntimeDep) -> Ready:
    """Svarer 200, når kilderne er åbnet, og ellers 503 med grunden."""
    library = runtime.library
    return Ready(generation=runtime.generation, sources=len(library.sources), passages=len(library.passages))
