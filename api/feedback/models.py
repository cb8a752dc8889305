"""The table of what users say of answers."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base


class Feedback(Base):
    """Whether an answer helped, and why; it goes away with its answer.

    ``reasons`` are ids of ``grunde.yaml``, ``comment`` is masked and may be empty.
    """

    __tablename__ = "feedback"

    answer_id: Mapped[str] = mapped_column(
        String(64), ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True
    )
    given: Mapped[datetime] = mapped_column(index=True)
    helped: Mapped[bool]
    reasons: Mapped[list[str]]
    comment: Mapped[str] = mapped_column(Text)
