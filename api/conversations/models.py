"""The tables that keep conversations."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.database.base import Base
from api.feedback.models import Feedback


class Conversation(Base):
    """A conversation; ``deleted`` is set while its deletion can still be undone.

    ``profile`` holds what is known of the company by field; ``None`` is what the user wants forgotten, though
    a turn tells it.
    """

    __tablename__ = "conversation"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    created: Mapped[datetime]
    deleted: Mapped[datetime | None] = mapped_column(index=True)
    profile: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    turns: Mapped[list["ConversationTurn"]] = relationship(
        back_populates="conversation",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="ConversationTurn.position",
    )


class ConversationTurn(Base):
    """One question with the answer as it was shown; ``position`` counts from 0 in its conversation."""

    __tablename__ = "turn"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    created: Mapped[datetime]
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[dict[str, Any]]
    source_ids: Mapped[list[str]]
    conversation: Mapped[Conversation] = relationship(back_populates="turns")
    feedback: Mapped[Feedback | None] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, lazy="selectin", single_parent=True
    )
