"""The tables that count what is asked: no word of a question, no conversation, no person."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base


class UsageRecord(Base):
    """One answered question; ``refusal`` is its kind where it was refused, ``ms`` how long the answer took.

    Only the day is kept: with the moment, a count could be tied to the turn of a conversation.
    """

    __tablename__ = "usage_record"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    intent: Mapped[str] = mapped_column(String(32))
    refusal: Mapped[str | None] = mapped_column(String(64))
    channel: Mapped[str] = mapped_column(String(16))
    ms: Mapped[float]


class UsageTheme(Base):
    """A theme of a counted question; a question may have several or none."""

    __tablename__ = "usage_theme"

    record_id: Mapped[int] = mapped_column(
        ForeignKey("usage_record.id", ondelete="CASCADE"), primary_key=True
    )
    theme: Mapped[str] = mapped_column(String(64), primary_key=True)


class UsageSource(Base):
    """A source that the answer to a counted question cited."""

    __tablename__ = "usage_source"

    record_id: Mapped[int] = mapped_column(
        ForeignKey("usage_record.id", ondelete="CASCADE"), primary_key=True
    )
    source_id: Mapped[str] = mapped_column(String(255), primary_key=True)
