"""``python -m evals.bench``: ingest, start-up, latency and memory, measured from the outside."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import corpus
from api.cli.terminal import output, progress_output
from api.settings import read_settings
from evals.benchmark.commands import BenchmarkError, run
from evals.benchmark.report import BenchReport, Row, report_text
from evals.benchmark.server import chat_latency, running_server
from evals.environment import PROJECT, describe_environment
from evals.result_files import ResultError
from evals.standalone import run_alone, standalone
from evals.tables import grouped
from ingest.embedding.opening import FAKE_MODEL, open_embedder
from ingest.index.layout import IndexLayout

QUESTIONS = Path(__file__).with_name("bench_questions.txt")
_SOME_BAD = 1
_MIB_PER_GIB = 1024
SIZES = (1_000, 10_000, 100_000)
_LARGE, _LARGE_AIM = 100_000, 60
_LIBRARIES = ("chromadb", "bm25s", "fastapi", "uvicorn", "httpx")


def default_documents() -> Path:
    """Return the source documents beside the project where there are any, else our own records."""
    beside = PROJECT.parent / "shared" / "corpus"
    return beside if beside.is_dir() else Path(corpus.__file__).parent


def read_questions(path: Path = QUESTIONS) -> list[str]:
    """Return the questions of a file, one a line."""
    return [line for line in path.read_text("utf-8").splitlines() if line.strip()]


def model_rows(data: Path) -> list[Row]:
    """Unpack the embedding model, which every installation does once; the fake one has nothing to unpack."""
    if read_settings().embedding_model == FAKE_MODEL:
        return []
    with progress_output().status("Gør søgemodellen klar …"):
        seconds = run(data, "model").seconds
    return [Row(name="søgemodel gøres klar (én gang)", value=seconds, unit="s")]


def ingest_rows(data: Path, documents: Path) -> list[Row]:
    """Ingest twice: everything new, and nothing new.

    Raises:
        BenchmarkError: an ingest failed, or the second one built the index again.
    """
    layout = IndexLayout(data)
    with progress_output().status("Læser dokumenterne ind …"):
        cold = run(data, "ingest", str(documents), fine=(0, _SOME_BAD))
        generation = layout.current_name()
        again = run(data, "ingest", str(documents), fine=(0, _SOME_BAD))
    if layout.current_name() != generation:
        raise BenchmarkError("Anden indlæsning byggede indekset igen, selv om intet var ændret.")
    return [
        Row(name="indlæsning, alt nyt", value=cold.seconds, unit="s", aim=150),
        Row(name="indlæsning, intet ændret", value=again.seconds, unit="s", aim=10),
        Row(name="hukommelse, indlæsning", value=cold.peak_mib / _MIB_PER_GIB, unit="GiB", aim=1.5),
    ]


def server_rows(data: Path, questions: list[str]) -> list[Row]:
    """Start the server and ask it every question, as JSON and as a stream."""
    with progress_output().status("Starter serveren og spørger …"), running_server(data) as server:
        chat = chat_latency(server.url, questions)
        memory = server.memory.mib
    rows = [
        Row(name="serveren er klar", value=server.start_seconds, unit="s", aim=15),
        Row(name="svar, p50", value=chat.whole.p50_ms, unit="ms", aim=80),
        Row(name="svar, p95", value=chat.whole.p95_ms, unit="ms", aim=200),
        Row(name="løbende svar, første hændelse, p50", value=chat.first_event.p50_ms, unit="ms"),
        Row(name="løbende svar, første hændelse, p95", value=chat.first_event.p95_ms, unit="ms"),
        Row(name="løbende svar, færdigt, p50", value=chat.streamed.p50_ms, unit="ms"),
        Row(name="løbende svar, færdigt, p95", value=chat.streamed.p95_ms, unit="ms"),
        Row(name="hukommelse, server", value=memory / _MIB_PER_GIB, unit="GiB", aim=1.5),
    ]
    if chat.first_claim:
        rows.insert(5, Row(name="løbende svar, første udsagn, p50", value=chat.first_claim.p50_ms, unit="ms"))
        rows.insert(6, Row(name="løbende svar, første udsagn, p95", value=chat.first_claim.p95_ms, unit="ms"))
    return rows


def page_rows(data: Path, questions: list[str]) -> list[Row]:
    """Use the page in a browser, on a server that has answered a few questions."""
    from evals.benchmark.page import page_latency

    with progress_output().status("Åbner siden i en browser og spørger …"), running_server(data) as server:
        page = page_latency(server.url, questions)
    return [
        Row(name="siden, overført med tom cache", value=page.transferred_kib, unit="KiB", aim=100),
        Row(name="siden, klar til brug, p95", value=page.interactive.p95_ms, unit="ms", aim=1000),
        Row(name="første udsagn set efter Enter, p50", value=page.first_claim.p50_ms, unit="ms"),
        Row(name="første udsagn set efter Enter, p95", value=page.first_claim.p95_ms, unit="ms", aim=300),
    ]


def draft_rows(data: Path) -> list[Row]:
    """Draft our own project ideas on a server of its own, and export them with thirty pages of text."""
    from evals.benchmark.drafts import draft_latency
    from evals.project_ideas import read_ideas

    with progress_output().status("Skriver udkast til ansøgninger …"), running_server(data) as server:
        drafts = draft_latency(server.url, list(read_ideas().values()))
    return [
        Row(name="udkast med argumentbank, p50", value=drafts.text.p50_ms, unit="ms"),
        Row(name="udkast med argumentbank, p95", value=drafts.text.p95_ms, unit="ms", aim=2000),
        Row(name="Word-fil på 30 sider, p50", value=drafts.export.p50_ms, unit="ms"),
        Row(name="Word-fil på 30 sider, p95", value=drafts.export.p95_ms, unit="ms", aim=3000),
    ]


def search_rows(data: Path, questions: list[str]) -> list[Row]:
    """Search in this process, with and without embedding the question."""
    from evals.benchmark.search_latency import search_latency

    with progress_output().status("Måler søgningen alene …"):
        embedder = open_embedder(data, read_settings().embedding_model)
        search = search_latency(data, embedder, questions)
    return [
        Row(name="søgning uden søgemodel, p50", value=search.without_embedding.p50_ms, unit="ms"),
        Row(name="søgning uden søgemodel, p95", value=search.without_embedding.p95_ms, unit="ms", aim=10),
        Row(name="hele søgningen, p50", value=search.whole.p50_ms, unit="ms"),
        Row(name="hele søgningen, p95", value=search.whole.p95_ms, unit="ms", aim=40),
    ]


def case_rows(data: Path, questions: list[str]) -> list[Row]:
    """Search 10,000 generated cases in this process, with and without embedding the question."""
    from evals.benchmark.case_latency import case_latency

    with progress_output().status("Måler casesøgningen …"):
        cases = case_latency(open_embedder(data, read_settings().embedding_model), questions)
    return [
        Row(name="10.000 cases uden søgemodel, p50", value=cases.without_embedding.p50_ms, unit="ms"),
        Row(name="10.000 cases uden søgemodel, p95", value=cases.without_embedding.p95_ms, unit="ms", aim=30),
        Row(name="10.000 cases, p50", value=cases.whole.p50_ms, unit="ms"),
        Row(name="10.000 cases, p95", value=cases.whole.p95_ms, unit="ms", aim=30),
    ]


def scale_rows(data: Path, questions: list[str], sizes: Sequence[int]) -> list[Row]:
    """Search synthetic corpora of several sizes."""
    from evals.benchmark.scale import scale_steps

    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="vejviser-skala-") as folder:
        embedder = open_embedder(data, read_settings().embedding_model)
        for size in sizes:
            with progress_output().status(f"Bygger og søger i {size} tekststykker …"):
                [step] = scale_steps(data, Path(folder), embedder, questions, [size])
            name, aim = f"{grouped(size)} tekststykker", _LARGE_AIM if size <= _LARGE else None
            rows += [
                Row(name=f"{name}: søgning uden søgemodel, p50", value=step.search.p50_ms, unit="ms"),
                Row(
                    name=f"{name}: søgning uden søgemodel, p95", value=step.search.p95_ms, unit="ms", aim=aim
                ),
                Row(name=f"{name}: hukommelse", value=step.mib / _MIB_PER_GIB, unit="GiB"),
                Row(name=f"{name}: disk", value=step.disk_mib / _MIB_PER_GIB, unit="GiB"),
                Row(name=f"{name}: indekset bygges", value=step.build_seconds, unit="s"),
            ]
    return rows


def bench(
    documents: Annotated[
        Path | None,
        typer.Option(
            "--documents", metavar="MAPPE", help="Dokumenterne; ellers ../shared/corpus eller corpus/."
        ),
    ] = None,
    scale: Annotated[
        list[int] | None,
        typer.Option(
            "--scale",
            min=1,
            metavar="ANTAL",
            help="Størrelse af et syntetisk korpus at søge i; kan gentages. Ellers 1.000, 10.000 og 100.000.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FIL", help="Skriv også tallene som JSON i denne fil.")
    ] = None,
) -> None:
    """Mål indlæsning, opstart, svartid og hukommelse på en ny datamappe."""
    folder = (documents or default_documents()).expanduser().resolve()
    if not folder.is_dir():
        raise ResultError(f"Mappen {folder.name} findes ikke.")
    questions = read_questions()
    with tempfile.TemporaryDirectory(prefix="vejviser-bench-") as temporary:
        data = Path(temporary)
        rows = [
            *model_rows(data),
            *ingest_rows(data, folder),
            *server_rows(data, questions),
            *page_rows(data, questions),
            *draft_rows(data),
            *search_rows(data, questions),
            *case_rows(data, questions),
            *scale_rows(data, questions, scale or SIZES),
        ]
    report = BenchReport(
        environment=describe_environment(_LIBRARIES),
        documents=tuple(sorted(path.name for path in folder.rglob("*") if path.is_file())),
        questions=len(questions),
        rows=tuple(rows),
    )
    output().print(report_text(report), soft_wrap=True)
    if out:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(report.model_dump_json(indent=1) + "\n", "utf-8")


program = standalone(bench)

if __name__ == "__main__":
    run_alone(program, "evals.bench")
