"""The store of feedback on a real SQLite file."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from api.conversations.store import ConversationStore, new_id
from api.database.access import Database
from api.feedback.store import FeedbackStore, Opinion, UnknownAnswerError
from api.usage.period import Period

TODAY = Period(date.today(), date.today())


@pytest.fixture
def store(database: Database) -> FeedbackStore:
    return FeedbackStore(database)


def _ask(conversations: ConversationStore, answer_id: str, question: str = "Hvad?") -> str:
    return conversations.append(None, answer_id, question, {"answer": "Et opdigtet svar."}, ())


def _rows(database: Database) -> int:
    with database.session() as session:
        return int(session.scalar(text("SELECT count(*) FROM feedback")) or 0)


def test_an_answer_has_one_opinion_that_can_change(
    database: Database, conversations: ConversationStore, store: FeedbackStore
) -> None:
    ident = new_id()
    conversation = _ask(conversations, ident)
    store.give(ident, Opinion(False, ("forældet",), "Lukket."))
    store.give(ident, Opinion(True))
    (turn,) = conversations.read(conversation).turns
    assert turn.feedback is not None
    assert (turn.feedback.helped, turn.feedback.reasons, turn.feedback.comment) == (True, [], "")
    assert _rows(database) == 1


def test_it_can_be_withdrawn_also_twice(
    database: Database, conversations: ConversationStore, store: FeedbackStore
) -> None:
    ident = new_id()
    _ask(conversations, ident)
    store.give(ident, Opinion(True))
    store.withdraw(ident)
    store.withdraw(ident)
    assert _rows(database) == 0


def test_personal_data_never_reaches_the_database(
    database: Database, conversations: ConversationStore, store: FeedbackStore, tmp_path: Path
) -> None:
    ident = new_id()
    _ask(conversations, ident)
    kept = store.give(ident, Opinion(False, (), "Ring til mig på 12 34 56 78."))
    assert kept.comment == "Ring til mig på •••."
    database.close()
    assert b"12 34 56 78" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_it_goes_away_with_its_conversation(
    database: Database, conversations: ConversationStore, store: FeedbackStore
) -> None:
    ident = new_id()
    conversation = _ask(conversations, ident)
    store.give(ident, Opinion(False, (), "En kommentar."))
    conversations.delete(conversation)
    assert store.given_in(TODAY) == []
    with pytest.raises(UnknownAnswerError):
        store.give(ident, Opinion(True))
    conversations.purge(timedelta(0))
    assert _rows(database) == 0


def test_an_unknown_answer_is_refused(store: FeedbackStore) -> None:
    with pytest.raises(UnknownAnswerError):
        store.give("ingen", Opinion(True))
    with pytest.raises(UnknownAnswerError):
        store.withdraw("ingen")


def test_the_newest_opinion_comes_first_and_only_in_its_period(
    conversations: ConversationStore, store: FeedbackStore
) -> None:
    first, second, third = new_id(), new_id(), new_id()
    for ident, question in ((first, "Første?"), (second, "Anden?"), (third, "Uden mening?")):
        _ask(conversations, ident, question)
    store.give(second, Opinion(True))
    store.give(first, Opinion(False))
    assert [turn.question for turn in store.given_in(TODAY)] == ["Første?", "Anden?"]
    yesterday = date.today() - timedelta(days=1)
    assert store.given_in(Period(None, yesterday)) == []
