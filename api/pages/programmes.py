"""Find program: the form with its result, the comparison, and one page a programme or actor."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import yaml
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from answering.personal_data import HIDDEN
from api.dependencies import LibraryDep, MatcherDep
from api.problems import unknown
from api.schemas.programmes import ProgrammeSummary
from api.web.company_fields import LANDSDELE, company_fields, form_field_of
from api.web.company_form import TEXT, CompanyForm, read_company_form
from api.web.comparison import verdict
from api.web.programme_cards import cards_of, compared, fields_to_tell, group_of
from api.web.record_facts import RecordFacts
from api.web.rendering import WEB, render
from corpus.records.kinds import Aktoer, Program
from ingest.library import Library
from retrieval.matching.matcher import Matcher, NothingToMatchError
from retrieval.matching.profile import KOMMUNER, CompanyProfile
from retrieval.matching.profile_text import read_profile
from retrieval.matching.result import MatchResult

router = APIRouter(prefix="/program", include_in_schema=False)

COMPARED = (2, 3)
"""The fewest and the most records that a comparison takes."""
_EXAMPLES: Path = WEB / "program_eksempler.yaml"
_ID = "id"
_PROGRAMMES_FIRST = 4
_ACTORS_FIRST = 3
_CLOSED_FIRST = 6


@router.get("")
def find(request: Request, matcher: MatcherDep, library: LibraryDep) -> Response:
    """Show the form and, where it is filled in, what fits; the address holds all of it."""
    form = read_company_form(request.query_params)
    if form.state and form.state != _given(request):
        return RedirectResponse(f"/program?{form.query}", 303)
    values: dict[str, Any] = {**_form_values(form), "result": None, "examples": _examples()}
    if form.errors:
        return render(request, "program.html", {**values, "groups": _groups(matcher, library)}, 422)
    try:
        result = matcher.match(form.text, form.profile)
    except NothingToMatchError as error:
        asked = TEXT in request.query_params
        values["errors"] = {TEXT: str(error)} if asked else {}
        values["groups"] = _groups(matcher, library)
        return render(request, "program.html", values, 422 if asked else 200)
    return render(request, "program.html", {**values, **_result_values(result, matcher, library)})


@router.get("/sammenlign")
def compare(request: Request, matcher: MatcherDep, library: LibraryDep) -> HTMLResponse:
    """Show two or three programmes or actors side by side, held against the company of the address."""
    form = read_company_form(request.query_params)
    ids = list(dict.fromkeys(request.query_params.getlist(_ID)))
    profile = _profile(form)
    cards = compared(ids, profile, matcher, library) if len(ids) <= COMPARED[1] else []
    fits = COMPARED[0] <= len(cards) <= COMPARED[1]
    values = {**_form_values(form), "cards": cards if fits else [], "chosen": len(ids), "found": len(cards)}
    values["verdict"] = verdict(cards, profile) if fits else None
    return render(request, "program_sammenlign.html", values, 200 if fits else 422)


@router.get("/{record_id}")
def show(request: Request, record_id: str, matcher: MatcherDep, library: LibraryDep) -> HTMLResponse:
    """Show everything that is known of one programme or actor."""
    form = read_company_form(request.query_params)
    cards = compared([record_id], _profile(form), matcher, library)
    record = matcher.records.get(record_id)
    if not cards or record is None:
        raise unknown("et program", record_id)
    assert isinstance(record.data, Program | Aktoer)
    facts = RecordFacts(record, matcher.records, library)
    paragraphs = [block.text for block in record.markdown.body if not block.heading]
    values = {
        **_form_values(form),
        "card": cards[0],
        "aliases": record.data.aliasser,
        "paragraphs": paragraphs,
        "record": facts,
        "questions": record.data.typiske_spoergsmaal[:3],
    }
    return render(request, "program_post.html", values)


def _given(request: Request) -> list[tuple[str, str]]:
    return [(name, value) for name, value in request.query_params.multi_items() if name != _ID]


def _profile(form: CompanyForm) -> CompanyProfile:
    """Return what fields and text tell of the company; the fields go first."""
    return form.profile.completed_by(read_profile(form.text).profile)


def _form_values(form: CompanyForm) -> dict[str, Any]:
    return {
        "form": form,
        "fields": company_fields(),
        "places": (KOMMUNER, LANDSDELE),
        "errors": form.errors,
        "hidden": HIDDEN in form.text,
        "read": {},
        "most_compared": COMPARED[1],
    }


def _result_values(result: MatchResult, matcher: Matcher, library: Library) -> dict[str, Any]:
    """Return the groups of cards and all that is told around them."""
    may_apply = group_of(cards_of(result.may_apply, matcher, library), _PROGRAMMES_FIRST)
    actors = group_of(cards_of(result.actors, matcher, library), _ACTORS_FIRST)
    closed = group_of(cards_of(result.closed_or_proposed, matcher, library), _CLOSED_FIRST)
    return {
        "result": result,
        "read": _read_by_field(result),
        "clear": may_apply.clear or actors.clear or closed.clear,
        "to_tell": fields_to_tell((*may_apply.first, *actors.first), result.profile),
        "may_apply": may_apply,
        "actors": actors,
        "closed": closed,
        "named_closed": [card for card in closed.first if card.named],
        "surely_open": [card.match.name for card in may_apply.first if card.match.status == "åben"],
    }


def _read_by_field(result: MatchResult) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return what was read from the text by field of the form: the value in words, and where it stands."""
    fields = {field.felt: field for field in company_fields()}
    read: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for reading in result.readings:
        name = form_field_of(reading.felt)
        read.setdefault(name, []).append((fields[name].word(reading.vaerdi), reading.ord))
    return read


def _groups(matcher: Matcher, library: Library) -> list[tuple[str, list[ProgrammeSummary]]]:
    """Return all programmes: what may still apply, and what the sources call closed or merely proposed."""
    listed = [ProgrammeSummary.of(data, library) for data in matcher.programmes]
    listed.sort(key=lambda p: p.status != "åben")
    return [
        ("Kan stadig gælde", [p for p in listed if p.open]),
        ("Lukket eller kun foreslået", [p for p in listed if not p.open]),
    ]


@cache
def _examples() -> tuple[tuple[str, str], ...]:
    """Return the situations to start with, and the address of each."""
    texts = yaml.safe_load(_EXAMPLES.read_text("utf-8"))
    return tuple((text, f"/program?{urlencode({TEXT: text})}#resultat") for text in texts)
