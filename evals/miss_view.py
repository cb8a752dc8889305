"""A missed question for a person at a terminal."""

from collections.abc import Mapping

from evals.errors import Miss, Shown
from evals.tables import number

_SHOWN = 300


def parts_text(parts: Mapping[str, float]) -> str:
    """Return what each signal contributed, strongest first; empty for systems that do not tell."""
    ordered = sorted(parts.items(), key=lambda part: (-part[1], part[0]))
    return " · ".join(f"{name} {number(value)}" for name, value in ordered)


def _passage(shown: Shown) -> list[str]:
    text = " ".join(shown.passage.text.split())
    passage = shown.passage
    lines = [f"  {shown.rank:>2}. {passage.file} · {passage.place} · score {number(passage.score)}"]
    if passage.parts:
        lines.append(f"      signaler: {parts_text(passage.parts)}")
    if shown.coverage > 0:
        lines.append(f"      dækker {number(100 * shown.coverage, 0)} % af et citat")
    lines.append(f"      {text[:_SHOWN]}{'…' if len(text) > _SHOWN else ''}")
    return lines


def miss_view(miss: Miss) -> str:
    """Return the question, its quotes with their rank, and the passages that came instead."""
    question = miss.question
    lines = [f"{question.id} ({question.type}, {question.user}): {question.question}", " Facit:"]
    lines.extend(
        f"  {quote.file} linje {quote.lines[0]}-{quote.lines[1]}: {quote.quote}"
        for quote in question.evidence
    )
    needed = " og ".join("ikke fundet" if unit is None else f"nr. {unit}" for unit in miss.judgement.units)
    lines.append(f" Plads: {needed}")
    if miss.found:
        lines.append(" Fundet længere nede:")
        lines.extend(line for shown in miss.found for line in _passage(shown))
    lines.append(" Kom i stedet:")
    lines.extend(line for shown in miss.instead for line in _passage(shown))
    return "\n".join(lines) + "\n"
