"""Keeping, reading and deleting conversations."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from answering.answer import Turn
from answering.conversation.remembering import Facts, with_newer
from api.conversations.models import Conversation, ConversationTurn
from api.database.access import Database

UNDO = timedelta(seconds=20)
"""How long a deletion can be undone."""

HISTORY = 6
"""How many earlier turns an answer may look back on."""


class UnknownConversationError(KeyError):
    """No conversation has this id, or it is deleted."""


class UnknownTurnError(KeyError):
    """No turn has this id, or its conversation is deleted."""


def new_id() -> str:
    """Return an id that cannot be guessed: who knows it can read the conversation."""
    return secrets.token_urlsafe(16)


class ConversationStore:
    """Conversations in a database. Every method may raise ``DatabaseUnavailableError``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def history(self, conversation_id: str, replaces: str | None = None) -> tuple[Turn, ...]:
        """Return the last turns, oldest first; raises ``UnknownConversationError``.

        A last turn that is to be replaced is left out.
        """
        with self._database.session() as session:
            turns = _living(session, conversation_id).turns
            kept = turns[:-1] if _is_last(turns, replaces) else turns
            return tuple(
                Turn(t.question, str(t.answer["answer"]), tuple(t.source_ids)) for t in kept[-HISTORY:]
            )

    def append(
        self,
        conversation_id: str | None,
        turn_id: str,
        question: str,
        answer: dict[str, Any],
        source_ids: tuple[str, ...],
        told: Facts = MappingProxyType({}),
        replaces: str | None = None,
    ) -> str:
        """Keep a turn and return its conversation's id; ``told`` are the facts that its question tells.

        Without an id, or where the conversation has been deleted meanwhile, a new one is begun. The turn
        ``replaces`` is removed if it is the conversation's last; others build on an earlier one, so it stays.
        """
        now = datetime.now(UTC)
        with self._database.session() as session:
            conversation = session.get(Conversation, conversation_id) if conversation_id else None
            if conversation is None or conversation.deleted is not None:
                conversation = Conversation(id=new_id(), created=now, profile={})
                session.add(conversation)
                session.flush()
            conversation.profile = with_newer(conversation.profile, told)
            if _is_last(conversation.turns, replaces):
                conversation.turns.pop()
                session.flush()
            position = len(conversation.turns)
            session.add(
                ConversationTurn(
                    id=turn_id,
                    conversation_id=conversation.id,
                    position=position,
                    created=now,
                    question=question,
                    answer=answer,
                    source_ids=list(source_ids),
                )
            )
            return conversation.id

    def facts(self, conversation_id: str) -> dict[str, Any]:
        """Return what is known of the company by field; raises ``UnknownConversationError``."""
        with self._database.session() as session:
            return dict(_living(session, conversation_id).profile)

    def change_facts(self, conversation_id: str, changes: Facts) -> dict[str, Any]:
        """Set facts, or have them forgotten (``None``); return all; raises ``UnknownConversationError``."""
        with self._database.session() as session:
            conversation = _living(session, conversation_id)
            conversation.profile = {**conversation.profile, **changes}
            return dict(conversation.profile)

    def read(self, conversation_id: str) -> Conversation:
        """Return a conversation with its turns loaded; raises ``UnknownConversationError``."""
        with self._database.session() as session:
            conversation = _living(session, conversation_id)
            len(conversation.turns)
            return conversation

    def turn(self, turn_id: str) -> ConversationTurn:
        """Return one turn; raises ``UnknownTurnError``, also when its conversation is deleted."""
        with self._database.session() as session:
            turn = session.get(ConversationTurn, turn_id)
            if turn is None or turn.conversation.deleted is not None:
                raise UnknownTurnError(turn_id)
            return turn

    def delete(self, conversation_id: str) -> None:
        """Hide a conversation at once; ``purge`` removes it. Raises ``UnknownConversationError``."""
        with self._database.session() as session:
            _living(session, conversation_id).deleted = datetime.now(UTC)

    def restore(self, conversation_id: str) -> None:
        """Undo a deletion that is not purged yet; raises ``UnknownConversationError``."""
        with self._database.session() as session:
            conversation = session.get(Conversation, conversation_id)
            if conversation is None:
                raise UnknownConversationError(conversation_id)
            conversation.deleted = None

    def purge(self, older_than: timedelta = UNDO) -> int:
        """Remove for good what was deleted longer ago than ``older_than``; return how many."""
        with self._database.session() as session:
            before = datetime.now(UTC) - older_than
            gone = session.scalars(
                delete(Conversation).where(Conversation.deleted <= before).returning(Conversation.id)
            ).all()
        if gone:
            self._database.empty_log()
        return len(gone)


def _is_last(turns: Sequence[ConversationTurn], turn_id: str | None) -> bool:
    return bool(turns) and turns[-1].id == turn_id


def _living(session: Session, conversation_id: str) -> Conversation:
    conversation = session.get(Conversation, conversation_id)
    if conversation is None or conversation.deleted is not None:
        raise UnknownConversationError(conversation_id)
    return conversation
