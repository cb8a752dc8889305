"""A chat model behind an OpenAI-compatible address, read with a limit of time and of length."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Mapping, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import aclosing
from functools import cache
from typing import Any, cast

import structlog
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage
from pydantic import SecretStr

from answering.language_model.failures import Failure, LanguageModelError, LanguageModelSetupError

log = structlog.get_logger("vejviser.language_model")

MAX_CHARACTERS = 20_000
"""Characters of a reply; five sentences with their quotes are some 2,000."""
_MAX_BYTES = 4_000_000
"""Bytes of a response: every token travels in an event of some 200 bytes."""
_NO_KEY = "uden-noegle"
_REFUSED_SETTINGS = frozenset({400, 404, 415, 422})


class PendingReply:
    """A reply on its way."""

    def __init__(self, reading: "Future[str]") -> None:
        self._reading = reading

    def wait(self, seconds: float) -> bool:
        """Wait for the reply; tell whether there is an outcome."""
        try:
            self._reading.exception(seconds)
        except TimeoutError:
            return self._reading.done()
        except CancelledError:
            return True
        return True

    def text(self) -> str:
        """Return the whole reply.

        Raises:
            LanguageModelError: it did not come in time, was too long, or the request failed.
        """
        return self._reading.result()

    def cancel(self) -> None:
        """End the request; the connection is closed. Nothing happens when it has ended."""
        self._reading.cancel()


class ChatEndpoint:
    """Asks a chat model and reads its reply in the background, piece by piece.

    A request takes at most ``seconds`` from its first byte to its last, also of a server that never stops.
    """

    def __init__(self, model: BaseChatModel, seconds: float) -> None:
        self._model = model
        self._seconds = seconds
        self._takes_settings = True

    def ask(self, messages: Sequence[BaseMessage], settings: Mapping[str, Any]) -> PendingReply:
        """Send messages with fields of the request body; a server that refuses these is asked without."""
        reading = self._read_in_time(list(messages), dict(settings))
        return PendingReply(asyncio.run_coroutine_threadsafe(reading, _background()))

    async def _read_in_time(self, messages: list[BaseMessage], settings: dict[str, Any]) -> str:
        try:
            async with asyncio.timeout(self._seconds):
                return await self._read_with_or_without(messages, settings)
        except LanguageModelError:
            raise
        except TimeoutError as error:
            raise LanguageModelError(Failure.TIME) from error
        except Exception as error:
            log.warning("language_model_failed", error=type(error).__name__)
            raise LanguageModelError(_failure_of(error)) from error

    async def _read_with_or_without(self, messages: list[BaseMessage], settings: dict[str, Any]) -> str:
        if self._takes_settings:
            try:
                return await self._read(messages, settings)
            except Exception as error:
                if getattr(error, "status_code", None) not in _REFUSED_SETTINGS:
                    raise
                self._takes_settings = False
        return await self._read(messages, {})

    async def _read(self, messages: list[BaseMessage], settings: dict[str, Any]) -> str:
        read: list[str] = []
        length = 0
        stream = self._model.astream(messages, extra_body=settings or None)
        async with aclosing(cast("AsyncGenerator[AIMessageChunk]", stream)) as chunks:
            async for chunk in chunks:
                read.append(chunk.text)
                length += len(read[-1])
                if length > MAX_CHARACTERS:
                    raise LanguageModelError(Failure.TOO_LONG)
        return "".join(read)


def open_endpoint(name: str, base_url: str, key: SecretStr | None, seconds: float) -> ChatEndpoint:
    """Return the endpoint; nothing is sent yet, so it may be down.

    The address must be given: a question never goes to a service that nobody chose. Keys and addresses that
    stand in the environment for other programs are not used.

    Raises:
        LanguageModelSetupError: the libraries are not installed, or the settings cannot be used.
    """
    try:
        import httpx2
        from langchain.chat_models import init_chat_model

        from answering.language_model.bounded_transport import BoundedTransport

        model = init_chat_model(
            name,
            model_provider="openai",
            base_url=base_url,
            api_key=(key or SecretStr(_NO_KEY)).get_secret_value(),
            timeout=seconds,
            max_retries=0,
            http_async_client=httpx2.AsyncClient(transport=BoundedTransport(_MAX_BYTES), timeout=seconds),
        )
    except ImportError as error:
        raise LanguageModelSetupError(
            "Sprogmodellen kræver et tillæg. Installér det med: pip install 'vejviser[sprogmodel]'"
        ) from error
    except ValueError as error:
        raise LanguageModelSetupError(
            "Sprogmodellen kan ikke bruges med de indstillinger, der er givet."
        ) from error
    return ChatEndpoint(model, seconds)


@cache
def _background() -> asyncio.AbstractEventLoop:
    """Return the event loop, in its own thread, that reads all replies: connections belong to one loop."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="language-model", daemon=True).start()
    return loop


def _failure_of(error: BaseException) -> Failure:
    """Tell a reply that was too long, or too slow, from a request that failed."""
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in causes:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    named = [type(found).__name__ for found in causes]
    if "ResponseTooLongError" in named:
        return Failure.TOO_LONG
    return Failure.TIME if any("Timeout" in name for name in named) else Failure.UNREACHABLE
