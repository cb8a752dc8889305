"""``vejviser eval``: measures search and answers on gold questions; the questions never enter the results."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.danish_group import DanishCommand, DanishGroup
from api.cli.terminal import output, progress_output
from api.settings import read_settings
from evals.result_files import RESULTS_FOLDER, ResultError

ALL = "alle"
OFF_THE_SHELF = ("langchain-default", "langchain-bm25-rrf", "bm25", "dense", "ours")
"""What ``--system alle`` runs: everything that needs no further packages."""

GoldOption = Annotated[
    Path, typer.Option("--gold", metavar="FIL", help="Spørgsmålene med facit, ét JSON-objekt pr. linje.")
]
DocumentsOption = Annotated[
    Path, typer.Option("--documents", metavar="MAPPE", help="Mappen med de dokumenter, der spørges i.")
]
OutOption = Annotated[Path, typer.Option("--out", metavar="MAPPE", help="Hvor resultaterne skrives.")]

app = typer.Typer(
    cls=DanishGroup,
    no_args_is_help=True,
    subcommand_metavar="KOMMANDO",
    options_metavar="[VALG]",
    help="Mål, hvor godt Vejviser finder og svarer, på spørgsmål med facit.",
)


def _folder(path: Path) -> Path:
    folder = path.expanduser()
    if not folder.is_dir():
        raise ResultError(f"Mappen {path} findes ikke.")
    return folder


def _show(text: str) -> None:
    """Print a text whose tables must not be broken at the edge of the terminal."""
    output().print(text, soft_wrap=True)


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

    questions, folder = load_gold(gold), _folder(documents)
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
        _show(f"{name}: {path}\n\n{retrieval_table(result)}")
    if len(results) > 1:
        _show(systems_table(results))


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def answers(gold: GoldOption, documents: DocumentsOption, out: OutOption = RESULTS_FOLDER) -> None:
    """Mål svarene: er det rigtige med, afvises det rigtige, og står hvert citat i kilden?"""
    from evals.answers_run import run_answers
    from evals.gold import load_gold
    from evals.result_files import run_folder, write_result
    from evals.systems.registry import Workbench
    from evals.tables import answers_table

    questions, folder = load_gold(gold), _folder(documents)
    settings = read_settings()
    bench = Workbench(settings)
    with progress_output().status("Måler svarene …"):
        opened = bench.open_index(folder)
        facts = bench.facts("ours")
        result, single = run_answers(opened.assistant, "ours", questions, folder, facts)
        opened.close()
    path = write_result(run_folder(result.environment, out), result, single)
    _show(f"ours: {path}\n\n{answers_table(result)}")
    for failure in result.failures:
        where = (
            f"{failure.file} linje {failure.lines[0]}-{failure.lines[1]}" if failure.lines else failure.file
        )
        _show(f"{failure.question} [{failure.n}] {where}: {failure.reason} ({failure.coverage:.2f})")


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
    _show(difference_table(*names, compare(a, b, question_type)))


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
        found.index(_folder(documents))
    count = 0
    for miss in misses(found, questions, k):
        _show(miss_view(miss))
        count += 1
    _show(f"{count} af {len(questions)} spørgsmål blev ikke fundet blandt de første {k}.")


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def poster(
    gold: Annotated[
        Path | None,
        typer.Option("--gold", metavar="FIL", help="Spørgsmålene med poster; ellers Vejvisers egne."),
    ] = None,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Mål, om søgningen i det indlæste indeks finder vidensbasens egne poster."""
    from corpus.records import load_records
    from evals.own_sets import RECORD_QUESTIONS, read_record_questions
    from evals.record_questions import RESULT_NAME, missed, record_table, run_record_questions
    from evals.result_files import run_folder, write_result
    from ingest.embedding.opening import open_embedder
    from ingest.index.generation import open_index
    from ingest.index.layout import IndexLayout
    from retrieval.hybrid import HybridSearcher

    path, records, settings = gold or RECORD_QUESTIONS, load_records(), read_settings()
    questions = {question.id: question for question in read_record_questions(path, records)}
    with progress_output().status("Måler søgningen efter poster …"):
        embedder = open_embedder(settings.data, settings.embedding_model)
        index = open_index(IndexLayout(settings.data), embedder.model_id)
        facts = {"embedding_model": embedder.model_id, "precision": str(embedder.precision)}
        searcher = HybridSearcher(index, embedder)
        result, ranks = run_record_questions(
            list(questions.values()), path, records, index.library, searcher, facts
        )
        index.close()
    written = write_result(run_folder(result.environment, out) / RESULT_NAME, result, ranks)
    _show(f"{written}\n\n{record_table(result)}")
    for miss in missed(ranks):
        expected = ", ".join(questions[miss.id].expected)
        _show(f"{miss.id}: ventede {expected}; først kom {miss.first or 'intet'}")
    if result.not_indexed:
        _show(f"Ikke spurgt, fordi posten ikke er læst ind: {', '.join(result.not_indexed)}")


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def cases(
    gold: Annotated[
        Path | None,
        typer.Option("--gold", metavar="FIL", help="Søgningerne med facit; ellers Vejvisers egne."),
    ] = None,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Mål casesøgningen: er den rigtige case blandt de første?"""
    from evals.case_searches import RESULT_FILE, measure, recall_table
    from evals.own_sets import CASE_SEARCHES
    from evals.result_files import run_folder
    from ingest.embedding.opening import open_embedder
    from ingest.library import Library
    from retrieval.cases.opening import open_case_search

    settings = read_settings()
    with progress_output().status("Måler casesøgningen …"):
        embedder = open_embedder(settings.data, settings.embedding_model)
        search = open_case_search(Library((), ()), embedder, settings.data)
        result = measure(search, embedder.model_id, gold or CASE_SEARCHES)
    path = run_folder(result.environment, out) / RESULT_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(result.model_dump_json(indent=1) + "\n", "utf-8")
    _show(f"{path}\n\n{recall_table(result)}")


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def programmer(
    gold: Annotated[
        Path | None,
        typer.Option("--gold", metavar="FIL", help="Situationerne med poster; ellers Vejvisers egne."),
    ] = None,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Mål, om en virksomhed får et program eller en aktør, der passer, blandt de første tre."""
    from evals.own_sets import SITUATIONS, read_situations
    from evals.result_files import run_folder, write_result
    from evals.situations import RESULT_NAME, missed, run_situations, situations_table
    from ingest.embedding.opening import open_embedder
    from retrieval.matching.opening import open_matcher

    path, settings = gold or SITUATIONS, read_settings()
    situations = {situation.id: situation for situation in read_situations(path)}
    with progress_output().status("Måler programmatchningen …"):
        embedder = open_embedder(settings.data, settings.embedding_model)
        facts = {"embedding_model": embedder.model_id, "precision": str(embedder.precision)}
        matcher = open_matcher(embedder, settings.data)
        result, ranks = run_situations(list(situations.values()), path, matcher, facts)
    written = write_result(run_folder(result.environment, out) / RESULT_NAME, result, ranks)
    _show(f"{written}\n\n{situations_table(result)}")
    for miss in missed(ranks):
        expected = ", ".join(situations[miss.id].expected)
        _show(f"{miss.id}: ventede {expected}; først kom {', '.join(miss.first) or 'intet'}")


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

    where = _folder(folder) if folder else newest_folder()
    results = read_folder(where)
    plot_systems(results, where / "retrieval.svg")
    table = systems_table(results)
    (where / "retrieval.md").write_text(table, "utf-8")
    _show(f"{where / 'retrieval.svg'}\n{where / 'retrieval.md'}\n\n{table}")
