"""A real HTTP server in the OpenAI interface whose replies are played from a script."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


def chunk(*choices: dict[str, Any]) -> dict[str, Any]:
    """Return one event of a stream."""
    return {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": choices}


@dataclass
class Played:
    """One request on the server's side: what came, and the means to reply.

    ``stop`` is set when the test ends, so that no behaviour hangs on; ``left`` when the client has gone.
    """

    handler: BaseHTTPRequestHandler
    body: dict[str, Any]
    stop: threading.Event
    left: threading.Event

    def head(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        """Send status and headers; the body ends with the connection."""
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", kind)
        self.handler.send_header("Connection", "close")
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()

    def raw(self, data: bytes) -> None:
        """Send bytes of the body at once."""
        self.handler.wfile.write(data)
        self.handler.wfile.flush()

    def event(self, data: dict[str, Any] | str) -> None:
        self.raw(f"data: {data if isinstance(data, str) else json.dumps(data)}\n\n".encode())

    def delta(self, **delta: Any) -> None:
        """Send one piece of a message."""
        choice = {"index": 0, "delta": delta, "finish_reason": None}
        self.event(
            {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
        )

    def done(self) -> None:
        choice = {"index": 0, "delta": {}, "finish_reason": "stop"}
        self.event(
            {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
        )
        self.event("[DONE]")

    def say(self, text: str, size: int = 20) -> None:
        """Stream a whole message in pieces of ``size`` characters."""
        self.head()
        self.delta(role="assistant", content="")
        for at in range(0, len(text), size):
            self.delta(content=text[at : at + size])
        self.done()

    def wait(self, seconds: float) -> bool:
        """Pause; tell whether the test is over."""
        return self.stop.wait(seconds)


Behaviour = Callable[[Played], None]


@dataclass
class ScriptedServer:
    """The address of a running server, what it was asked, and whether a client left before the end."""

    url: str
    behaviour: Behaviour
    bodies: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    left: threading.Event = field(default_factory=threading.Event)

    @property
    def sent(self) -> str:
        """Return all that was sent, as one text."""
        return json.dumps(self.bodies, ensure_ascii=False)


@contextmanager
def serving(behaviour: Behaviour) -> Iterator[ScriptedServer]:
    """Run a server that plays one behaviour for every request."""
    stop = threading.Event()
    script = ScriptedServer("", behaviour)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            body = json.loads(self.rfile.read(length) or b"{}")
            script.bodies.append(body)
            script.keys.append(self.headers.get("Authorization"))
            self.close_connection = True
            try:
                script.behaviour(Played(self, body, stop, script.left))
            except (BrokenPipeError, ConnectionResetError):
                script.left.set()

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield script
    finally:
        stop.set()
        server.shutdown()
        with suppress(OSError):
            server.server_close()
        thread.join(10)
