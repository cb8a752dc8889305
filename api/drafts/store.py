"""Keeping drafts with their versions; a save that comes too late is kept beside the others, never lost."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from api.conversations.store import UNDO, new_id
from api.database.access import Database
from api.drafts.contents import DraftContents
from api.drafts.models import Draft, DraftVersion, VersionKind

AUTOMATIC = 20
"""How many versions are kept that nobody saved on purpose; all others stay."""
APART = timedelta(minutes=2)
"""Automatic versions closer together than this are kept as one, so that twenty reach back a while."""
LABEL = 120
"""The longest name of a version, in characters."""


class UnknownDraftError(KeyError):
    """No draft, or no version of it, has this id, or it is deleted."""


class StaleDraftError(Exception):
    """The draft was saved elsewhere meanwhile; ``kept`` is the number that this text was kept under."""

    def __init__(self, kept: int, current: int) -> None:
        super().__init__(f"version {kept} is based on an older one than {current}")
        self.kept = kept
        self.current = current


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a draft as it was saved."""

    draft_id: str
    number: int
    moment: datetime
    kind: VersionKind
    label: str
    contents: DraftContents


def _now() -> datetime:
    return datetime.now(UTC)


class DraftStore:
    """Drafts in a database. Every method may raise ``DatabaseUnavailableError``."""

    def __init__(self, database: Database, now: Callable[[], datetime] = _now) -> None:
        self._database = database
        self._now = now

    def create(self, contents: DraftContents) -> Version:
        """Keep a new draft as its version 1; its id cannot be guessed."""
        now, draft_id = self._now(), new_id()
        with self._database.session() as session:
            session.add(Draft(id=draft_id, created=now, changed=now, current=1, numbered=1))
            session.flush()
            return self._add(session, draft_id, 1, contents, VersionKind.SAVED, "")

    def read(self, draft_id: str, number: int | None = None) -> Version:
        """Return the current version, or one by its number; raises ``UnknownDraftError``."""
        with self._database.session() as session:
            draft = _living(session, draft_id)
            return _version(_row(session, draft_id, draft.current if number is None else number))

    def versions(self, draft_id: str) -> tuple[Version, ...]:
        """Return all kept versions, the newest first; raises ``UnknownDraftError``."""
        with self._database.session() as session:
            _living(session, draft_id)
            rows = session.scalars(
                select(DraftVersion).where(DraftVersion.draft_id == draft_id).order_by(-DraftVersion.number)
            )
            return tuple(map(_version, rows))

    def save(
        self,
        draft_id: str,
        base: int,
        contents: DraftContents,
        kind: VersionKind = VersionKind.AUTO,
        label: str = "",
    ) -> Version:
        """Keep a new version based on number ``base`` and return it; nothing new changes nothing.

        Raises:
            UnknownDraftError: there is no such draft.
            StaleDraftError: another version came in between; this one is kept as a version of its own.
        """
        with self._database.session() as session:
            number = self._next(session, draft_id)
            draft = _living(session, draft_id)
            current = _row(session, draft_id, draft.current)
            if kind is VersionKind.AUTO and _version(current).contents == contents:
                return _version(current)
            draft.changed = self._now()
            if base == draft.current:
                draft.current = number
                added = self._add(session, draft_id, number, contents, kind, label)
                self._tidy(session, draft_id, current)
                return added
            stale = StaleDraftError(self._beside(session, draft_id, base, number, contents), draft.current)
        raise stale

    def keep_beside(self, draft_id: str, contents: DraftContents, kind: VersionKind, label: str) -> Version:
        """Keep a version that is not shown until it is made the current one; raises ``UnknownDraftError``."""
        with self._database.session() as session:
            number = self._next(session, draft_id)
            return self._add(session, draft_id, number, contents, kind, label)

    def restore_version(self, draft_id: str, number: int, base: int) -> Version:
        """Make an older version the current one again, as a new version; raises as ``save``."""
        contents = self.read(draft_id, number).contents
        return self.save(draft_id, base, contents, VersionKind.RESTORED, f"Version {number}")

    def duplicate(self, draft_id: str) -> Version:
        """Keep a new draft that begins as this one is now; raises ``UnknownDraftError``."""
        return self.create(self.read(draft_id).contents.copied())

    def delete(self, draft_id: str) -> None:
        """Hide a draft at once; ``purge`` removes it. Raises ``UnknownDraftError``."""
        with self._database.session() as session:
            _living(session, draft_id).deleted = self._now()

    def restore(self, draft_id: str) -> None:
        """Undo a deletion that is not purged yet; raises ``UnknownDraftError``."""
        with self._database.session() as session:
            draft = session.get(Draft, draft_id)
            if draft is None:
                raise UnknownDraftError(draft_id)
            draft.deleted = None

    def purge(self, older_than: timedelta = UNDO) -> int:
        """Remove for good what was deleted longer ago than ``older_than``; return how many."""
        with self._database.session() as session:
            before = self._now() - older_than
            gone = session.scalars(delete(Draft).where(Draft.deleted <= before).returning(Draft.id)).all()
        if gone:
            self._database.empty_log()
        return len(gone)

    @staticmethod
    def _next(session: Session, draft_id: str) -> int:
        """Give out a number; writing first takes the lock, so one of two saves at once sees the other."""
        number: int | None = session.scalar(
            update(Draft)
            .where(Draft.id == draft_id, Draft.deleted.is_(None))
            .values(numbered=Draft.numbered + 1)
            .returning(Draft.numbered)
        )
        if number is None:
            raise UnknownDraftError(draft_id)
        return number

    def _add(
        self,
        session: Session,
        draft_id: str,
        number: int,
        contents: DraftContents,
        kind: VersionKind,
        label: str,
    ) -> Version:
        row = DraftVersion(
            draft_id=draft_id,
            number=number,
            moment=self._now(),
            kind=kind.value,
            label=label[:LABEL],
            idea=contents.idea.model_dump(mode="json"),
            choices=contents.choices.model_dump(mode="json"),
        )
        session.add(row)
        session.flush()
        return _version(row)

    def _beside(
        self, session: Session, draft_id: str, base: int, number: int, contents: DraftContents
    ) -> int:
        """Keep what came too late; a window that goes on writing keeps its one version beside the others."""
        mine = session.get(DraftVersion, (draft_id, base))
        if mine is not None and mine.kind == VersionKind.ELSEWHERE:
            mine.moment = self._now()
            mine.idea = contents.idea.model_dump(mode="json")
            mine.choices = contents.choices.model_dump(mode="json")
            return base
        return self._add(session, draft_id, number, contents, VersionKind.ELSEWHERE, "").number

    def _tidy(self, session: Session, draft_id: str, replaced: DraftVersion) -> None:
        """Remove automatic versions beyond the limit, and one that stood only for a moment.

        What was replaced on purpose stays: it may be what another window wrote.
        """
        rows = session.scalars(
            select(DraftVersion).where(DraftVersion.draft_id == draft_id).order_by(-DraftVersion.number)
        ).all()
        before = next((row for row in rows if row.number < replaced.number), None)
        automatic = [row for row in rows[1:] if row.kind == VersionKind.AUTO]
        gone = automatic[AUTOMATIC:]
        written_on = rows[0].kind == VersionKind.AUTO
        if written_on and replaced in automatic[:1] and before and replaced.moment - before.moment < APART:
            gone = [replaced, *automatic[AUTOMATIC + 1 :]]
        for row in gone:
            session.delete(row)


def _living(session: Session, draft_id: str) -> Draft:
    draft = session.get(Draft, draft_id)
    if draft is None or draft.deleted is not None:
        raise UnknownDraftError(draft_id)
    return draft


def _row(session: Session, draft_id: str, number: int) -> DraftVersion:
    row = session.get(DraftVersion, (draft_id, number))
    if row is None:
        raise UnknownDraftError(draft_id)
    return row


def _version(row: DraftVersion) -> Version:
    contents = DraftContents.model_validate({"idea": row.idea, "choices": row.choices})
    return Version(row.draft_id, row.number, row.moment, VersionKind(row.kind), row.label, contents)
