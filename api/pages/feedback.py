"""Saying whether an answer helped, in browsers without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel, ValidationError

from api.dependencies import ConversationsDep, FeedbackDep
from api.problem_texts import field_problem
from api.problems import unknown
from api.routes import conversations as conversation_routes
from api.routes import feedback as feedback_routes
from api.schemas.chat import AnswerOut
from api.schemas.feedback import FeedbackIn, FeedbackOut
from api.web.rendering import render

router = APIRouter(prefix="/samtale/{conversation_id}/tilbagemelding/{answer_id}", include_in_schema=False)


class FeedbackForm(BaseModel):
    """What the forms of the page send: a button of the answer, or the fields of the page of its own."""

    helped: str = ""
    reasons: list[str] = []
    comment: str = ""
    details: str = ""
    withdraw: str = ""


def find_answer(conversation_id: str, answer_id: str, conversations: ConversationsDep) -> AnswerOut:
    """Return an answer of a conversation: who knows only the answer's name learns nothing here."""
    turns = conversation_routes.read(conversation_id, conversations).turns
    answer = next((turn.answer for turn in turns if turn.answer_id == answer_id), None)
    if answer is None:
        raise unknown("et svar", answer_id)
    return answer


AnswerDep = Annotated[AnswerOut, Depends(find_answer)]


@router.get("")
def page(request: Request, answer: AnswerDep) -> Response:
    """Show what was said of an answer, to be told in more words or changed."""
    if answer.feedback is None:
        return RedirectResponse(_address(answer), 303)
    return _page(request, answer, answer.feedback)


@router.post("")
def give(
    request: Request, answer: AnswerDep, feedback: FeedbackDep, form: Annotated[FeedbackForm, Form()]
) -> Response:
    """Keep what a form says, and go back to the answer; after a first no, ask why."""
    back = RedirectResponse(_address(answer), 303)
    if form.withdraw:
        feedback_routes.withdraw(answer.answer_id, feedback)
        return back
    if form.helped not in {"ja", "nej"}:
        return back
    helped = form.helped == "ja"
    if not form.details:
        if answer.feedback is None or answer.feedback.helped is not helped:
            feedback_routes.give(answer.answer_id, FeedbackIn(helped=helped), feedback)
        return back if helped else RedirectResponse(request.url.path, 303)
    try:
        body = FeedbackIn(helped=helped, reasons=form.reasons, comment=form.comment)
    except ValidationError as error:
        shown = FeedbackOut(helped=helped, reasons=form.reasons, comment=form.comment)
        return _page(request, answer, shown, field_problem(error.errors()[0]).message)
    feedback_routes.give(answer.answer_id, body, feedback)
    return back


def _page(request: Request, answer: AnswerOut, given: FeedbackOut, error: str = "") -> HTMLResponse:
    values = {"question": answer.question, "given": given, "error": error, "back": _address(answer)}
    return render(request, "tilbagemelding.html", values, 422 if error else 200)


def _address(answer: AnswerOut) -> str:
    return f"/samtale/{answer.conversation_id}#hjalp-{answer.answer_id}"
