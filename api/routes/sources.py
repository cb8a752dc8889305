"""The sources: a list with counts, and each one whole."""

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import LibraryDep
from api.problems import documented, unknown
from api.provenance import trace_all
from api.schemas.sources import (
    OutlineEntry,
    SourceCounts,
    SourceDetail,
    SourceList,
    SourceSummary,
)
from corpus.sources import Source, SourceStatus
from ingest.library import Library, UnknownIdError

router = APIRouter(prefix="/api/sources", tags=["Kilder"])


def find_source(library: Library, source_id: str) -> Source:
    """Return a source; raises a 404 problem."""
    try:
        return library.source(source_id)
    except UnknownIdError as error:
        raise unknown("en kilde", source_id) from error


def count_sources(sources: tuple[Source, ...]) -> SourceCounts:
    """Count all sources by kind, status and region; unknown regions are not counted."""
    return SourceCounts(
        kind=dict(sorted(Counter(s.kind for s in sources).items())),
        status=dict(sorted(Counter(s.status.value for s in sources).items())),
        region=dict(sorted(Counter(s.region for s in sources if s.region).items())),
    )


@router.get("", summary="Alle kilder", responses=documented(422, 500, 503))
def list_sources(
    library: LibraryDep,
    kind: Annotated[str | None, Query(description="Kun kilder af denne slags.", examples=["notat"])] = None,
    status: Annotated[SourceStatus | None, Query(description="Kun kilder med denne status.")] = None,
    region: Annotated[str | None, Query(description="Kun kilder om dette område.")] = None,
) -> SourceList:
    """Giver de kilder, der passer til filteret, og antallet af alle kilder efter slags, status og område."""
    fitting = [
        source
        for source in library.sources
        if (kind is None or source.kind == kind)
        and (status is None or source.status == status)
        and (region is None or source.region == region)
    ]
    return SourceList(
        total=len(fitting),
        sources=[SourceSummary.of(s) for s in fitting],
        counts=count_sources(library.sources),
    )


@router.get("/{source_id}", summary="En hel kilde", responses=documented(404, 422, 500, 503))
def get_source(source_id: str, library: LibraryDep) -> SourceDetail:
    """Giver kildens oplysninger, hele dens tekst og stederne i den. Alle tegntal gælder `text`."""
    source = find_source(library, source_id)
    return SourceDetail(
        **SourceSummary.of(source).model_dump(),
        valid_from=source.valid_from,
        valid_to=source.valid_to,
        origin_url=source.url,
        file_sha256=source.file_sha256,
        text=source.text,
        passages=[OutlineEntry.of(p) for p in library.passages_of(source_id)],
        provenance=trace_all(source.provenance, library),
    )
