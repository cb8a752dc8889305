"""Asking: the whole answer at once, or piece by piece as server-sent events."""

from collections.abc import AsyncIterator, Iterator
from itertools import chain
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.concurrency import iterate_in_threadpool

from api.chat import ChatEvent, Exchange
from api.dependencies import ConversationsDep, RuntimeDep, UsageDep
from api.error_handlers import unexpected_problem
from api.problems import ProblemError, documented
from api.schemas.chat import AnswerOut, ChatRequest
from api.usage.channel import ChannelDep


def require_json(request: Request) -> None:
    """Refuse any other format than JSON with a 415 problem."""
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type != "application/json" and not content_type.endswith("+json"):
        raise ProblemError(
            415,
            "not-json",
            "Forespørgslen har et forkert format",
            "Send spørgsmålet som JSON med Content-Type: application/json.",
        )


router = APIRouter(
    prefix="/api/chat",
    tags=["Samtale"],
    dependencies=[Depends(require_json)],
    responses=documented(400, 404, 413, 415, 422, 500, 503),
)


def begin(
    body: ChatRequest,
    runtime: RuntimeDep,
    conversations: ConversationsDep,
    usage: UsageDep,
    channel: ChannelDep,
) -> Exchange:
    """Return the question with the conversation so far; raises a 404 problem."""
    exchange = Exchange(
        runtime.assistant,
        runtime.library,
        conversations,
        usage,
        body.question,
        body.conversation_id,
        channel,
        replaces=body.replaces,
    )
    exchange.recall()
    return exchange


ExchangeDep = Annotated[Exchange, Depends(begin)]


def open_stream(exchange: ExchangeDep) -> Iterator[Iterator[ChatEvent]]:
    """Give the events with the first one made, so that a refused question is still a 422 problem.

    The assistant is closed when the response ends, also when the reader has gone.
    """
    events = exchange.events()
    first = next(events, None)
    try:
        yield chain(() if first is None else (first,), events)
    finally:
        events.close()


@router.post("", summary="Stil et spørgsmål")
def ask(exchange: ExchangeDep) -> AnswerOut:
    """Giver hele svaret med citater, forbehold og næste skridt.

    Hvert udsagn bæres af mindst ét citat, som står ordret i kilden.
    """
    return exchange.finish()


_EXAMPLE = (
    'event: status\ndata: {"text": "Søger i kilderne …"}\n\n'
    'event: claim\ndata: {"text": "Ifølge notatet …", "citations": [1]}\n\n'
    'event: done\ndata: {"question": "…", "answer": "…"}\n\n'
)


@router.post(
    "/stream",
    summary="Stil et spørgsmål, og få svaret løbende",
    response_class=EventSourceResponse,
    responses={200: {"content": {"text/event-stream": {"example": _EXAMPLE}}}},
)
async def stream(
    request: Request, events: Annotated[Iterator[ChatEvent], Depends(open_stream)]
) -> AsyncIterator[ServerSentEvent]:
    """Sender `status`, `intro`, `citation`, `claim` og `notice`, efterhånden som de er klar.

    Til sidst kommer `done` med hele svaret, eller `error` med en fejlbeskrivelse.
    Citater kommer før de udsagn, der bruger dem.
    """
    try:
        async for name, data in iterate_in_threadpool(events):
            yield ServerSentEvent(event=name, data=data)
    except Exception as error:  # noqa: BLE001 - the response has begun, so the error travels as an event
        yield ServerSentEvent(event="error", data=unexpected_problem(error, request.url.path))
