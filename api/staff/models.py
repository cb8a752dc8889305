"""The tables of the staff's keys and of who is logged in."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base


class StaffKey(Base):
    """One person's key: only its argon2 hash is kept. ``used`` is when it last opened a session."""

    __tablename__ = "staff_key"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    hash: Mapped[str] = mapped_column(String(200))
    created: Mapped[datetime]
    used: Mapped[datetime | None]


class StaffSession(Base):
    """Somebody logged in; ``token_hash`` is the SHA-256 of what the browser's cookie holds."""

    __tablename__ = "staff_session"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_name: Mapped[str] = mapped_column(ForeignKey("staff_key.name", ondelete="CASCADE"), index=True)
    created: Mapped[datetime]
    expires: Mapped[datetime] = mapped_column(index=True)
