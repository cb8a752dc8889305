"""The cases: a search with facets, and each one whole with the cases like it."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import CasesDep, LibraryDep
from api.problems import ProblemError, documented, unknown
from api.schemas.case_detail import SIMILAR, CaseDetail
from api.schemas.cases import CaseList, CaseSearchParams
from retrieval.cases.facets import UnknownFacetValueError

router = APIRouter(prefix="/api/cases", tags=["Cases"])


@router.get("", summary="Søg i cases", responses=documented(422, 500, 503))
def search_cases(
    cases: CasesDep, library: LibraryDep, params: Annotated[CaseSearchParams, Query()]
) -> CaseList:
    """Giver de cases, der passer til friteksten og valgene, med antal for hver værdi i alle facetter.

    Flere valg i samme facet betyder »eller«; valg i forskellige facetter betyder »og«.
    """
    try:
        result = cases.search(params.query)
    except UnknownFacetValueError as error:
        raise ProblemError(422, "unknown-facet-value", "Valget findes ikke", str(error)) from error
    return CaseList.of(params, result, library)


@router.get("/{case_id}", summary="En case", responses=documented(404, 422, 500, 503))
def get_case(cases: CasesDep, library: LibraryDep, case_id: str) -> CaseDetail:
    """Giver hele casen med kildesteder, udskrift af dens video og de cases, der ligner."""
    entry = cases.catalogue.get(case_id)
    if entry is None:
        raise unknown("en case", case_id)
    return CaseDetail.of(entry, cases.similar(case_id, SIMILAR), cases.transcript(case_id), library)
