"""The ``vejviser eval`` commands on our own sets: records, cases, programmes, arguments, criteria."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.terminal import progress_output
from api.settings import read_settings
from evals.command_options import OutOption, show
from evals.result_files import RESULTS_FOLDER


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
    show(f"{written}\n\n{record_table(result)}")
    for miss in missed(ranks):
        expected = ", ".join(questions[miss.id].expected)
        show(f"{miss.id}: ventede {expected}; først kom {miss.first or 'intet'}")
    if result.not_indexed:
        show(f"Ikke spurgt, fordi posten ikke er læst ind: {', '.join(result.not_indexed)}")


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
    show(f"{path}\n\n{recall_table(result)}")


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
    show(f"{written}\n\n{situations_table(result)}")
    for miss in missed(ranks):
        expected = ", ".join(situations[miss.id].expected)
        show(f"{miss.id}: ventede {expected}; først kom {', '.join(miss.first) or 'intet'}")


def afvisning(
    gold: Annotated[
        Path | None,
        typer.Option("--gold", metavar="FIL", help="Spørgsmålene med slags; ellers Vejvisers egne."),
    ] = None,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Mål på det indlæste indeks, hvilke spørgsmål der afvises, fordi kilderne ikke kan besvare dem."""
    from api.runtime import open_runtime
    from evals.refusals import REFUSALS, RESULT_FILE, measure_refusals, refusal_table, wrong_table
    from evals.result_files import run_folder

    settings = read_settings()
    with progress_output().status("Måler afvisningerne …"):
        runtime = open_runtime(settings)
        facts = {"embedding_model": runtime.model_id}
        result, wrong = measure_refusals(runtime.assistant, facts, gold or REFUSALS)
        runtime.close()
    path = run_folder(result.environment, out) / RESULT_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(result.model_dump_json(indent=1) + "\n", "utf-8")
    show(f"{path}\n\n{refusal_table(result)}\n{wrong_table(wrong)}")


def dialoger(
    gold: Annotated[
        Path | None,
        typer.Option("--gold", metavar="FIL", help="Dialogerne med facit; ellers Vejvisers egne."),
    ] = None,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Mål, om et opfølgende spørgsmål findes lige så godt som det samme spørgsmål stillet fuldt ud."""
    from api.runtime import open_runtime
    from evals.dialogues import DIALOGUES, RESULT_FILE, dialogue_table, measure_dialogues
    from evals.result_files import run_folder

    settings = read_settings()
    with progress_output().status("Måler dialogerne …"):
        runtime = open_runtime(settings)
        facts = {"embedding_model": runtime.model_id}
        result = measure_dialogues(
            runtime.assistant, runtime.searcher, runtime.library, facts, gold or DIALOGUES
        )
        runtime.close()
    path = run_folder(result.environment, out) / RESULT_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(result.model_dump_json(indent=1) + "\n", "utf-8")
    show(f"{path}\n\n{dialogue_table(result)}")


def argumenter(
    gold: Annotated[
        Path | None,
        typer.Option(
            "--gold", metavar="FIL", help="Spørgsmålene med facit; ellers Vejvisers egne projekter."
        ),
    ] = None,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Mål på det indlæste indeks, om det rigtige sted er blandt de første argumenter til et projekt."""
    from answering.application.bank import ArgumentBanks
    from evals.argument_bank import ARGUMENTS, RESULT_FILE, arguments_table, measure_arguments
    from evals.result_files import run_folder
    from ingest.embedding.opening import open_embedder
    from ingest.index.generation import open_index
    from ingest.index.layout import IndexLayout
    from retrieval.hybrid import HybridSearcher

    settings = read_settings()
    with progress_output().status("Måler argumentbanken …"):
        embedder = open_embedder(settings.data, settings.embedding_model)
        index = open_index(IndexLayout(settings.data), embedder.model_id)
        facts: dict[str, str | int] = {"embedding_model": embedder.model_id}
        facts["sources"] = len(index.library.sources)
        banks = ArgumentBanks(index.library, HybridSearcher(index, embedder))
        result = measure_arguments(banks, facts, gold or ARGUMENTS)
        index.close()
    path = run_folder(result.environment, out) / RESULT_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(result.model_dump_json(indent=1) + "\n", "utf-8")
    show(f"{path}\n\n{arguments_table(result)}")


def krav(
    gold: Annotated[
        Path | None,
        typer.Option("--gold", metavar="FIL", help="Udkastene med facit; ellers Vejvisers egne."),
    ] = None,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Mål, hvor ofte kontrollen af et udkast mod kravene har ret, og hvor ofte dens »opfyldt« er forkert."""
    from evals.criteria_check import CRITERIA, RESULT_FILE, criteria_table, measure_criteria, wrong_verdicts
    from evals.result_files import run_folder

    result = measure_criteria(gold or CRITERIA)
    path = run_folder(result.environment, out) / RESULT_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(result.model_dump_json(indent=1) + "\n", "utf-8")
    show(f"{path}\n\n{criteria_table(result)}\n{wrong_verdicts(result)}")
