"""Reading one answer by its address."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter

from api.conversations.store import UnknownTurnError
from api.database.access import DatabaseUnavailableError
from api.dependencies import ConversationsDep
from api.problems import ProblemError, documented
from api.routes.conversations import unavailable
from api.schemas.chat import AnswerOut

router = APIRouter(prefix="/api/answers", tags=["Samtale"], responses=documented(404, 422, 500, 503))

_NOT_SHARED: Mapping[str, Any] = {"conversation_id": None, "profile": [], "referral": None}
"""What leads to the rest of the conversation or is written in the company's name."""


@router.get("/{answer_id}", summary="Hent et svar")
def read(answer_id: str, conversations: ConversationsDep) -> AnswerOut:
    """Giver et enkelt svar, som det blev vist, men uden vej til resten af samtalen.

    Hvad samtalen ved om virksomheden, og henvendelsen i dens navn følger ikke med.
    """
    try:
        turn = conversations.turn(answer_id)
    except UnknownTurnError as error:
        detail = "Samtalen med svaret er slettet, svaret er rettet, eller adressen er forkert."
        raise ProblemError(404, "unknown-svar", "Svaret findes ikke", detail) from error
    except DatabaseUnavailableError as error:
        raise unavailable() from error
    return AnswerOut.model_validate({**turn.answer, **_NOT_SHARED})
