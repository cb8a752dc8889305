"""What a scheme would give, computed from its terms and told with the arithmetic."""

from corpus.danish_dates import danish_date
from corpus.records.kinds import Program
from corpus.records.programme_layout import danish_number
from corpus.records.statements import Kilde, Tal
from corpus.records.vocabulary import RecordStatus
from retrieval.matching.result import Benefit

_WAGE = "løn"
_EXAMPLE: dict[RecordStatus, str] = {
    "åben": "Regneeksempel efter vilkår oplyst pr. {date}. Spørg, om de stadig gælder.",
    "ukendt": "Regneeksempel efter vilkår oplyst pr. {date}. Spørg, om de stadig gælder.",
    "lukket": "Regneeksempel: Ordningen er oplyst som lukket, så beløbet kan ikke søges.",
    "forslag": "Regneeksempel efter et forslag fra {date}. Beløbet kan ikke søges.",
}


def benefit_of(data: Program, monthly_wage: int | None = None) -> Benefit | None:
    """Return what a programme would give; ``None`` where its terms state neither a rate nor an amount.

    The total is min(rate x wage, monthly ceiling) x months, at most the ceiling of the whole. Where the wage
    is not known, or the rate is of something else, the ceilings alone decide.
    """
    terms = data.vilkaar
    rate, month_cap, cap = terms.sats_pct, terms.maks_beloeb_pr_maaned_kr, terms.maks_beloeb_kr
    if rate is None and month_cap is None and cap is None:
        return None
    months = terms.varighed_maaneder
    of_wage = rate is not None and _WAGE in (rate.af or "")
    per_month, steps = _month(rate, month_cap, monthly_wage if of_wage else None)
    total, end = _total(per_month, months, cap)
    example = _EXAMPLE[data.status].format(date=danish_date(data.pr))
    own = terms.egenbetaling_pct
    paid = f" Virksomheden betaler selv {danish_number(own.vaerdi)} %." if own is not None else ""
    text = f"{', '.join(part for part in (steps, end) if part)}.{paid} {example}"
    used = [figure for figure in (rate, month_cap, months, cap, own) if figure is not None]
    return Benefit(text[0].upper() + text[1:], _whole(total), _places(used), _whole(per_month))


def _month(rate: Tal | None, ceiling: Tal | None, wage: int | None) -> tuple[float | None, str]:
    """Return a month's amount and the words for it; without a wage the ceiling is the most it can be."""
    if rate is not None and wage is not None:
        share = rate.vaerdi * wage / 100
        words = f"{danish_number(rate.vaerdi)} % af {danish_number(wage)} kr. = {danish_number(share)} kr."
        if ceiling is None:
            return share, f"{words} om måneden"
        capped = f"{words}, dog højst {danish_number(ceiling.vaerdi)} kr. om måneden"
        return min(share, ceiling.vaerdi), capped
    parts = [f"{danish_number(rate.vaerdi)} % af {rate.af or 'udgiften'}"] if rate is not None else []
    if ceiling is not None:
        cap = f"højst {danish_number(ceiling.vaerdi)} kr. om måneden"
        parts.append(f"dog {cap}" if parts else cap)
    return (float(ceiling.vaerdi) if ceiling is not None else None), ", ".join(parts)


def _total(per_month: float | None, months: Tal | None, cap: Tal | None) -> tuple[float | None, str]:
    """Return the most that can come of it and the words for it."""
    if per_month is not None and months is not None:
        total = per_month * months.vaerdi
        words = f"i {danish_number(months.vaerdi)} måneder = op til {danish_number(total)} kr"
        if cap is None or total <= cap.vaerdi:
            return total, words
        return float(cap.vaerdi), f"{words}., dog højst {danish_number(cap.vaerdi)} kr. i alt"
    lasting = f"i {danish_number(months.vaerdi)} måneder" if months is not None else ""
    if cap is None:
        return None, lasting
    most = f"højst {danish_number(cap.vaerdi)} kr. i alt"
    return float(cap.vaerdi), ", ".join(part for part in (lasting, most) if part)


def _whole(amount: float | None) -> int | None:
    return None if amount is None else round(amount)


def _places(figures: list[Tal]) -> tuple[Kilde, ...]:
    return tuple(dict.fromkeys(place for figure in figures for place in figure.kilde))
