"""What a user should not have written is neither kept in the database nor sent back."""

from pathlib import Path

from answering.quoting import QuotingAssistant
from api.chat import Exchange
from api.conversations.store import ConversationStore
from api.database.access import Database
from api.database.engine import DATABASE_FILE, database_url, open_engine
from api.usage.store import UsageStore
from tests.answering.fake_searcher import FakeSearcher
from tests.answering.made_library import notice_library


def test_the_database_never_sees_personal_data(tmp_path: Path) -> None:
    library = notice_library()
    database = Database(open_engine(database_url(tmp_path, None)))
    store = ConversationStore(database)
    assistant = QuotingAssistant(library, FakeSearcher(library))
    question = "Jeg hedder 0101901234 (12 34 56 78). Hvor meget af lønnen dækker puljen?"
    out = Exchange(assistant, library, store, UsageStore(database), question).finish()
    assert out.question == "Jeg hedder ••• (•••). Hvor meget af lønnen dækker puljen?"
    assert out.conversation_id
    (turn,) = store.read(out.conversation_id).turns
    assert turn.question == out.question
    database.close()
    for file in tmp_path.glob(f"{DATABASE_FILE}*"):
        assert b"0101901234" not in file.read_bytes()
        assert b"12 34 56 78" not in file.read_bytes()
