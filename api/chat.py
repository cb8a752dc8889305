"""One question in its conversation: the talk so far in, events out, the turn kept."""

from collections.abc import Generator
from dataclasses import dataclass, field

import structlog
from pydantic import BaseModel

from answering.answer import (
    NEW_TALK,
    Answer,
    Assistant,
    Citation,
    Claim,
    Event,
    Intro,
    Notice,
    Status,
    Talk,
)
from answering.conversation.remembering import stated
from answering.intent import intent
from api.conversations.known_facts import talk_of
from api.conversations.store import (
    ConversationStore,
    UnknownConversationError,
    new_id,
)
from api.database.access import DatabaseUnavailableError
from api.problems import unknown
from api.schemas.chat import AnswerOut, CitationOut, ClaimOut, NoticeOut, StatusOut
from api.usage.channel import Channel
from api.usage.store import Asked, UsageStore
from api.usage.themes import themes_of
from api.usage.unanswered import UNNAMED
from ingest.library import Library

log = structlog.get_logger("vejviser.chat")

NOT_SAVED = NoticeOut(
    kind="ikke-gemt",
    text="Samtalen kunne ikke gemmes. Svaret her er helt, men det kan ikke hentes frem igen.",
)

ChatEvent = tuple[str, BaseModel]
"""The name of an event and what it carries."""


@dataclass(slots=True)
class Exchange:
    """A question that is being answered; ``events`` gives the answer piece by piece."""

    assistant: Assistant
    library: Library
    conversations: ConversationStore
    usage: UsageStore
    question: str
    conversation_id: str | None = None
    channel: Channel = Channel.API
    replaces: str | None = None
    talk: Talk = NEW_TALK
    saved: bool = True
    intro: str | None = None
    answer: AnswerOut | None = field(default=None, init=False)

    def recall(self) -> None:
        """Read the conversation so far; raises a 404 problem. A broken database costs only the history."""
        if self.conversation_id is None:
            return
        try:
            turns = self.conversations.history(self.conversation_id, self.replaces)
            self.talk = talk_of(turns, self.conversations.facts(self.conversation_id))
        except UnknownConversationError as error:
            raise unknown("en samtale", self.conversation_id) from error
        except DatabaseUnavailableError:
            log.exception("history_unavailable")
            self.saved = False

    def events(self) -> Generator[ChatEvent]:
        """Yield named events; the last is ``done`` with the whole answer, which is then kept.

        Raises:
            QuestionError: before the first event.
        """
        for event in self.assistant.stream(self.question, self.talk):
            if isinstance(event, Answer):
                answer = self._keep(event)
                if not self.saved:
                    yield "notice", NOT_SAVED
                yield "done", answer
            else:
                if isinstance(event, Intro):
                    self.intro = event.text
                yield self._named(event)

    def finish(self) -> AnswerOut:
        """Return the whole answer at once; raises ``QuestionError``."""
        for _ in self.events():
            pass
        if self.answer is None:
            raise RuntimeError("the assistant ended without an answer")
        return self.answer

    def _named(self, event: Event) -> ChatEvent:
        match event:
            case Status(text):
                return "status", StatusOut(text=text)
            case Intro(text):
                return "intro", StatusOut(text=text)
            case Claim():
                return "claim", ClaimOut.of(event)
            case Citation():
                return "citation", CitationOut.of(event, self.library)
            case Notice():
                return "notice", NoticeOut.of(event)
            case Answer():
                raise TypeError("the answer is not a partial event")

    def _keep(self, answer: Answer) -> AnswerOut:
        out = AnswerOut.of(
            answer,
            self.library,
            answer_id=new_id(),
            conversation_id=self.conversation_id,
            intro=self.intro,
        )
        try:
            kept = out.model_dump(mode="json")
            out.conversation_id = self.conversations.append(
                self.conversation_id,
                out.answer_id,
                out.question,
                kept,
                out.source_ids,
                stated(out.question),
                self.replaces,
            )
        except DatabaseUnavailableError:
            log.exception("turn_not_saved")
            self.saved = False
        else:
            self._count(out)
        if not self.saved:
            out.notices.append(NOT_SAVED)
        self.answer = out
        return out

    def _count(self, out: AnswerOut) -> None:
        """Count the question by what it is about; not being able to costs nobody anything."""
        asked = out.asked or out.question
        refusal = (out.refusal_kind or UNNAMED) if out.refused else None
        try:
            self.usage.count(
                Asked(themes_of(asked), intent(asked), refusal, out.source_ids, out.ms, self.channel)
            )
        except DatabaseUnavailableError:
            log.exception("question_not_counted")
