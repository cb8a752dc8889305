"""Figures as Markdown tables, with Danish decimals."""

from collections.abc import Iterable, Mapping, Sequence

from evals.bootstrap import Difference, Estimate
from evals.results import AnswersResult, RetrievalResult, Table

RETRIEVAL_COLUMNS = ("R@5", "R@10", "R@4000c", "MRR@10", "nDCG@10")

LONG_PASSAGES = "† Nogle tekststykker er længere end 1.500 tegn; da er kun R@4000c sammenlignelig."


def number(value: float, decimals: int = 3) -> str:
    """Return a number with a decimal comma."""
    return f"{value:.{decimals}f}".replace(".", ",")


def grouped(value: int) -> str:
    """Return a whole number with Danish thousands dots."""
    return f"{value:,}".replace(",", ".")


def _decimals(value: float) -> int:
    return 3 if abs(value) < 10 else 1


def figure(estimate: Estimate | None) -> str:
    """Return a figure with its interval, a dash where there is none."""
    if estimate is None:
        return "–"
    decimals = _decimals(estimate.value)
    low, high = number(estimate.low, decimals), number(estimate.high, decimals)
    return f"{number(estimate.value, decimals)} [{low}; {high}]"


def markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; the first column is text, the others are aligned right."""
    lines = [" | ".join(header), " | ".join(["---", *["---:"] * (len(header) - 1)])]
    lines.extend(" | ".join(row) for row in rows)
    return "\n".join(f"| {line} |" for line in lines) + "\n"


def _n(table: Table) -> str:
    return str(next((estimate.n for estimate in table.values() if estimate), 0))


def systems_table(results: Iterable[RetrievalResult]) -> str:
    """Return one row a system, best nDCG@10 first; a dagger marks passages longer than the limit."""

    def ndcg(result: RetrievalResult) -> float:
        estimate = result.overall.get("nDCG@10")
        return estimate.value if estimate else 0.0

    rows = [
        [
            result.system + (" †" if result.passages.over_limit else ""),
            *(figure(result.overall.get(column)) for column in RETRIEVAL_COLUMNS),
            number(result.search.p95_ms, 1),
        ]
        for result in sorted(results, key=lambda result: (-ndcg(result), result.system))
    ]
    table = markdown(["System", *RETRIEVAL_COLUMNS, "ms (p95)"], rows)
    if any("†" in row[0] for row in rows):
        table += f"\n{LONG_PASSAGES}\n"
    return table


def retrieval_table(result: RetrievalResult) -> str:
    """Return one system's figures over all questions, each type and each kind of user."""
    groups = {"alle": result.overall, **result.by_type, **result.by_user}
    return markdown(
        ["Spørgsmål", "n", *RETRIEVAL_COLUMNS],
        [
            [name, _n(table), *(figure(table.get(column)) for column in RETRIEVAL_COLUMNS)]
            for name, table in groups.items()
        ],
    )


def answers_table(result: AnswersResult) -> str:
    """Return the answer figures by group, then refusals and citations."""
    columns = tuple(result.overall)
    groups = {"alle": result.overall, **result.by_type, **result.by_user}
    parts = [
        markdown(
            ["Spørgsmål", *columns],
            [[name, *(_with_n(table.get(column)) for column in columns)] for name, table in groups.items()],
        ),
        markdown(["Afvisning", "Værdi"], [[name, _with_n(e)] for name, e in result.refusals.items()]),
        markdown(
            ["Citater i de angivne linjer", "Antal"],
            [
                ["ordret", str(result.citations.exact)],
                ["med rettelser", str(result.citations.repaired)],
                *([f"– {kind}", str(count)] for kind, count in result.citations.repairs.items()),
                ["ikke fundet", str(result.citations.failed)],
                ["fra egne poster (ikke efterprøvet her)", str(result.citations.records)],
            ],
        ),
    ]
    return "\n".join(parts)


def _with_n(estimate: Estimate | None) -> str:
    return f"{figure(estimate)} n={estimate.n}" if estimate else "–"


def difference_table(first: str, second: str, differences: Mapping[str, Difference]) -> str:
    """Return one row a metric; a star marks differences whose interval leaves zero out."""
    return markdown(
        ["Mål", "n", first, second, f"{second} − {first}", ""],
        [
            [
                name,
                str(found.difference.n),
                number(found.first, _decimals(found.first)),
                number(found.second, _decimals(found.second)),
                figure(found.difference),
                "*" if found.significant else "",
            ]
            for name, found in differences.items()
        ],
    )
