"""Saying whether an answer helped, changing it and taking it back."""

from fastapi import APIRouter

from api.database.access import DatabaseUnavailableError
from api.dependencies import FeedbackDep
from api.feedback.store import UnknownAnswerError
from api.problems import ProblemError, documented, unknown
from api.schemas.feedback import FeedbackIn, FeedbackOut

router = APIRouter(prefix="/api/answers", tags=["Samtale"], responses=documented(404, 422, 500, 503))


def unavailable() -> ProblemError:
    """Return the problem for feedback that cannot be kept right now."""
    return ProblemError(
        503,
        "feedback-unavailable",
        "Tilbagemeldingen kunne ikke gemmes",
        "Databasen svarer ikke lige nu. Prøv igen om lidt.",
    )


@router.put("/{answer_id}/feedback", summary="Sig, om et svar hjalp")
def give(answer_id: str, body: FeedbackIn, feedback: FeedbackDep) -> FeedbackOut:
    """Gemmer én tilbagemelding for svaret i stedet for en tidligere. Den slettes sammen med samtalen."""
    try:
        return FeedbackOut.of(feedback.give(answer_id, body.opinion))
    except UnknownAnswerError as error:
        raise unknown("et svar", answer_id) from error
    except DatabaseUnavailableError as error:
        raise unavailable() from error


@router.delete("/{answer_id}/feedback", summary="Fjern tilbagemeldingen", status_code=204)
def withdraw(answer_id: str, feedback: FeedbackDep) -> None:
    """Fjerner det, der er sagt om svaret. Er der ikke sagt noget, sker der ikke noget."""
    try:
        feedback.withdraw(answer_id)
    except UnknownAnswerError as error:
        raise unknown("et svar", answer_id) from error
    except DatabaseUnavailableError as error:
        raise unavailable() from error
