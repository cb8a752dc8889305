"""The check of a draft as it is shown."""

from collections import Counter

from evals.draft_check import DraftCheck, FigureCheck, FigureVerdict

_LONGEST = 160


def draft_check_view(name: str, check: DraftCheck) -> str:
    """Return the counts, then every figure without support, and the advisor's own figures apart."""
    counts = Counter(one.verdict for one in check.figures)
    lines = [f"{name}: {len(check.figures)} tal i de faktuelle afsnit"]
    lines += [f"  {verdict}: {counts[verdict]}" for verdict in FigureVerdict if counts[verdict]]
    lines += [f"  ! {figure_line(one)}" for one in check.bad]
    untraced = [one for one in check.figures if one.verdict is FigureVerdict.UNTRACED]
    lines += [f"  ! {figure_line(one)}" for one in untraced]
    if check.own:
        lines.append("  Ansøgers egne tal, som ingen kilde står inde for:")
        lines += [f"  - {', '.join(own.figures)}: {shortened(own.text)}" for own in check.own]
    return "\n".join(lines)


def figure_line(one: FigureCheck) -> str:
    """Return a figure with its verdict, its references and the sentence it stands in."""
    marks = "".join(f"[{n}]" for n in one.references)
    return f"{one.figure} ({one.verdict}) {marks}: {shortened(one.said)}"


def shortened(text: str) -> str:
    """Return a text as the beginning of one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
