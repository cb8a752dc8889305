"""``vejviser ask``: answers with verified quotes."""

from typing import Annotated

import typer
from rich.status import Status as Spinner

from answering.answer import Answer, Assistant, Status
from api.cli import engine
from api.cli.answer_view import answer_view
from api.cli.question_lines import from_arguments, only_standard_input, respond_to_standard_input
from api.cli.records import Record, answer_record
from api.cli.terminal import output, progress_output
from api.settings import read_settings


def ask(
    words: Annotated[list[str] | None, typer.Argument(metavar="SPØRGSMÅL", help="Spørgsmålet.")] = None,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl", help="Læs ét spørgsmål pr. linje fra standardinput; skriv én linje JSON pr. spørgsmål."
        ),
    ] = False,
) -> None:
    """Få svar på et spørgsmål, med ordrette citater fra kilderne."""
    if jsonl:
        only_standard_input(words or ())
        with engine.opened(read_settings()) as runtime:

            def respond(asked: str, question: str) -> Record:
                return answer_record(asked, runtime.assistant.answer(question))

            raise typer.Exit(respond_to_standard_input(respond))
    question = from_arguments(words or ())
    with progress_output().status("Åbner kilderne …") as spinner, engine.opened(read_settings()) as runtime:
        answer = answer_while_telling(runtime.assistant, question, spinner)
    output().print(answer_view(answer))


def answer_while_telling(assistant: Assistant, question: str, spinner: Spinner) -> Answer:
    """Return the complete answer; what the assistant tells of its work is shown meanwhile."""
    for event in assistant.stream(question):
        if isinstance(event, Status):
            spinner.update(event.text)
        elif isinstance(event, Answer):
            return event
    raise RuntimeError("the assistant's stream ended without an answer")
