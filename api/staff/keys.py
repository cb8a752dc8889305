"""Staff keys: made, judged, hashed and recognised."""

import secrets
from collections.abc import Iterable

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

MIN_KEY = 16
MIN_DIFFERENT = 8
MAX_KEY = 200

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without the letters that are mistaken for one another when a key is copied by hand."""

_HASHER = PasswordHasher()


class StaffError(ValueError):
    """Something about staff keys that cannot be done; the message is a Danish sentence."""


def new_key() -> str:
    """Return a random key of 25 letters and digits in five groups (about 123 bits)."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(5))


def checked_key(key: str) -> str:
    """Return a key that somebody chose, without surrounding space.

    Raises:
        StaffError: it could be guessed.
    """
    key = key.strip()
    if not MIN_KEY <= len(key) <= MAX_KEY:
        raise StaffError(f"Nøglen skal være på {MIN_KEY}-{MAX_KEY} tegn. Den her er på {len(key)}.")
    if len(set(key)) < MIN_DIFFERENT:
        raise StaffError(f"Nøglen er for nem at gætte. Brug mindst {MIN_DIFFERENT} forskellige tegn.")
    return key


def hash_key(key: str) -> str:
    """Return the argon2id hash of a key, with its own salt."""
    return _HASHER.hash(key)


def owner_of(key: str, hashes: Iterable[tuple[str, str]]) -> str | None:
    """Return whose key it is, of pairs of name and hash.

    Every hash is tried to the end, so that the time tells neither whether a key is known nor whose it is.
    """
    owner = None
    for name, hashed in hashes:
        if _fits(key, hashed):
            owner = name
    return owner


def _fits(key: str, hashed: str) -> bool:
    try:
        return _HASHER.verify(hashed, key)
    except (VerificationError, InvalidHashError):
        return False
