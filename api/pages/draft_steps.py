"""The steps of a draft after the project: arguments, requirements, and the text itself."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from answering.application.argument import Argument, ArgumentGroup
from answering.application.choices import MAX_OWN_TEXT, Choices
from answering.application.draft_text import Gap, OwnParagraph, Section, SectionId
from answering.application.draft_words import draft_words
from answering.application.idea import MAX_FIELD
from api.dependencies import DeskDep, DraftsDep, LibraryDep
from api.drafts.arranging import MOVE_TO, Action, arranged
from api.drafts.desk import DraftDesk
from api.drafts.store import Version
from api.pages.draft_saving import FormDep, base_of, saved, text_of
from api.routes import draft_text
from api.routes.drafts import kept
from api.schemas.draft_text import ArgumentOut, DraftTextOut
from api.schemas.drafts import readable
from api.schemas.question import danish_number
from api.web.draft_fields import RECEIVERS, field_name
from api.web.draft_view import draft_url, frame, mark_of
from api.web.rendering import render
from ingest.library import Library

router = APIRouter(prefix="/udkast/{draft_id}", include_in_schema=False)


@router.get("/argumenter")
def arguments(
    request: Request,
    draft_id: str,
    drafts: DraftsDep,
    desk: DeskDep,
    library: LibraryDep,
    gruppe: str = "",
    side: str = "1",
) -> Response:
    """Show the argument bank, and where each picked argument stands."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    group = _group(gruppe)
    contents = version.contents
    bank, where = desk.bank(contents.idea), desk.placed(contents)
    found = [a for a in (bank.of(group) if group else bank.arguments) if a.id not in contents.choices.dropped]
    pages = max(-(-len(found) // draft_text.PAGE), 1)
    page = min(int(side) if side.isascii() and side.isdigit() and len(side) < 6 else 1, pages) or 1

    def shown(those: Sequence[Argument]) -> list[ArgumentOut]:
        return [ArgumentOut.of(one, where, contents.choices, library) for one in those]

    values = {
        **frame(version, "/argumenter"),
        "groups": [(g, sum(a.id not in contents.choices.dropped for a in bank.of(g))) for g in ArgumentGroup],
        "group": group,
        "page": page,
        "pages": pages,
        "total": len(found),
        "cards": shown(found[(page - 1) * draft_text.PAGE : page * draft_text.PAGE]),
        "dropped": shown([a for a in bank.arguments if a.id in contents.choices.dropped]),
        "outline": [(section, shown(those)) for section, those in where.arguments.items() if those],
        "move_to": MOVE_TO,
        "missing": len(where.unknown),
        "sought": bank.sought,
        "found_any": bool(bank.arguments),
    }
    return render(request, "udkast_argumenter.html", values)


@router.post("/argumenter")
def arrange(request: Request, draft_id: str, drafts: DraftsDep, desk: DeskDep, form: FormDep) -> Response:
    """Do one thing with one argument, and go back to where it stands."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    contents, ident = version.contents, text_of(form, "argument")[:100]
    choices = contents.choices
    if text_of(form, "handling") in {one.value for one in Action}:
        action = Action(text_of(form, "handling"))
        where, to_section = desk.placed(contents), _section(text_of(form, "afsnit"))
        choices = arranged(choices, where, desk.bank(contents.idea), action, ident, to_section)
    group, page = _group(text_of(form, "gruppe")), text_of(form, "side")
    query = f"?gruppe={group.value}&" if group else "?"
    place = "o" if text_of(form, "fra") == "o" else "a"
    to = f"{draft_url(draft_id)}/argumenter{query}side={page if page.isdigit() else 1}#{place}-{ident}"
    return saved(request, drafts, desk, version, contents.with_choices(choices), version.number, to)


@router.get("/krav")
def criteria(
    request: Request, draft_id: str, drafts: DraftsDep, desk: DeskDep, library: LibraryDep
) -> Response:
    """Show every requirement with how it stands, and what to write about."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    found = draft_text.criteria(draft_id, drafts, desk, library)
    lists = [(name, list(those)) for name, those in groupby(found.criteria, key=lambda one: one.checklist)]
    values = {
        **frame(version, "/krav"),
        "lists": lists,
        "counts": {o: sum(c.outcome == o for c in found.criteria) for o in ("opfyldt", "mangler", "ukendt")},
        "unlisted": found.unlisted,
        "receiver": RECEIVERS[version.contents.idea.receiver],
        "field_name": field_name,
    }
    return render(request, "udkast_krav.html", values)


@router.get("/tekst")
def text(request: Request, draft_id: str, drafts: DraftsDep, desk: DeskDep, library: LibraryDep) -> Response:
    """Show the text with its references, gaps, budget and reservations."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    return render(request, "udkast_tekst.html", _text_values(version, desk, library))


@router.post("/tekst")
def write(
    request: Request, draft_id: str, drafts: DraftsDep, desk: DeskDep, library: LibraryDep, form: FormDep
) -> Response:
    """Keep the advisor's own text of a section, or the answer to an open question."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    choices, section = version.contents.choices, _section(text_of(form, "afsnit"))
    gap, words = text_of(form, "svar-paa")[:100], str(readable(text_of(form, "tekst")))
    most = MAX_FIELD if gap else MAX_OWN_TEXT
    if len(words) > most:
        told = f"Teksten må højst være {danish_number(most)} tegn. Din er på {danish_number(len(words))}."
        values = _text_values(version, desk, library)
        values |= {"wrong": {"place": gap or section, "error": told, "text": words}}
        return render(request, "udkast_tekst.html", values, 422)
    if gap:
        choices = choices.model_copy(update={"answers": {**choices.answers, gap: words}})
    elif section:
        own = {name: one for name, one in choices.own_text.items() if name is not section}
        if text_of(form, "handling") != "fra-projektet":
            own[section] = words
        asked = {one.id for one in draft_words().questions if one.section is section}
        answers = {ident: one for ident, one in choices.answers.items() if ident not in asked}
        choices = choices.model_copy(update={"own_text": own, "answers": answers})
    contents = version.contents.with_choices(Choices.model_validate(choices.model_dump()))
    to = draft_url(draft_id, f"/tekst#afsnit-{_number(section)}" if section else "/tekst")
    before = version.contents.choices
    said = before.answers.get(gap, "") if gap else before.own_text.get(section, "") if section else ""
    return saved(request, drafts, desk, version, contents, base_of(form, version, said), to)


def _text_values(version: Version, desk: DraftDesk, library: Library) -> dict[str, Any]:
    made = desk.text(version.contents)
    return {
        **frame(version, "/tekst"),
        "text": DraftTextOut.of(made, library),
        "own": {section.id: _own(section) for section in made.sections},
        "overridden": frozenset(version.contents.choices.own_text),
        "gaps": sum(isinstance(p, Gap) for s in made.sections for p in s.paragraphs),
        "wrong": None,
        "marks": {s: mark_of(version.contents.choices.own_text.get(s, "")) for s in SectionId},
        "unsaid": mark_of(""),
    }


def _own(section: Section) -> str:
    return "\n\n".join(one.text for one in section.paragraphs if isinstance(one, OwnParagraph))


def _group(value: str) -> ArgumentGroup | None:
    return next((one for one in ArgumentGroup if one.value == value), None)


def _section(value: str) -> SectionId | None:
    return next((one for one in SectionId if one.value == value), None)


def _number(section: SectionId | None) -> int:
    return list(SectionId).index(section) + 1 if section else 1
