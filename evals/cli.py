"""``vejviser eval``: measures search and answers on gold questions; the questions never enter the results."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.danish_group import DanishCommand, DanishGroup
from api.cli.terminal import progress_output
from api.settings import read_settings
from evals.answers_command import answers
from evals.calibration.command import kalibrering
from evals.command_options import DocumentsOption, GoldOption, OutOption, existing_folder, show
from evals.draft_check_command import udkast
from evals.own_set_commands import afvisning, argumenter, cases, dialoger, krav, poster, programmer
from evals.result_files import RESULTS_FOLDER

ALL = "alle"
OFF_THE_SHELF = ("langchain-default", "langchain-bm25-rrf", "bm25", "dense", "ours")
"""What ``--system alle`` runs: everything that needs no further packages."""

app = typer.Typer(
    cls=DanishGroup,
    no_args_is_help=True,
    subcommand_metavar="KOMMANDO",
    options_metavar="[VALG]",
    help="Mål, hvor godt Vejviser finder og svarer, på spørgsmål med facit.",
)


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def retrieval(
    gold: GoldOption,
    documents: DocumentsOption,
    system: Annotated[
        list[str] | None,
        typer.Option(
            "--system", metavar="NAVN", help="Systemet, der måles; kan gentages. »alle« tager flere."
        ),
    ] = None,
    out: OutOption = RESULTS_FOLDER,
    depth: Annotated[
        int, typer.Option("--depth", min=20, max=1000, metavar="ANTAL", help="Hvor langt ned der ses.")
    ] = 20,
) -> None:
    """Mål søgningen: finder systemet de steder, der svarer på spørgsmålene?"""
    from evals.gold import load_gold
    from evals.result_files import run_folder, write_result
    from evals.retrieval_run import run_retrieval
    from evals.systems.registry import Workbench, make_system
    from evals.tables import retrieval_table, systems_table

    questions, folder = load_gold(gold), existing_folder(documents)
    bench = Workbench(read_settings())
    names = [n for name in system or ["ours"] for n in (OFF_THE_SHELF if name == ALL else (name,))]
    results = []
    for name in names:
        with progress_output().status(f"Måler {name} …"):
            result, ranks = run_retrieval(
                make_system(name, bench), questions, folder, depth, bench.facts(name)
            )
        results.append(result)
        path = write_result(run_folder(result.environment, out), result, ranks)
        show(f"{name}: {path}\n\n{retrieval_table(result)}")
    if len(results) > 1:
        show(systems_table(results))


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def diff(
    first: Annotated[Path, typer.Argument(metavar="FØRST", help="Resultatfil, f.eks. …/bm25.json.")],
    second: Annotated[Path, typer.Argument(metavar="DEREFTER", help="Resultatfil at sammenligne med.")],
    question_type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="Kun spørgsmål af én type, f.eks. program.")
    ] = None,
) -> None:
    """Sammenlign to målinger spørgsmål for spørgsmål; * er en forskel, hvis interval ikke rummer nul."""
    from evals.comparison import compare, read_measured
    from evals.tables import difference_table

    a, b = read_measured(first), read_measured(second)
    names = (a.system, b.system) if a.system != b.system else (first.parent.name, second.parent.name)
    show(difference_table(*names, compare(a, b, question_type)))


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def ablation(gold: GoldOption, documents: DocumentsOption, out: OutOption = RESULTS_FOLDER) -> None:
    """Mål, hvad hver del af søgningen bidrager med, ved at udelade én ad gangen."""
    from evals.ablation import AblationResult, ablate, ablation_table
    from evals.environment import describe_environment
    from evals.gold import load_gold
    from evals.result_files import ABLATION_FILE, document_facts, gold_fact, run_folder
    from evals.systems.registry import Workbench

    questions, folder = load_gold(gold), existing_folder(documents)
    bench = Workbench(read_settings())
    with progress_output().status("Måler søgningen uden hver af dens dele …"):
        opened = bench.open_live(folder)
        whole, parts = ablate(opened, bench.embedder, questions.answerable)
        opened.close()
    result = AblationResult(
        environment=describe_environment(("chromadb", "bm25s")),
        gold=gold_fact(questions),
        documents=document_facts(folder),
        settings=dict(bench.facts("ours")),
        whole=whole,
        parts=parts,
    )
    path = run_folder(result.environment, out) / ABLATION_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(result.model_dump_json(indent=1) + "\n", "utf-8")
    table = ablation_table(whole, parts)
    path.with_suffix(".md").write_text(table, "utf-8")
    show(f"{path}\n\n{table}")


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def errors(
    gold: GoldOption,
    documents: DocumentsOption,
    system: Annotated[str, typer.Option("--system", metavar="NAVN", help="Systemet, der ses på.")] = "ours",
    k: Annotated[
        int, typer.Option("-k", min=1, max=100, metavar="ANTAL", help="Hvor langt ned et fund tæller.")
    ] = 5,
    question_type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="Kun spørgsmål af én type, f.eks. program.")
    ] = None,
) -> None:
    """Vis de spørgsmål, systemet ikke finder, hvad der kom i stedet, og hvad hvert signal sagde."""
    from evals.errors import misses, select
    from evals.gold import load_gold
    from evals.miss_view import miss_view
    from evals.systems.registry import Workbench, make_system

    questions = select(load_gold(gold), question_type)
    found = make_system(system, Workbench(read_settings()))
    with progress_output().status(f"Læser dokumenterne ind i {system} …"):
        found.index(existing_folder(documents))
    count = 0
    for miss in misses(found, questions, k):
        show(miss_view(miss))
        count += 1
    show(f"{count} af {len(questions)} spørgsmål blev ikke fundet blandt de første {k}.")


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def plot(
    folder: Annotated[
        Path | None, typer.Argument(metavar="MAPPE", help="En mappe med resultater; ellers den nyeste.")
    ] = None,
) -> None:
    """Tegn systemerne med deres intervaller (retrieval.svg), og lav tabellen til README (retrieval.md)."""
    from evals.plot import plot_systems
    from evals.result_files import newest_folder, read_folder
    from evals.tables import systems_table

    where = existing_folder(folder) if folder else newest_folder()
    results = read_folder(where)
    plot_systems(results, where / "retrieval.svg")
    table = systems_table(results)
    (where / "retrieval.md").write_text(table, "utf-8")
    show(f"{where / 'retrieval.svg'}\n{where / 'retrieval.md'}\n\n{table}")


for _command in (
    answers,
    poster,
    cases,
    programmer,
    afvisning,
    dialoger,
    argumenter,
    krav,
    kalibrering,
    udkast,
):
    app.command(cls=DanishCommand, options_metavar="[VALG]")(_command)
