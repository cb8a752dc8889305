"""Turns every error into a problem for programs and a Danish page for browsers."""

import secrets

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from answering.answer import QuestionError
from api.problem_texts import DEFAULT_TEXT, HTTP_TEXTS, field_problem
from api.problems import Problem, ProblemError, problem_response, problem_type
from api.security_headers import SECURITY_HEADERS
from api.web.rendering import render

log = structlog.get_logger("vejviser.api")

_PROGRAM_PATHS = ("/api/", "/health/", "/openapi.json")


def unexpected_problem(error: Exception, path: str) -> Problem:
    """Log an unforeseen error under an id and return a problem that tells the id and nothing else."""
    error_id = secrets.token_hex(4)
    log.error("unexpected_error", error_id=error_id, path=path, exc_info=error)
    return Problem(
        type=problem_type("unexpected"),
        title="Der skete en fejl hos os",
        status=500,
        detail=f"Fejlen er noteret med nummer {error_id}. Prøv igen om lidt.",
        instance=path,
        error_id=error_id,
    )


def question_problem(error: QuestionError, path: str) -> Problem:
    """Return the problem for a question that cannot be answered as it stands."""
    return Problem(
        type=problem_type("question"),
        title="Spørgsmålet skal rettes",
        status=422,
        detail=str(error),
        instance=path,
    )


def error_response(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """Return a page for a browser that asks for one, and a problem for everything else."""
    wants_page = "text/html" in request.headers.get("accept", "")
    if wants_page and not request.url.path.startswith(_PROGRAM_PATHS):
        retry = (headers or {}).get("Retry-After", "") if problem.status == 503 else ""
        address = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        values = {"problem": problem, "retry": retry, "address": address}
        return render(request, "fejl.html", values, problem.status, headers)
    return problem_response(problem, headers)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    path = request.url.path
    headers = dict(error.headers) if error.headers else None
    if isinstance(error, ProblemError):
        return error_response(request, error.problem(path), headers)
    title, detail = HTTP_TEXTS.get(error.status_code, DEFAULT_TEXT)
    kind = problem_type(f"http-{error.status_code}")
    problem = Problem(type=kind, title=title, status=error.status_code, detail=detail, instance=path)
    return error_response(request, problem, headers)


async def _invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    path = request.url.path
    found = error.errors()
    if any(e.get("type") == "json_invalid" for e in found):
        title, _ = HTTP_TEXTS[400]
        detail = "Indholdet er ikke gyldig JSON."
        problem = Problem(
            type=problem_type("invalid-json"), title=title, status=400, detail=detail, instance=path
        )
        return error_response(request, problem)
    fields = [field_problem(e) for e in found]
    detail = fields[0].message if len(fields) == 1 else "Flere felter skal rettes."
    problem = Problem(
        type=problem_type("invalid-request"),
        title="Noget i forespørgslen skal rettes",
        status=422,
        detail=detail,
        instance=path,
        errors=fields,
    )
    return error_response(request, problem)


async def _question_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, QuestionError)
    return error_response(request, question_problem(error, request.url.path))


async def _unexpected_error(request: Request, error: Exception) -> Response:
    # This handler answers outside the middleware that sets the headers for everything else.
    problem = unexpected_problem(error, request.url.path)
    return error_response(request, problem, dict(SECURITY_HEADERS))


def install_error_handlers(app: FastAPI) -> None:
    """Let the application answer every error in Danish."""
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(QuestionError, _question_error)
    app.add_exception_handler(Exception, _unexpected_error)
