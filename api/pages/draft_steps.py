"""The steps of a draft between the project and the text: arguments and requirements."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from answering.answer import Citation
from answering.application.argument import Argument, ArgumentGroup
from answering.application.choices import Placed
from answering.application.criteria import Outcome
from answering.application.draft_text import SectionId
from api.dependencies import DeskDep, DraftsDep, LibraryDep
from api.drafts.arranging import MOVE_TO, Action, arranged
from api.pages.draft_not_kept import KeepsWritten
from api.pages.draft_saving import FormDep, saved, text_of
from api.routes import draft_text
from api.routes.drafts import kept
from api.schemas.draft_text import ArgumentOut
from api.web.draft_fields import RECEIVERS, field_name
from api.web.draft_view import draft_url, frame
from api.web.rendering import render

router = APIRouter(prefix="/udkast/{draft_id}", include_in_schema=False, route_class=KeepsWritten)

_FEW = 3
"""So many arguments that all come from one source are worth a word."""


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
        **_chosen(where, len(bank.arguments)),
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
        where, to_section = desk.placed(contents), section_named(text_of(form, "afsnit"))
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
        "counts": {o: sum(c.outcome == o for c in found.criteria) for o in Outcome},
        "unlisted": found.unlisted,
        "receiver": RECEIVERS[version.contents.idea.receiver],
        "field_name": field_name,
    }
    return render(request, "udkast_krav.html", values)


def _chosen(where: Placed, found: int) -> dict[str, Any]:
    """Return how many of the arguments found are chosen, and whether they all come from one source."""
    chosen = [one for those in where.arguments.values() for one in those]
    sources = len({_document(one.citation) for one in chosen})
    of = "argument" if found == 1 else "argumenter"
    stand = f"{len(chosen)} af {found} {of} står i udkastet"
    text = f"{stand}, fra {sources} {'kilde' if sources == 1 else 'kilder'}." if chosen else f"{stand}."
    return {"chosen_text": text, "one_source": sources == 1 and len(chosen) >= _FEW}


def _document(citation: Citation) -> str:
    """Return the title of the document that a citation is from; for a record, of the one it rests on."""
    return (citation.originals[0].title if citation.originals else None) or citation.title


def _group(value: str) -> ArgumentGroup | None:
    return next((one for one in ArgumentGroup if one.value == value), None)


def section_named(value: str) -> SectionId | None:
    """Return the section of a name, or ``None``."""
    return next((one for one in SectionId if one.value == value), None)
