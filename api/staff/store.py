"""Keeping staff keys and sessions."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, exists, func, select

from api.database.access import Database
from api.staff.keys import StaffError, checked_key, hash_key, owner_of
from api.staff.models import StaffKey, StaffSession

SESSION = timedelta(hours=12)
"""How long a login lasts."""

MAX_NAME = 60
MAX_KEYS = 20
"""Each attempt to log in is held against every key."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a request's session token is worth. ``name`` is ``None`` where nobody is logged in with it."""

    keys_exist: bool
    name: str | None


class StaffStore:
    """Staff keys and sessions in a database. Every method may raise ``DatabaseUnavailableError``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, key: str) -> None:
        """Keep the hash of a key under a name; raises ``StaffError`` for a poor key or a taken name."""
        name, hashed = _checked_name(name), hash_key(checked_key(key))
        with self._database.session() as session:
            if session.scalar(select(exists().where(func.lower(StaffKey.name) == name.lower()))):
                raise StaffError(
                    f"Der er allerede en nøgle med navnet »{name}«. "
                    f'Fjern den først: vejviser staff remove "{name}"'
                )
            if (session.scalar(select(func.count()).select_from(StaffKey)) or 0) >= MAX_KEYS:
                raise StaffError(f"Der kan højst være {MAX_KEYS} nøgler. Fjern en, der ikke bruges.")
            session.add(StaffKey(name=name, hash=hashed, created=datetime.now(UTC), used=None))

    def list(self) -> list[StaffKey]:
        """Return all keys by name."""
        with self._database.session() as session:
            return list(session.scalars(select(StaffKey).order_by(StaffKey.name)))

    def remove(self, name: str) -> None:
        """Remove a key and end its sessions; raises ``StaffError`` where there is none."""
        with self._database.session() as session:
            key = session.get(StaffKey, name.strip())
            if key is None:
                raise StaffError(f"Der er ingen nøgle med navnet »{name.strip()}«.")
            session.execute(delete(StaffSession).where(StaffSession.staff_name == key.name))
            session.delete(key)

    def log_in(self, key: str) -> str | None:
        """Return the token of a new session, or ``None`` for a key that nobody has."""
        owner = owner_of(key.strip(), [(k.name, k.hash) for k in self.list()])
        if owner is None:
            return None
        token, now = secrets.token_urlsafe(32), datetime.now(UTC)
        with self._database.session() as session:
            session.execute(delete(StaffSession).where(StaffSession.expires <= now))
            kept = session.get(StaffKey, owner)
            if kept is None:  # removed while it was being recognised
                return None
            kept.used = now
            session.add(
                StaffSession(token_hash=_hashed(token), staff_name=owner, created=now, expires=now + SESSION)
            )
        return token

    def standing(self, token: str | None) -> Standing:
        """Return whether there are keys at all, and who is logged in with a token."""
        with self._database.session() as session:
            keys_exist = bool(session.scalar(select(exists().select_from(StaffKey))))
            if not keys_exist or token is None:
                return Standing(keys_exist, None)
            name = session.scalar(
                select(StaffKey.name)
                .join(StaffSession, StaffSession.staff_name == StaffKey.name)
                .where(StaffSession.token_hash == _hashed(token), StaffSession.expires > datetime.now(UTC))
            )
            return Standing(keys_exist, name)

    def log_out(self, token: str | None) -> None:
        """End the session of a token; an unknown one, or none, is no error."""
        if token is None:
            return
        with self._database.session() as session:
            session.execute(delete(StaffSession).where(StaffSession.token_hash == _hashed(token)))


def _hashed(token: str) -> str:
    """Return what is kept of a token: it is random, so a fast hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _checked_name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > MAX_NAME or not name.isprintable():
        raise StaffError(f"Navnet skal være på 1-{MAX_NAME} almindelige tegn.")
    return name
