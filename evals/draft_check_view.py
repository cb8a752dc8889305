"""The check of a draft as it is shown."""

from collections import Counter

from evals.draft_check import DraftCheck, FigureCheck, FigureVerdict

_LONGEST = 160


def draft_check_view(name: str, check: DraftCheck) -> str:
    """Return the counts, then every figure without support, and the advisor's own figures apart."""
    counts = Counter(one.verdict for one in check.figures)
    lines = [f"{name}: {len(check.figures)} tal i de faktuelle afsnit"]
    lines += [f"  {verdict}: {counts[verdict]}" for verdict in FigureVerdict if counts[verdict]]
    lines += [_line(one) for one in check.bad]
    untraced = [one for one in check.figures if one.verdict is FigureVerdict.UNTRACED]
    lines += [_line(one) for one in untraced]
    if check.own:
        lines.append("  Ansøgers egne tal, som ingen kilde står inde for:")
        lines += [f"  - {', '.join(own.figures)}: {_short(own.text)}" for own in check.own]
    return "\n".join(lines)


def _line(one: FigureCheck) -> str:
    marks = "".join(f"[{n}]" for n in one.references)
    return f"  ! {one.figure} ({one.verdict}) {marks}: {_short(one.said)}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
