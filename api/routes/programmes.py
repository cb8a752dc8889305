"""The programmes: matching with a company, a list, and each one whole."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import LibraryDep, MatcherDep
from api.problems import ProblemError, documented, unknown
from api.schemas.matches import MatchOut
from api.schemas.programmes import MatchRequest, MatchResponse, ProgrammeList, ProgrammeSummary
from corpus.records.vocabulary import RecordStatus, Theme
from retrieval.matching.matcher import NothingToMatchError

router = APIRouter(prefix="/api/programmes", tags=["Programmer"])


@router.post(
    "/match", summary="Find programmer til en virksomhed", responses=documented(400, 413, 422, 500, 503)
)
def match_programmes(request: MatchRequest, matcher: MatcherDep, library: LibraryDep) -> MatchResponse:
    """Giver de programmer og aktører, der passer til virksomheden, med hver begrundelse.

    Virksomheden beskrives med egne ord (`text`), i felter (`profile`) eller begge dele. Lukkede og foreslåede
    ordninger er mærket med `open: false` og står efter det, der stadig kan gælde.
    """
    try:
        result = matcher.match(request.text, request.profile)
    except NothingToMatchError as error:
        raise ProblemError(422, "nothing-to-match", "Fortæl lidt om virksomheden", str(error)) from error
    return MatchResponse.of(result, library)


@router.get("", summary="Alle programmer", responses=documented(422, 500, 503))
def list_programmes(
    matcher: MatcherDep,
    library: LibraryDep,
    status: Annotated[RecordStatus | None, Query(description="Kun programmer med denne status.")] = None,
    theme: Annotated[Theme | None, Query(description="Kun programmer, der hjælper med dette.")] = None,
) -> ProgrammeList:
    """Giver de programmer, der passer til filteret; dem, der stadig kan gælde, står først."""
    fitting = [
        data
        for data in matcher.programmes
        if (status is None or data.status == status) and (theme is None or theme in data.temaer)
    ]
    return ProgrammeList(
        total=len(fitting), programmes=[ProgrammeSummary.of(data, library) for data in fitting]
    )


@router.get("/{programme_id}", summary="Et program", responses=documented(404, 422, 500, 503))
def get_programme(programme_id: str, matcher: MatcherDep, library: LibraryDep) -> MatchOut:
    """Giver alt, hvad vidensbasen ved om et program eller en aktør, med kildesteder."""
    found = matcher.describe(programme_id)
    if found is None:
        raise unknown("et program", programme_id)
    return MatchOut.of(found, library)
