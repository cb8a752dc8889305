"""Keeping, changing and withdrawing what users say of answers."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from answering.personal_data import mask
from api.conversations.models import Conversation, ConversationTurn
from api.database.access import Database
from api.feedback.models import Feedback
from api.usage.period import Period


class UnknownAnswerError(KeyError):
    """No answer has this id, or its conversation is deleted."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a user says of an answer; ``reasons`` are ids of ``grunde.yaml``."""

    helped: bool
    reasons: tuple[str, ...] = ()
    comment: str = ""


class FeedbackStore:
    """Feedback in a database, one an answer. Every method may raise ``DatabaseUnavailableError``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def give(self, answer_id: str, opinion: Opinion) -> Feedback:
        """Keep what is said of an answer in place of what was said before.

        Personal data in the comment is hidden first. Raises ``UnknownAnswerError``.
        """
        with self._database.session() as session:
            turn = _living(session, answer_id)
            if turn.feedback is None:
                turn.feedback = Feedback(answer_id=answer_id)
            turn.feedback.given = datetime.now(UTC)
            turn.feedback.helped = opinion.helped
            turn.feedback.reasons = list(opinion.reasons)
            turn.feedback.comment = mask(opinion.comment).text
            return turn.feedback

    def withdraw(self, answer_id: str) -> None:
        """Remove what was said of an answer, if anything; raises ``UnknownAnswerError``."""
        with self._database.session() as session:
            turn = _living(session, answer_id)
            if turn.feedback is not None:
                session.delete(turn.feedback)

    def given_in(self, period: Period) -> list[ConversationTurn]:
        """Return the answers of which something was said in a period, the newest opinion first."""
        begin, end = period.moments
        with self._database.session() as session:
            return list(
                session.scalars(
                    select(ConversationTurn)
                    .join(ConversationTurn.conversation)
                    .join(ConversationTurn.feedback)
                    .where(Conversation.deleted.is_(None), Feedback.given >= begin, Feedback.given < end)
                    .order_by(Feedback.given.desc())
                )
            )


def _living(session: Session, answer_id: str) -> ConversationTurn:
    turn = session.get(ConversationTurn, answer_id)
    if turn is None or turn.conversation.deleted is not None:
        raise UnknownAnswerError(answer_id)
    return turn
