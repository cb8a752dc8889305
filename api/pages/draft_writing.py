"""The last step of a draft: its text, what the advisor writes in it, and a language model's words."""

import re
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import QueryParams

from answering.application.choices import MAX_OWN_TEXT, Choices
from answering.application.draft_text import Gap, OwnParagraph, Section, SectionId
from answering.application.draft_words import draft_words
from answering.application.idea import MAX_FIELD
from answering.application.reworded import REASONS, rewording_words, told_of
from api.dependencies import DeskDep, DraftsDep, LibraryDep
from api.drafts.desk import DraftDesk
from api.drafts.store import Version
from api.pages.draft_not_kept import KeepsWritten
from api.pages.draft_saving import FormDep, base_of, saved, text_of
from api.pages.draft_steps import section_named
from api.routes.draft_rewording import in_original_words, reworded
from api.routes.drafts import kept
from api.schemas.draft_text import DraftTextOut
from api.schemas.drafts import readable
from api.schemas.question import danish_number
from api.web.draft_view import draft_url, frame, mark_of
from api.web.rendering import render
from ingest.library import Library

router = APIRouter(prefix="/udkast/{draft_id}", include_in_schema=False, route_class=KeepsWritten)

_COUNT = re.compile(r"[0-9]{1,3}")


@router.get("/tekst")
def text(request: Request, draft_id: str, drafts: DraftsDep, desk: DeskDep, library: LibraryDep) -> Response:
    """Show the text with its references, gaps, budget and reservations."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    values = text_values(version, desk, library)
    return render(request, "udkast_tekst.html", values | _told(request.query_params))


@router.post("/omskriv")
def reword(draft_id: str, drafts: DraftsDep, desk: DeskDep) -> RedirectResponse:
    """Let the language model word the sentences, and tell on the text what came of it."""
    _, made = reworded(draft_id, drafts, desk)
    told: dict[str, str | int] = {"omskrevet": len(made.wordings), "beholdt": made.kept}
    if made.reason:
        told = {"uden": made.reason}
    if made.wordings and made.failure:
        told["delvist"] = "ja"
    return RedirectResponse(draft_url(draft_id, f"/tekst?{urlencode(told)}#omskrivning"), 303)


@router.post("/kildernes-ord")
def original_words(draft_id: str, drafts: DraftsDep) -> RedirectResponse:
    """Take the language model's words out again."""
    in_original_words(draft_id, drafts)
    return RedirectResponse(draft_url(draft_id, "/tekst?kildernes=ja#omskrivning"), 303)


@router.post("/tekst")
def write(
    request: Request, draft_id: str, drafts: DraftsDep, desk: DeskDep, library: LibraryDep, form: FormDep
) -> Response:
    """Keep the advisor's own text of a section, or the answer to an open question."""
    with kept(draft_id):
        version = drafts.read(draft_id)
    choices, section = version.contents.choices, section_named(text_of(form, "afsnit"))
    gap, words = text_of(form, "svar-paa")[:100], str(readable(text_of(form, "tekst")))
    most = MAX_FIELD if gap else MAX_OWN_TEXT
    if len(words) > most:
        told = f"Teksten må højst være {danish_number(most)} tegn. Din er på {danish_number(len(words))}."
        values = text_values(version, desk, library)
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


def text_values(version: Version, desk: DraftDesk, library: Library) -> dict[str, Any]:
    made = desk.text(version.contents)
    missing = [p.id for s in made.sections for p in s.paragraphs if isinstance(p, Gap)]
    return {
        **frame(version, "/tekst"),
        "text": DraftTextOut.of(made, library),
        "own": {section.id: _own(section) for section in made.sections},
        "overridden": frozenset(version.contents.choices.own_text),
        "gaps": len(missing),
        "first_gap": missing[0] if missing else "",
        "wrong": None,
        "rewords": desk.rewords,
        "can_reword": desk.can_reword(version.contents),
        "by_model": bool(version.contents.choices.reworded),
        "told": "",
        "told_kind": "",
        "marks": {s: mark_of(version.contents.choices.own_text.get(s, "")) for s in SectionId},
        "unsaid": mark_of(""),
    }


def _told(query: QueryParams) -> dict[str, str]:
    """Return what the last attempt to word the text anew came to, as the address tells it."""
    rewritten, kept_words, reason = (
        query.get("omskrevet", ""),
        query.get("beholdt", ""),
        query.get("uden", ""),
    )
    if reason in REASONS:
        return {"told": rewording_words()[reason], "told_kind": "forbehold"}
    if query.get("kildernes"):
        return {"told": rewording_words()["kildernes ord"], "told_kind": "gjort"}
    if _COUNT.fullmatch(rewritten) and _COUNT.fullmatch(kept_words):
        told = told_of(int(rewritten), int(kept_words), partly="delvist" in query)
        return {"told": told, "told_kind": "gjort"}
    return {}


def _own(section: Section) -> str:
    return "\n\n".join(one.text for one in section.paragraphs if isinstance(one, OwnParagraph))


def _number(section: SectionId | None) -> int:
    return list(SectionId).index(section) + 1 if section else 1
