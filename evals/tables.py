"""Figures as Markdown tables, with Danish decimals."""

from collections.abc import Iterable, Mapping, Sequence

from evals.bootstrap import Difference, Estimate
from evals.results import AnswersResult, RetrievalResult, Table

RETRIEVAL_COLUMNS = ("R@5", "R@10", "R@4000c", "MRR@10", "nDCG@10")

ANSWER_COLUMNS = (
    "must_include",
    "must_include med indledning",
    "tegn",
    "tegn med indledning",
    "citater",
    "afvist",
)
SUPPORT_COLUMNS = (
    "citatdækning",
    "citatpræcision",
    "sætninger uden citat",
    "forbehold genkaldelse",
    "forbehold præcision",
)
ANSWER_NOTE = (
    "must_include og tegn: udsagnene; med indledning: også Vejvisers egne ord før dem. "
    "Citatdækning: del af et svars sætninger, som deres citater bærer, prøvet af citatporten; "
    "citatpræcision: del af citaterne, som sætningen har brug for (ALCE). "
    "Forbehold: del af dem, kilderne kræver, som vises, og del af de viste, som kilderne kræver. "
    "Afviste spørgsmål er ikke med i citatdækning, citatpræcision og forbehold.\n"
)
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
    """Return the answer figures by group, then refusals, citations and what was found wrong."""
    groups = {"alle": result.overall, **result.by_type, **result.by_user}
    refusals = {"alle": result.refusals, **result.refusals_by_user}
    parts = [_groups_table(columns, groups) for columns in (ANSWER_COLUMNS, SUPPORT_COLUMNS)]
    parts += [
        ANSWER_NOTE,
        _groups_table(tuple(result.refusals), refusals),
        markdown(
            ["Citater i de angivne linjer", "Antal"],
            [
                ["ordret", str(result.citations.exact)],
                ["med rettelser", str(result.citations.repaired)],
                *([f"– {kind}", str(count)] for kind, count in result.citations.repairs.items()),
                ["ikke fundet", str(result.citations.failed)],
                ["fra egne poster (ikke efterprøvet her)", str(result.citations.records)],
                ["fra egne poster uden sted i et dokument", str(result.citations.untraced)],
            ],
        ),
        markdown(
            ["Fundet i svarene", "Antal"],
            [
                ["sætninger uden dækning i deres citater", str(len(result.unsupported))],
                [
                    "svar, hvor et forbehold mangler",
                    str(sum(bool(f.missing) for f in result.notice_failures)),
                ],
                [
                    "svar med et forbehold uden grund",
                    str(sum(bool(f.unfounded) for f in result.notice_failures)),
                ],
                ["lukkede ordninger vist som åbne", str(sum(o.cited for o in result.open_offers))],
                [
                    "lukkede ordninger nævnt uden forbehold",
                    str(sum(not o.cited for o in result.open_offers)),
                ],
            ],
        ),
    ]
    return "\n".join(parts)


def _groups_table(columns: Sequence[str], groups: Mapping[str, Table]) -> str:
    return markdown(
        ["Spørgsmål", *columns],
        [[name, *(_with_n(table.get(column)) for column in columns)] for name, table in groups.items()],
    )


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
