"""``vejviser search``: the passages that fit a question best."""

from typing import Annotated

import typer

from api.cli import engine
from api.cli.hits_view import hits_view
from api.cli.question_lines import from_arguments, only_standard_input, respond_to_standard_input
from api.cli.records import Record, hits_record
from api.cli.terminal import output, progress_output
from api.settings import read_settings


def search(
    words: Annotated[list[str] | None, typer.Argument(metavar="SPØRGSMÅL", help="Spørgsmålet.")] = None,
    k: Annotated[
        int,
        typer.Option(
            "-k", min=1, max=1000, metavar="ANTAL", help="Hvor mange steder der højst vises, 1-1000."
        ),
    ] = 10,
    explain: Annotated[
        bool, typer.Option("--explain", help="Vis, hvad hvert signal gav til hvert steds samlede score.")
    ] = False,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl", help="Læs ét spørgsmål pr. linje fra standardinput; skriv én linje JSON pr. spørgsmål."
        ),
    ] = False,
) -> None:
    """Find de steder i kilderne, der passer bedst til et spørgsmål."""
    if jsonl:
        only_standard_input(words or ())
        with engine.opened(read_settings()) as runtime:

            def respond(asked: str, question: str) -> Record:
                return hits_record(asked, runtime.searcher.search(question, k), runtime.library, explain)

            raise typer.Exit(respond_to_standard_input(respond))
    question = from_arguments(words or ())
    with progress_output().status("Åbner kilderne …"), engine.opened(read_settings()) as runtime:
        view = hits_view(runtime.searcher.search(question, k), runtime.library, explain)
    output().print(view)
