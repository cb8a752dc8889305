"""Ends that only a real process has: a reader that leaves, Ctrl+C, an environment without UTF-8."""

import json
import os
import signal
import subprocess
import sys

from api.cli.exit_codes import INTERRUPTED, READER_GONE

PROGRAM = [sys.executable, "-m", "tests.api.cli.fake_program"]
QUESTION = "Hvem yder støtte på Læsø?\n".encode()


def start(*words: str, **environment: str) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*PROGRAM, *words],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env={**os.environ, **environment},
        # Whoever started the tests in the background may have left Ctrl+C ignored for all of them.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
    )


def test_a_reader_that_leaves_ends_the_program_calmly() -> None:
    with start("search", "--jsonl") as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(QUESTION)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(QUESTION)
        process.stdin.close()
        told = process.stderr.read().decode()
    assert process.returncode == READER_GONE
    assert told == "Stoppet: Modtageren læste ikke videre.\n"


def test_ctrl_c_ends_the_program_calmly() -> None:
    with start("ask", "--jsonl") as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(QUESTION)
        process.stdin.flush()
        process.stdout.readline()  # it is running and waits for the next question
        process.send_signal(signal.SIGINT)
        told = process.stderr.read().decode()
    assert process.returncode == INTERRUPTED
    assert told == "\nAfbrudt.\n"


def test_lines_are_utf_8_whatever_the_environment_says() -> None:
    with start("ask", "--jsonl", PYTHONIOENCODING="latin-1", PYTHONUTF8="0", LC_ALL="C") as process:
        output, _ = process.communicate(QUESTION + b"\xff\n")
    first, second = output.decode("utf-8").splitlines()
    assert json.loads(first)["question"] == QUESTION.decode().strip()
    assert json.loads(second)["question"] == "\N{REPLACEMENT CHARACTER}"
    assert process.returncode == 0
