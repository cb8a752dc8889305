"""The tables that keep drafts of applications."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base


class VersionKind(StrEnum):
    """How a version came about."""

    AUTO = "gemt automatisk"
    SAVED = "gemt"
    RESTORED = "hentet frem"
    IMPORTED = "indlæst fra Word"
    REWORDED = "formuleret af sprogmodel"
    ELSEWHERE = "fra et andet vindue"


class Draft(Base):
    """A draft; ``deleted`` is set while its deletion can still be undone.

    ``current`` is the number of the version that is shown, ``numbered`` the highest number given so far.
    """

    __tablename__ = "draft"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    created: Mapped[datetime]
    changed: Mapped[datetime]
    deleted: Mapped[datetime | None] = mapped_column(index=True)
    current: Mapped[int]
    numbered: Mapped[int]


class DraftVersion(Base):
    """One version; ``idea`` and ``choices`` are the models of the same names as JSON."""

    __tablename__ = "draft_version"

    draft_id: Mapped[str] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    moment: Mapped[datetime]
    kind: Mapped[str] = mapped_column(String(32))
    label: Mapped[str] = mapped_column(Text)
    idea: Mapped[dict[str, Any]]
    choices: Mapped[dict[str, Any]]
