"""What could not be answered, from the conversations that exist."""

from datetime import date, timedelta

from answering.refusal import SMALL_TALK
from api.conversations.store import ConversationStore
from api.database.access import Database
from api.usage.period import Period
from api.usage.unanswered import UNNAMED, unanswered
from tests.api.usage.conftest import keep

ALL = Period.chosen("alle", date.today() + timedelta(days=1))


def test_only_refused_questions_are_listed_the_newest_first(
    database: Database, conversations: ConversationStore
) -> None:
    keep(conversations, "Besvaret?")
    keep(conversations, "Første?", "andet år")
    keep(conversations, "Hej", SMALL_TALK)
    keep(conversations, "Anden?", None, refused=True)
    found = unanswered(database, ALL)
    assert [(one.question, one.kind) for one in found] == [("Anden?", UNNAMED), ("Første?", "andet år")]


def test_the_same_words_are_counted_as_one(database: Database, conversations: ConversationStore) -> None:
    keep(conversations, "hvad koster   det", "tæt ved")
    keep(conversations, "Hvad koster det?", "tæt ved")
    keep(conversations, "Hvad koster det?", "andet år")
    assert [(one.question, one.kind, one.times) for one in unanswered(database, ALL)] == [
        ("Hvad koster det?", "andet år", 1),
        ("Hvad koster det?", "tæt ved", 2),
    ]


def test_a_deleted_conversation_takes_its_questions_along(
    database: Database, conversations: ConversationStore
) -> None:
    conversation, _ = keep(conversations, "Ved nogen det?", "tæt ved")
    conversations.delete(conversation)
    assert unanswered(database, ALL) == []
    conversations.restore(conversation)
    assert len(unanswered(database, ALL)) == 1
    conversations.delete(conversation)
    conversations.purge(timedelta(0))
    assert unanswered(database, ALL) == []


def test_questions_of_other_days_are_left_out(database: Database, conversations: ConversationStore) -> None:
    keep(conversations, "I dag?", "tæt ved")
    yesterday = date.today() - timedelta(days=1)
    assert unanswered(database, Period(None, yesterday)) == []
    assert len(unanswered(database, Period(date.today(), date.today()))) == 1
