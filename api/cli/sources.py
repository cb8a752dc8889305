"""``vejviser sources``: the list of sources."""

import json
import sys
from typing import Annotated

import typer

from api.cli import engine
from api.cli.records import source_record
from api.cli.sources_view import sources_view
from api.cli.terminal import output
from api.settings import read_settings


def sources(
    as_json: Annotated[bool, typer.Option("--json", help="Skriv listen som JSON.")] = False,
) -> None:
    """Vis de kilder, der er læst ind."""
    library = engine.library(read_settings())
    if as_json:
        records = [source_record(source, len(library.passages_of(source.id))) for source in library.sources]
        sys.stdout.write(json.dumps(records, ensure_ascii=False, indent=2) + "\n")
    else:
        output().print(sources_view(library))
