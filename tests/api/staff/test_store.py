"""Keys and sessions in a real SQLite file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from api.database.access import Database, DatabaseUnavailableError
from api.database.engine import DATABASE_FILE, database_url, open_engine
from api.staff.keys import StaffError, new_key
from api.staff.models import StaffSession
from api.staff.store import MAX_KEYS, SESSION, StaffStore, Standing
from tests.api.staff.staffed import KEY, NAME


@pytest.fixture
def store(database: Database) -> StaffStore:
    store = StaffStore(database)
    store.add(NAME, KEY)
    return store


def session_of(store: StaffStore) -> str:
    token = store.log_in(KEY)
    assert token is not None
    return token


def test_without_keys_nobody_is_logged_in(database: Database) -> None:
    assert StaffStore(database).standing("hvad som helst") == Standing(keys_exist=False, name=None)


def test_a_key_opens_a_session(store: StaffStore) -> None:
    assert store.standing(session_of(store)) == Standing(keys_exist=True, name=NAME)
    assert store.standing(None) == store.standing("gættet") == Standing(keys_exist=True, name=None)
    assert store.log_in("en-forkert-noegle-1") is None
    assert store.log_in(f"  {KEY}\n") is not None


def test_neither_key_nor_token_can_be_read_from_the_file(store: StaffStore, tmp_path: Path) -> None:
    token = session_of(store)
    kept = b"".join(path.read_bytes() for path in tmp_path.glob(f"{DATABASE_FILE}*"))
    assert b"$argon2id$" in kept
    assert KEY.encode() not in kept
    assert token.encode() not in kept


def test_a_login_is_noted_and_lasts_twelve_hours(store: StaffStore, database: Database) -> None:
    assert store.list()[0].used is None
    token = session_of(store)
    used = store.list()[0].used
    assert used is not None
    with database.session() as session:
        kept = session.scalars(select(StaffSession)).one()
        assert kept.expires - kept.created == SESSION == timedelta(hours=12)
        session.execute(update(StaffSession).values(expires=datetime.now(UTC)))
    assert store.standing(token).name is None


def test_a_new_login_clears_away_what_has_expired(store: StaffStore, database: Database) -> None:
    session_of(store)
    with database.session() as session:
        session.execute(update(StaffSession).values(expires=datetime.now(UTC) - timedelta(seconds=1)))
    session_of(store)
    with database.session() as session:
        assert len(session.scalars(select(StaffSession)).all()) == 1


def test_a_logout_ends_one_session_alone(store: StaffStore) -> None:
    first, second = session_of(store), session_of(store)
    assert first != second
    store.log_out(first)
    store.log_out("ukendt")
    assert store.standing(first).name is None
    assert store.standing(second).name == NAME


def test_removing_a_key_ends_its_sessions(store: StaffStore) -> None:
    store.add("Prøve-Bo", "en-anden-noegle-9")
    token, other = session_of(store), store.log_in("en-anden-noegle-9")
    store.remove(NAME)
    assert store.standing(token) == Standing(keys_exist=True, name=None)
    assert store.standing(other).name == "Prøve-Bo"
    store.add(NAME, new_key())
    assert store.standing(token).name is None
    assert store.log_in(KEY) is None


def test_a_key_removed_during_the_login_opens_nothing(
    store: StaffStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def removed_meanwhile(key: str, hashes: object) -> str:
        store.remove(NAME)
        return NAME

    monkeypatch.setattr("api.staff.store.owner_of", removed_meanwhile)
    assert store.log_in(KEY) is None


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "Ida\x1b[2J"])
def test_a_name_must_be_readable(store: StaffStore, name: str) -> None:
    with pytest.raises(StaffError, match="1-60 almindelige tegn"):
        store.add(name, new_key())


def test_names_are_told_apart_by_more_than_capitals(store: StaffStore) -> None:
    with pytest.raises(StaffError, match="allerede en nøgle"):
        store.add("prøve-ida", new_key())
    with pytest.raises(StaffError, match="ingen nøgle med navnet »Prøve-Bo«"):
        store.remove("Prøve-Bo")


def test_there_is_an_end_to_keys(store: StaffStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.staff.store.hash_key", lambda key: "hash")
    for n in range(MAX_KEYS - 1):
        store.add(f"Prøve {n}", new_key())
    with pytest.raises(StaffError, match="højst være 20"):
        store.add("En til", new_key())


def test_a_broken_database_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / DATABASE_FILE).write_bytes(b"ikke en database" * 100)
    with pytest.raises(DatabaseUnavailableError):
        StaffStore(Database(open_engine(database_url(tmp_path, None)))).standing("x")
