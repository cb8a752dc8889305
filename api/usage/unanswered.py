"""The questions that could not be answered, in the words of the conversations that still exist."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from answering.refusal import SMALL_TALK
from api.conversations.models import Conversation, ConversationTurn
from api.database.access import Database
from api.usage.period import Period

UNNAMED = "uden angivet grund"
"""The kind of a refusal that names none."""


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question as it was kept, with personal data hidden; ``times`` counts it in the same words."""

    kind: str
    question: str
    last_asked: date
    times: int = 1


def unanswered(database: Database, period: Period) -> list[UnansweredQuestion]:
    """Return the refused questions of a period, the newest first; may raise ``DatabaseUnavailableError``."""
    begin, end = period.moments
    refused = ConversationTurn.answer["refused"].as_boolean()
    with database.session() as session:
        kind = ConversationTurn.answer["refusal_kind"].as_string()
        rows = session.execute(
            select(kind, ConversationTurn.question, ConversationTurn.created)
            .join(Conversation)
            .where(
                Conversation.deleted.is_(None),
                refused,
                ConversationTurn.created >= begin,
                ConversationTurn.created < end,
            )
            .order_by(ConversationTurn.created.desc())
        ).all()
    return _together(
        UnansweredQuestion(kind or UNNAMED, question, moment.astimezone().date())
        for kind, question, moment in rows
        if kind != SMALL_TALK
    )


def _together(questions: Iterable[UnansweredQuestion]) -> list[UnansweredQuestion]:
    """Count questions in the same words as one; upper case and white space make no difference."""
    found: dict[tuple[str, str], UnansweredQuestion] = {}
    for one in questions:
        key = (one.kind, " ".join(one.question.casefold().split()).rstrip("?.! "))
        known = found.get(key)
        found[key] = replace(known, times=known.times + 1) if known else one
    return list(found.values())
