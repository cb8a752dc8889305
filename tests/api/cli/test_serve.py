"""The server tells its address, refuses a taken port in plain words, and stops on Ctrl+C."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli.main import app
from api.cli.question_lines import UsageProblem
from api.cli.serve import address, listening


def test_a_taken_port_is_told_with_a_way_out() -> None:
    with listening("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(app, ["serve", "--port", str(port)])
    assert result.exit_code == 2
    assert f"Port {port} er optaget" in result.stderr
    assert f"--port {port + 1}" in result.stderr


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(UsageProblem, match=r"192\.0\.2\.1"):
        listening("192.0.2.1", 0)


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_the_address_can_be_typed_into_a_browser(host: str) -> None:
    with listening(host, 0) as connection:
        port = connection.getsockname()[1]
        assert address(connection) == f"http://127.0.0.1:{port}"


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine has no IPv6")
def test_an_ipv6_address_stands_in_brackets() -> None:
    try:
        connection = listening("::1", 0)
    except UsageProblem:
        pytest.skip("this machine has no IPv6 loopback")
    with connection:
        assert address(connection).startswith("http://[::1]:")


def test_the_server_answers_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    program = [sys.executable, "-c", "from api.cli.main import app; app()", "serve", "--port", "0"]
    environment = {**os.environ, "VEJVISER_DATA": str(tmp_path)}
    with subprocess.Popen(program, stdout=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stdout
        announced = process.stdout.readline()
        url = announced.removeprefix("Vejviser kører på ").partition(" ")[0]
        with urllib.request.urlopen(f"{url}/health/live") as response:
            assert response.status == 200
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
    assert rest == "Vejviser er stoppet.\n"
    assert process.returncode == 0
