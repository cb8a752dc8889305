"""Kept conversations as the API gives them."""

from datetime import datetime

from pydantic import BaseModel, Field

from api.schemas.chat import AnswerOut
from api.schemas.company_facts import CompanyFactOut


class TurnOut(BaseModel):
    """One question and its answer, as it was shown."""

    answer_id: str
    question: str
    answer: AnswerOut
    created: datetime


class ConversationOut(BaseModel):
    """A conversation with its turns, oldest first."""

    conversation_id: str
    created: datetime
    turns: list[TurnOut]
    profile: list[CompanyFactOut] = Field(description="Det, samtalen ved om virksomheden nu.")


class DeletedOut(BaseModel):
    """A conversation that is deleted but can be brought back for a moment."""

    conversation_id: str
    undo_seconds: int = Field(description="Så længe kan sletningen fortrydes.", examples=[20])
