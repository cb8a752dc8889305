"""``vejviser cases``: search among the cases, or show one."""

import json
import sys
from typing import Annotated, Any

import typer

from answering.answer import QuestionError
from api.cli import engine
from api.cli.cases_view import case_view, cases_view
from api.cli.exit_codes import NOTHING_DONE
from api.cli.failures import tell
from api.cli.terminal import output, progress_output
from api.schemas.case_detail import SIMILAR, CaseDetail
from api.schemas.cases import MAX_PAGE, MAX_TEXT, CaseList, CaseSearchParams
from api.schemas.question import danish_number
from api.settings import read_settings
from retrieval.cases.ordering import Sort

Chosen = list[str] | None


def _facet(name: str, what: str) -> Any:  # noqa: ANN401 - Typer's
    return typer.Option(f"--{name}", metavar="VALG", help=f"Kun cases med {what}; kan gentages.")


def cases(  # noqa: PLR0913 - every option of the command is a parameter
    words: Annotated[
        list[str] | None, typer.Argument(metavar="FRITEKST", help="Hvad casen handler om.")
    ] = None,
    medie: Annotated[Chosen, _facet("medie", "dette medie, f.eks. video")] = None,
    branche: Annotated[Chosen, _facet("branche", "denne branche")] = None,
    geografi: Annotated[Chosen, _facet("geografi", "dette sted")] = None,
    opgave: Annotated[Chosen, _facet("opgave", "denne opgave")] = None,
    stoerrelse: Annotated[Chosen, _facet("stoerrelse", "virksomheder af denne størrelse")] = None,
    udbytte: Annotated[Chosen, _facet("udbytte", "dette udbytte")] = None,
    maalgruppe: Annotated[Chosen, _facet("maalgruppe", "denne målgruppe")] = None,
    partner: Annotated[Chosen, _facet("partner", "denne partner")] = None,
    tag: Annotated[Chosen, _facet("tag", "dette emneord")] = None,
    tema: Annotated[Chosen, _facet("tema", "dette tema")] = None,
    organisation: Annotated[Chosen, _facet("organisation", "denne organisation")] = None,
    sort: Annotated[
        Sort, typer.Option("--sorter", metavar="ORDEN", help="relevans, dato eller titel.")
    ] = Sort.RELEVANCE,
    page: Annotated[
        int, typer.Option("--side", min=1, max=MAX_PAGE, metavar="TAL", help="Siden, talt fra 1.")
    ] = 1,
    size: Annotated[int, typer.Option("--antal", min=1, max=100, metavar="TAL", help="Cases pr. side.")] = 10,
    case_id: Annotated[
        str | None, typer.Option("--vis", metavar="ID", help="Vis én case med dens kildesteder.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Find de cases, kilderne fortæller om, eller vis én af dem."""
    with progress_output().status("Åbner cases …"):
        text = " ".join(words or ())
        if len(text) > MAX_TEXT:
            raise QuestionError(f"Friteksten må højst være på {danish_number(MAX_TEXT)} tegn.")
        search, library = engine.cases(read_settings())
        if case_id is not None:
            entry = search.catalogue.get(case_id)
            if entry is None:
                tell(f"Der findes ikke en case med navnet »{case_id[:80]}«. Se dem alle med: vejviser cases")
                raise typer.Exit(NOTHING_DONE)
            found: CaseDetail | CaseList = CaseDetail.of(
                entry, search.similar(case_id, SIMILAR), search.transcript(case_id), library
            )
        else:
            params = CaseSearchParams(
                q=text,
                medie=medie or [],
                branche=branche or [],
                geografi=geografi or [],
                opgave=opgave or [],
                stoerrelse=stoerrelse or [],
                udbytte=udbytte or [],
                maalgruppe=maalgruppe or [],
                partner=partner or [],
                tag=tag or [],
                tema=tema or [],
                organisation=organisation or [],
                sort=sort,
                side=page,
                antal=size,
            )
            found = CaseList.of(params, search.search(params.query), library)
    if as_json:
        sys.stdout.write(json.dumps(found.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n")
    else:
        output().print(case_view(found) if isinstance(found, CaseDetail) else cases_view(found))
