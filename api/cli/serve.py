"""``vejviser serve``: the web page and the API."""

import errno
import socket
from contextlib import suppress
from typing import Annotated

import typer
import uvicorn

from api.cli.question_lines import UsageProblem
from api.cli.terminal import output
from api.settings import read_settings


def serve(
    host: Annotated[
        str | None, typer.Option("--host", metavar="ADRESSE", help="Adressen at lytte på; ellers 127.0.0.1.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option("--port", min=0, max=65535, metavar="PORT", help="Porten, 0-65535; ellers 8000."),
    ] = None,
) -> None:
    """Start websiden. Den kører, til du stopper den med Ctrl+C."""
    settings = read_settings()
    with listening(host or settings.host, settings.port if port is None else port) as connection:
        config = uvicorn.Config(
            "api.app:create_app", factory=True, log_level=settings.log_level, access_log=False
        )
        server = _Announced(config, address(connection))
        # Ctrl+C arrives once the server has shut down in good order; uvicorn leaves when it cannot start.
        with suppress(KeyboardInterrupt, SystemExit):
            server.run(sockets=[connection])
    if not server.started:
        raise UsageProblem("Serveren kunne ikke starte. Grunden står ovenfor.")
    output().print("Vejviser er stoppet.")


class _Announced(uvicorn.Server):
    """A server that tells its address once it answers."""

    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            output().print(f"Vejviser kører på {self._address} – stop med Ctrl+C.", soft_wrap=True)


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens on an address; port 0 takes any free one.

    Raises:
        UsageProblem: the port is taken, or the address is not this machine's.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UsageProblem(
                f"Port {port} er optaget af et andet program. Vælg en anden: vejviser serve --port {port + 1}"
            ) from error
        if error.errno == errno.EACCES:
            raise UsageProblem(f"Du har ikke lov til at bruge port {port}. Vælg en over 1023.") from error
        raise UsageProblem(f"Adressen {host} kan ikke bruges på denne maskine.") from error


def address(connection: socket.socket) -> str:
    """Return the address to type into a browser; one for every interface is shown as this machine's."""
    host, port = connection.getsockname()[:2]
    name = "127.0.0.1" if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}"
