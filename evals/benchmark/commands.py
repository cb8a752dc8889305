"""Runs ``vejviser`` as users do: in a process of its own, on a data directory of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.benchmark.peak_memory import PeakMemory
from evals.environment import PROJECT

# The program by its module, so that it need not be in the search path.
PROGRAM = (sys.executable, "-c", "from api.cli.main import app; app()")

LOG = "bench.log"


class BenchmarkError(Exception):
    """A step that failed, so that its figure would mean nothing; the message is Danish."""


@dataclass(frozen=True, slots=True)
class CommandRun:
    """How long a finished command took and how much memory it needed."""

    seconds: float
    peak_mib: float


def start(data: Path, *arguments: str) -> "subprocess.Popen[str]":
    """Start ``vejviser`` with ``data`` as its data directory; what it says goes to a file there."""
    # A pipe that nobody reads would fill up and stop a server.
    with (data / LOG).open("w", encoding="utf-8") as log:
        return subprocess.Popen(
            [*PROGRAM, *arguments],
            cwd=PROJECT,
            env={**os.environ, "VEJVISER_DATA": str(data)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            text=True,
        )


def last_words(data: Path) -> str:
    """Return the end of what the latest process said."""
    return (data / LOG).read_text("utf-8", "replace")[-1000:]


def run(data: Path, *arguments: str, fine: Sequence[int] = (0,)) -> CommandRun:
    """Run a command to its end.

    Raises:
        BenchmarkError: its exit code is not one of ``fine``; the message holds the end of its output.
    """
    began = time.perf_counter()
    with start(data, *arguments) as process, PeakMemory(process.pid) as memory:
        process.wait()
    seconds = time.perf_counter() - began
    if process.returncode not in fine:
        raise BenchmarkError(
            f"vejviser {arguments[0]} gik galt (kode {process.returncode}):\n{last_words(data)}"
        )
    return CommandRun(seconds, memory.mib)
