"""Questions from standard input, one a line, each answered with one line of JSON."""

import io
import json
import sys
from collections.abc import Callable, Iterable, Sequence

from pydantic_core import PydanticCustomError

from answering.answer import QuestionError
from api.cli.exit_codes import ALL_FINE, SOME_BAD
from api.cli.records import Record, error_record, json_line
from api.schemas.question import checked_question


class UsageProblem(ValueError):
    """A command line that asks for nothing or for two things at once; the message is Danish."""


def asked(line: str) -> str:
    """Return the question of a line: its text, or ``question`` where the line is a JSON object with one."""
    text = line.rstrip("\r\n").removeprefix("\ufeff")
    if text.lstrip().startswith("{"):
        try:
            found = json.loads(text)
        except ValueError:
            return text
        if isinstance(found, dict) and isinstance(found.get("question"), str):
            return str(found["question"])
    return text


def usable(question: str) -> str:
    """Return the question as the engine takes it.

    Raises:
        QuestionError: it is empty or too long.
    """
    try:
        return checked_question(question)
    except PydanticCustomError as error:
        raise QuestionError(error.message()) from error


def from_arguments(words: Sequence[str]) -> str:
    """Return the question given on the command line, with or without quotation marks.

    Raises:
        UsageProblem: there is none.
        QuestionError: it is too long.
    """
    if not words:
        raise UsageProblem("Skriv et spørgsmål, eller brug --jsonl for at læse spørgsmål fra standardinput.")
    return usable(" ".join(words))


def respond_to_lines(
    lines: Iterable[str], respond: Callable[[str, str], Record], write: Callable[[str], object]
) -> int:
    """Write one record a line; a bad line gets an error and the rest are still answered.

    ``respond`` is called with the question as asked and as the engine takes it. Returns the exit code.
    """
    code = ALL_FINE
    for line in lines:
        question = asked(line)
        try:
            record = respond(question, usable(question))
        except QuestionError as error:
            code = SOME_BAD
            record = error_record(question, str(error))
        write(json_line(record))
    return code


def only_standard_input(words: Sequence[str]) -> None:
    """Check that ``--jsonl`` stands alone.

    Raises:
        UsageProblem: a question was given on the command line as well.
    """
    if words:
        raise UsageProblem("Med --jsonl læses spørgsmålene fra standardinput, ikke fra kommandolinjen.")


def respond_to_standard_input(respond: Callable[[str, str], Record]) -> int:
    """Read questions from standard input until it ends; every answer is written at once."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "strict")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)

    def write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    return respond_to_lines(sys.stdin, respond, write)
