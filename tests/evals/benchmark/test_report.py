from evals.benchmark.report import BenchReport, Row, report_text
from tests.evals.result_examples import ENVIRONMENT


def test_figures_stand_beside_their_aims() -> None:
    report = BenchReport(
        environment=ENVIRONMENT,
        documents=("a.txt", "b.txt"),
        questions=64,
        rows=(
            Row(name="indlæsning", value=93.456, unit="s", aim=150),
            Row(name="svar, p95", value=201.0, unit="ms", aim=200),
            Row(name="hukommelse", value=1.234, unit="GiB", aim=1.5),
            Row(name="uden mål", value=3.0, unit="ms"),
        ),
    )
    lines = report_text(report).splitlines()
    assert lines[0].startswith(
        "2 dokumenter, 64 spørgsmål, én klient · En processor, 2 kerner, 8 GiB · abc123"
    )
    assert lines[-4:] == [
        "| indlæsning | 93,5 s | ≤ 150 s | ja |",
        "| svar, p95 | 201,0 ms | ≤ 200 ms | NEJ |",
        "| hukommelse | 1,23 GiB | ≤ 1,50 GiB | ja |",
        "| uden mål | 3,0 ms |  |  |",
    ]
