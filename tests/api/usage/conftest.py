"""A database on a real SQLite file, with the stores that Indsigt reads."""

from datetime import date

import pytest

from api.conversations.store import ConversationStore, new_id
from api.database.access import Database
from api.usage.channel import Channel
from api.usage.store import Asked, UsageStore

TODAY = date(2026, 5, 20)


def asked(
    *themes: str,
    refusal: str | None = None,
    sources: tuple[str, ...] = (),
    intent: str = "fakta",
    ms: float = 100.0,
    channel: Channel = Channel.PAGE,
) -> Asked:
    """Return what is counted of a question."""
    return Asked(themes, intent, refusal, sources, ms, channel)


def keep(
    conversations: ConversationStore,
    question: str,
    refusal: str | None = None,
    conversation: str | None = None,
    refused: bool | None = None,
) -> tuple[str, str]:
    """Keep a turn; return the ids of its conversation and its answer."""
    answer = {
        "answer": "Et opdigtet svar.",
        "refused": refusal is not None if refused is None else refused,
        "refusal_kind": refusal,
    }
    ident = new_id()
    return conversations.append(conversation, ident, question, answer, ()), ident


@pytest.fixture
def usage(database: Database) -> UsageStore:
    return UsageStore(database, lambda: TODAY)
