"""``vejviser match``: the programmes and actors that fit a company."""

import json
import sys
from collections.abc import Sequence
from typing import Annotated, Any, get_args

import typer

from api.cli import engine
from api.cli.match_view import match_view
from api.cli.question_lines import UsageProblem, usable
from api.cli.terminal import output, progress_output
from api.schemas.programmes import MatchResponse
from api.settings import read_settings
from corpus.records.vocabulary import Branche, Education, Kommune, Phase, Theme
from retrieval.matching.profile import CompanyProfile


def match(  # noqa: PLR0913 - every option of the command is a parameter
    words: Annotated[
        list[str] | None, typer.Argument(metavar="FRITEKST", help="Virksomheden og det, den vil.")
    ] = None,
    kommune: Annotated[Kommune | None, typer.Option(metavar="NAVN", help="Nordjysk kommune.")] = None,
    ansatte: Annotated[
        int | None, typer.Option(min=0, max=1_000_000, metavar="ANTAL", help="Antal ansatte.")
    ] = None,
    branche: Annotated[list[str] | None, typer.Option(metavar="NAVN", help="Branche; kan gentages.")] = None,
    behov: Annotated[
        list[str] | None, typer.Option(metavar="TEMA", help="Det, virksomheden vil; kan gentages.")
    ] = None,
    fase: Annotated[
        Phase | None, typer.Option(metavar="FASE", help="idé, nystartet, etableret, vækst eller krise.")
    ] = None,
    landdistrikt: Annotated[
        bool | None, typer.Option("--landdistrikt/--by", help="Ligger virksomheden i et landdistrikt?")
    ] = None,
    ansaette: Annotated[
        bool | None, typer.Option("--ansaette/--ikke-ansaette", help="Vil virksomheden ansætte?")
    ] = None,
    uddannelse: Annotated[
        Education | None,
        typer.Option(metavar="NAVN", help="Kandidatens uddannelse: KVU, MVU, LVU, faglært eller studerende."),
    ] = None,
    ledig: Annotated[bool | None, typer.Option("--ledig/--ikke-ledig", help="Er kandidaten ledig?")] = None,
    ledig_maaneder: Annotated[
        float | None,
        typer.Option(min=0, max=600, metavar="ANTAL", help="Måneder, kandidaten har været ledig."),
    ] = None,
    loen: Annotated[
        int | None, typer.Option(min=0, max=10_000_000, metavar="KRONER", help="Løn om måneden.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Find de programmer og aktører, der passer til en virksomhed, og se hvorfor."""
    profile = CompanyProfile(
        kommune=kommune,
        ansatte=ansatte,
        branche=_known(branche, "--branche", get_args(Branche)),
        behov=_known(behov, "--behov", get_args(Theme)),
        fase=fase,
        landdistrikt=landdistrikt,
        vil_ansaette=ansaette,
        kandidat_uddannelse=uddannelse,
        kandidat_ledig=ledig,
        kandidat_ledig_maaneder=ledig_maaneder,
        maanedsloen_kr=loen,
    )
    text = " ".join(words or ())
    with progress_output().status("Sammenligner med programmerne …"):
        matcher, library = engine.matcher(read_settings())
        response = MatchResponse.of(matcher.match(usable(text) if text.strip() else "", profile), library)
    if as_json:
        sys.stdout.write(json.dumps(response.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n")
    else:
        output().print(match_view(response))


def _known(given: Sequence[str] | None, option: str, allowed: Sequence[str]) -> Any:  # noqa: ANN401 - literals
    """Return the values given; Typer itself takes no list of fixed values.

    Raises:
        UsageProblem: one of them is not known.
    """
    for value in given or ():
        if value not in allowed:
            known = ", ".join(allowed)
            raise UsageProblem(f"»{value[:80]}« kan ikke bruges til {option}. Brug en af: {known}.")
    return tuple(given or ())
