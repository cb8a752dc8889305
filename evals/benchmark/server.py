"""A running server, and how long it lets one client wait."""

import json
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from evals.benchmark.commands import BenchmarkError, last_words, start
from evals.benchmark.peak_memory import PeakMemory
from evals.benchmark.wording import greeted, thanked
from evals.timing import Timing, timing

_PATIENCE = 120.0
_POLL = 0.05
WARM_UP = 3


@dataclass(slots=True)
class RunningServer:
    """A server that is ready; ``start_seconds`` from its command until it could answer."""

    url: str
    start_seconds: float
    memory: PeakMemory


@dataclass(frozen=True, slots=True)
class ChatLatency:
    """Waiting times of one client that asks one question at a time."""

    whole: Timing
    first_event: Timing
    first_claim: Timing | None
    streamed: Timing


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as connection:
        return int(connection.getsockname()[1])


@contextmanager
def running_server(data: Path) -> Iterator[RunningServer]:
    """Start ``vejviser serve`` and stop it at the end.

    Raises:
        BenchmarkError: it ended, or was not ready within two minutes.
    """
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    began = time.perf_counter()
    with start(data, "serve", "--port", str(port)) as process:
        try:
            with PeakMemory(process.pid) as memory:
                _wait(process, data, url, began)
                yield RunningServer(url, time.perf_counter() - began, memory)
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(process: "subprocess.Popen[str]", data: Path, url: str, began: float) -> None:
    answered = "intet"
    while time.perf_counter() - began < _PATIENCE:
        if process.poll() is not None:
            raise BenchmarkError(f"Serveren stoppede, før den var klar:\n{last_words(data)}")
        try:
            response = httpx.get(f"{url}/health/ready", timeout=10)
            if response.status_code == httpx.codes.OK:
                return
            answered = response.text
        except httpx.TransportError:
            pass
        time.sleep(_POLL)
    raise BenchmarkError(
        f"Serveren blev ikke klar inden for to minutter. Den svarede: {answered}\n{last_words(data)}"
    )


def chat_latency(url: str, questions: Sequence[str]) -> ChatLatency:
    """Ask every question once as JSON and, in other words, once as a stream, after a few to warm up.

    Raises:
        BenchmarkError: the server answered with an error.
    """
    whole: list[float] = []
    with httpx.Client(base_url=url, timeout=60) as client:
        for question in greeted(questions[:WARM_UP]):
            _ask(client, question)
        for question in questions:
            began = time.perf_counter()
            _ask(client, question)
            whole.append(time.perf_counter() - began)
        streams = [_stream(client, question) for question in thanked(questions)]
    claims = [stream.first_claim for stream in streams if stream.first_claim is not None]
    return ChatLatency(
        whole=timing(whole),
        first_event=timing([stream.first_event for stream in streams]),
        first_claim=timing(claims) if claims else None,
        streamed=timing([stream.done for stream in streams]),
    )


def _ask(client: httpx.Client, question: str) -> None:
    response = client.post("/api/chat", json={"question": question})
    if response.status_code != httpx.codes.OK:
        raise BenchmarkError(f"Serveren svarede {response.status_code} på »{question}«.")
    json.loads(response.content)


@dataclass(frozen=True, slots=True)
class _Stream:
    first_event: float
    first_claim: float | None
    done: float


def _stream(client: httpx.Client, question: str) -> _Stream:
    began = time.perf_counter()
    seen: dict[str, float] = {}
    with client.stream("POST", "/api/chat/stream", json={"question": question}) as response:
        for line in response.iter_lines():
            field, _, value = line.partition(":")
            if field == "event":
                seen.setdefault(value.strip(), time.perf_counter() - began)
    if "done" not in seen:
        raise BenchmarkError(f"Svaret på »{question}« blev ikke sendt helt.")
    return _Stream(min(seen.values()), seen.get("claim"), seen["done"])
