"""Indsigt: what is asked, what could not be answered, and whether the answers helped. For the staff."""

from datetime import date

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from api.database.access import DatabaseUnavailableError
from api.dependencies import Services, ServicesDep
from api.problems import ProblemError, unknown
from api.staff.access import StaffDep, require_staff
from api.usage.overview import Overview
from api.usage.period import CHOICES, Period, PeriodError
from api.web.rendering import render

MOST_SHOWN, MOST_SOURCES = 20, 15

router = APIRouter(prefix="/indsigt", include_in_schema=False, dependencies=[Depends(require_staff)])


def _overview(services: Services, period: Period) -> Overview:
    """Read a period; without an index the sources are shown by their ids. Raises a 503 problem."""
    library = services.runtime.library if services.runtime else None
    try:
        return Overview.read(services.database, services.usage, services.feedback, period, library)
    except DatabaseUnavailableError as error:
        raise ProblemError(
            503,
            "insight-unavailable",
            "Tallene kan ikke hentes lige nu",
            "Databasen svarer ikke. Prøv igen om lidt.",
        ) from error


def _period(periode: str = "", fra: str = "", til: str = "") -> Period:
    """Return the period of an address; days go before a chosen length. Raises ``PeriodError``."""
    today = date.today()
    return Period.between(fra, til, today) if fra or til else Period.chosen(periode, today)


@router.get("")
def page(
    request: Request,
    services: ServicesDep,
    staff: StaffDep,
    periode: str = "",
    fra: str = "",
    til: str = "",
) -> HTMLResponse:
    """Show a period; days that make none leave the usual one, with the fault beside the fields."""
    error = ""
    try:
        period = _period(periode, fra, til)
    except PeriodError as fault:
        period, error = _period(), str(fault)
    values = {
        "staff": staff,
        "overview": _overview(services, period),
        "choices": CHOICES,
        "first": fra[:10],
        "last": til[:10],
        "error": error,
        "most_shown": MOST_SHOWN,
        "most_sources": MOST_SOURCES,
    }
    return render(request, "indsigt.html", values, 422 if error else 200)


@router.get("/eksport/{table}.csv")
def export(services: ServicesDep, table: str, periode: str = "", fra: str = "", til: str = "") -> Response:
    """Give one table of a period as a file for spreadsheets."""
    try:
        period = _period(periode, fra, til)
    except PeriodError as error:
        raise ProblemError(422, "period", "Perioden skal rettes", str(error)) from error
    text = _overview(services, period).export(table)
    if text is None:
        raise unknown("en tabel", table)
    days = "-".join(day.isoformat() for day in (period.first, period.last) if day)
    name = f"vejviser-{table}-{days}.csv"
    return Response(
        text, media_type="text/csv", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
