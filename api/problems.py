"""Errors as problem details (RFC 9457) in Danish."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

PROBLEM_JSON = "application/problem+json"


class FieldProblem(BaseModel):
    """What is wrong with one field of a request."""

    field: str = Field(examples=["question"])
    message: str = Field(examples=["Skriv et spørgsmål, før du sender."])


class Problem(BaseModel):
    """An error that a person can read and a program can act on."""

    type: str = Field(description="Fejlens art; ændrer sig ikke.", examples=["urn:vejviser:problem:no-index"])
    title: str = Field(examples=["Siden findes ikke"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["Der er ingen kilde med det navn."])
    instance: str | None = Field(default=None, description="Adressen, fejlen opstod på.")
    error_id: str | None = Field(default=None, description="Fejlens nummer i serverens log.")
    errors: list[FieldProblem] | None = None


class ProblemError(HTTPException):
    """An error with its own Danish text; becomes a problem or, for a browser, a page."""

    def __init__(
        self, status: int, slug: str, title: str, detail: str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status, detail, dict(headers) if headers else None)
        self.slug = slug
        self.title = title

    def problem(self, instance: str | None = None) -> Problem:
        """Return the problem to send."""
        return Problem(
            type=problem_type(self.slug),
            title=self.title,
            status=self.status_code,
            detail=self.detail,
            instance=instance,
        )


def problem_type(slug: str) -> str:
    """Return the stable name of a kind of problem."""
    return f"urn:vejviser:problem:{slug}"


def problem_response(problem: Problem, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """Return a problem as the body of a response with its status."""
    return JSONResponse(
        problem.model_dump(mode="json", exclude_none=True), problem.status, headers, PROBLEM_JSON
    )


def unknown(what: str, ident: str) -> ProblemError:
    """Return the 404 for an id that nothing has; ``what`` is e.g. ``en kilde``."""
    slug = what.rsplit(maxsplit=1)[-1]
    return ProblemError(
        404, f"unknown-{slug}", "Findes ikke", f"Der findes ikke {what} med navnet »{ident[:80]}«."
    )


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return OpenAPI entries for the problems a route may give."""
    return {
        status: {
            "description": _MEANINGS[status],
            "content": {
                PROBLEM_JSON: {
                    "schema": _schema(),
                    "example": {
                        "type": problem_type(HTTPStatus(status).name.lower().replace("_", "-")),
                        "title": _MEANINGS[status],
                        "status": status,
                        "detail": "Forklaring på dansk.",
                    },
                }
            },
        }
        for status in statuses
    }


def _schema() -> dict[str, Any]:
    """Return the schema of a problem in one piece, so that it can stand under its own media type."""
    schema = Problem.model_json_schema()
    parts = schema.pop("$defs")
    schema["properties"]["errors"]["anyOf"][0]["items"] = parts["FieldProblem"]
    return schema


_MEANINGS = {
    400: "Forespørgslen kunne ikke læses",
    404: "Findes ikke",
    409: "Udkastet er gemt et andet sted i mellemtiden",
    413: "Forespørgslen er for stor",
    415: "Forespørgslen har et forkert format",
    422: "Noget i forespørgslen skal rettes",
    428: "Der mangler et versionsnummer",
    500: "Der skete en fejl hos os",
    503: "Kilderne kan ikke bruges lige nu",
}
