"""The store of conversations on a real SQLite file."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from api.conversations.store import (
    HISTORY,
    ConversationStore,
    UnknownConversationError,
    UnknownTurnError,
    new_id,
)
from api.database.access import Database
from api.database.engine import database_url, open_engine
from api.settings import SettingsError

ANSWER = {"answer": "Et opdigtet svar med ordet hemmelighedskræmmeri."}


@pytest.fixture
def url(tmp_path: Path) -> URL:
    return database_url(tmp_path, None)


@pytest.fixture
def database(url: URL) -> Database:
    return Database(open_engine(url))


@pytest.fixture
def store(database: Database) -> ConversationStore:
    return ConversationStore(database)


def _add(store: ConversationStore, conversation: str | None, question: str = "Hvad?") -> str:
    return store.append(conversation, new_id(), question, ANSWER, ("kilde-a",))


def test_history_is_the_last_turns_oldest_first(store: ConversationStore) -> None:
    ident = _add(store, None, "0")
    for number in range(1, HISTORY + 3):
        _add(store, ident, str(number))
    assert [t.question for t in store.history(ident)] == [str(n) for n in range(3, HISTORY + 3)]
    assert store.history(ident)[0].source_ids == ("kilde-a",)


def test_turn_for_a_conversation_deleted_meanwhile_begins_a_new_one(store: ConversationStore) -> None:
    ident = _add(store, None)
    store.delete(ident)
    assert _add(store, ident) != ident


def test_purge_spares_what_can_still_be_undone(store: ConversationStore) -> None:
    ident = _add(store, None)
    store.delete(ident)
    assert store.purge() == 0
    store.restore(ident)
    assert store.purge(timedelta(0)) == 0
    assert store.read(ident).turns[0].question == "Hvad?"


def test_purge_removes_for_good(store: ConversationStore, database: Database, tmp_path: Path) -> None:
    kept, ident = _add(store, None), _add(store, None, "Et spørgsmål om rødgrødsbageri?")
    store.delete(ident)
    assert store.purge(timedelta(0)) == 1
    with pytest.raises(UnknownConversationError):
        store.restore(ident)
    assert len(store.read(kept).turns) == 1
    database.close()
    assert "rødgrødsbageri".encode() not in b"".join(p.read_bytes() for p in tmp_path.iterdir())


def test_times_are_utc(store: ConversationStore) -> None:
    conversation = store.read(_add(store, None))
    assert conversation.created.utcoffset() == timedelta(0)
    assert conversation.turns[0].created.utcoffset() == timedelta(0)


def test_readers_do_not_wait_for_a_writer(store: ConversationStore, url: URL) -> None:
    ident = _add(store, None)
    with open_engine(url).connect() as other:
        other.exec_driver_sql("BEGIN IMMEDIATE")
        other.exec_driver_sql("UPDATE turn SET question = 'ændret'")
        assert store.read(ident).turns[0].question == "Hvad?"


def test_unusable_addresses_are_told_in_danish(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="VEJVISER_DATABASE_URL er ikke en databaseadresse"):
        database_url(tmp_path, "ikke en adresse")
    with pytest.raises(SettingsError, match="mangler en driver"):
        open_engine(database_url(tmp_path, "ukendtdatabase://vaert/navn"))


def test_any_database_by_url(tmp_path: Path) -> None:
    assert database_url(tmp_path, "postgresql://bruger@vaert/navn").get_backend_name() == "postgresql"
    assert database_url(tmp_path, None).database == str(tmp_path / "samtaler.sqlite3")


def test_facts_are_kept_changed_and_forgotten(store: ConversationStore) -> None:
    ident = store.append(None, new_id(), "Vi er 6 ansatte i Hobro", ANSWER, (), {"ansatte": 6})
    assert store.change_facts(ident, {"ansatte": None, "kommune": "Rebild"}) == {
        "ansatte": None,
        "kommune": "Rebild",
    }
    store.append(ident, new_id(), "Vi er 7 ansatte på Fyn", ANSWER, (), {"ansatte": 7, "landsdel": "Fyn"})
    assert store.facts(ident) == {"ansatte": 7, "landsdel": "Fyn"}
    store.delete(ident)
    with pytest.raises(UnknownConversationError):
        store.facts(ident)


def test_a_database_of_an_older_version_gets_the_column_it_lacks(store: ConversationStore, url: URL) -> None:
    ident = _add(store, None, "Gammelt?")
    with open_engine(url).begin() as connection:
        connection.execute(text("ALTER TABLE conversation DROP COLUMN profile"))
    later = ConversationStore(Database(open_engine(url)))
    assert later.facts(ident) == {} and later.read(ident).turns[0].question == "Gammelt?"
    assert later.change_facts(ident, {"ansatte": 3}) == {"ansatte": 3}
    assert later.facts(_add(later, None)) == {}


def test_the_last_turn_is_replaced_and_an_earlier_one_is_not(store: ConversationStore) -> None:
    ident = store.append(None, "tur-1", "Første?", ANSWER, ())
    store.append(ident, "tur-2", "Anden?", ANSWER, ())
    assert [t.question for t in store.history(ident, "tur-2")] == ["Første?"]
    assert [t.question for t in store.history(ident, "tur-1")] == ["Første?", "Anden?"]
    store.append(ident, "tur-3", "Rettet?", ANSWER, (), replaces="tur-2")
    store.append(ident, "tur-4", "Ny?", ANSWER, (), replaces="tur-1")
    turns = store.read(ident).turns
    assert [(t.position, t.question) for t in turns] == [(0, "Første?"), (1, "Rettet?"), (2, "Ny?")]


def test_a_turn_is_not_replaced_from_another_conversation(store: ConversationStore) -> None:
    kept = store.append(None, "tur-1", "Første?", ANSWER, ())
    store.append(None, "tur-2", "Anden?", ANSWER, (), replaces="tur-1")
    assert len(store.read(kept).turns) == 1


def test_one_turn_is_read_until_its_conversation_is_deleted(store: ConversationStore) -> None:
    ident = store.append(None, "tur-1", "Hvad?", ANSWER, ())
    assert store.turn("tur-1").question == "Hvad?"
    store.delete(ident)
    with pytest.raises(UnknownTurnError):
        store.turn("tur-1")
    store.restore(ident)
    assert store.turn("tur-1").answer == ANSWER
    with pytest.raises(UnknownTurnError):
        store.turn("findes-ikke")
