"""``vejviser eval answers``: measures the answers, and makes a page for reading them."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.terminal import progress_output
from api.settings import read_settings
from evals.command_options import DocumentsOption, GoldOption, OutOption, existing_folder, show
from evals.result_files import RESULTS_FOLDER, ResultError
from evals.results import AnswersResult


def answers(
    gold: GoldOption,
    documents: DocumentsOption,
    out: OutOption = RESULTS_FOLDER,
    used: Annotated[
        bool,
        typer.Option(
            "--indeks", help="Mål det indeks, der er i brug, med poster og det hele, i stedet for et nyt."
        ),
    ] = False,
    page: Annotated[
        Path | None,
        typer.Option(
            "--side", metavar="FIL", help="Skriv også en HTML-side med svarene; svarene lægges ved siden af."
        ),
    ] = None,
    other: Annotated[
        Path | None,
        typer.Option(
            "--mod", metavar="FIL", help="Vis på siden også svarene fra en tidligere måling (dens .json)."
        ),
    ] = None,
) -> None:
    """Mål svarene: er det rigtige med, afvises det rigtige, og bærer citaterne hver sætning?"""
    from evals.answer_page import answer_page
    from evals.answer_texts import AnswerTexts, private_path
    from evals.answers_run import run_answers
    from evals.gold import load_gold
    from evals.result_files import read_result, run_folder, write_result
    from evals.systems.registry import Workbench
    from evals.tables import answers_table

    if other and not page:
        raise ResultError(
            "Angiv også --side, når svarene skal vises ved siden af en tidligere måling (--mod)."
        )
    questions, folder = load_gold(gold), existing_folder(documents)
    where = private_path(page) if page else None
    earlier = [read_result(other, AnswerTexts)] if other else []
    bench = Workbench(read_settings())
    with progress_output().status("Måler svarene …"):
        opened = bench.open_used() if used else bench.open_index(folder)
        name, facts = "ours-indeks" if used else "ours", bench.facts("ours")
        facts = {**facts, "sources": len(opened.library.sources)}
        run = run_answers(opened.assistant, name, questions, folder, opened.library, facts)
        opened.close()
    path = write_result(run_folder(run.result.environment, out), run.result, run.single)
    show(f"{name}: {path}\n\n{answers_table(run.result)}")
    for line in _found_wrong(run.result):
        show(line)
    if where:
        html = answer_page(questions, [*earlier, run.texts])
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_text(html, "utf-8")
        texts = where.with_suffix(".json")
        texts.write_text(run.texts.model_dump_json(indent=1) + "\n", "utf-8")
        show(f"\n{where}\n{texts}")


def _found_wrong(result: AnswersResult) -> list[str]:
    """Return one line for everything that was found wrong, by the question's id."""
    lines = [
        f"{f.question} [{f.n}] {f.file}{f' linje {f.lines[0]}-{f.lines[1]}' if f.lines else ''}: "
        f"{f.reason} ({f.coverage:.2f})"
        for f in result.failures
    ]
    for found in result.unsupported:
        where = f"udsagn {found.claim}" if found.claim else "uden for udsagnene"
        lines.append(f"{found.question} {where}: {found.fault}")
    for notice in result.notice_failures:
        missing, unfounded = ", ".join(notice.missing), ", ".join(notice.unfounded)
        lines += [f"{notice.question}: forbehold mangler: {missing}"] if missing else []
        lines += [f"{notice.question}: forbehold uden grund: {unfounded}"] if unfounded else []
    for offer in result.open_offers:
        how = "vist som åben" if offer.cited else "nævnt uden forbehold"
        lines.append(f"{offer.question}: {offer.programme} er ikke åben, men er {how}")
    return lines
