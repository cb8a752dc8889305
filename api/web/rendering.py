"""Renders the Danish pages. Every value is escaped; nothing marks text from documents as safe."""

import hashlib
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.feedback.reasons import reasons
from api.schemas.feedback import MAX_COMMENT
from api.schemas.labels import shown_date
from api.schemas.question import MAX_QUESTION, danish_number
from api.web.answer_parts import by_source, group_by_kind, heading_and_rest, lead_and_rest, references
from api.web.module_graph import imported_modules
from api.web.verbatim import words_of
from api.web.visible import visible

WEB = Path(__file__).parent
STATIC = WEB / "static"


@cache
def static_url(name: str) -> str:
    """Return the address of a static file; it changes with the file's content."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={digest}"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(WEB / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["dato"] = shown_date
    environment.filters["tal"] = danish_number
    environment.filters["words_of"] = words_of
    environment.filters["heading_and_rest"] = heading_and_rest
    environment.filters["by_source"] = by_source
    environment.filters["references"] = references
    environment.filters["lead_and_rest"] = lead_and_rest
    environment.filters["group_by_kind"] = group_by_kind
    environment.globals["static"] = static_url
    environment.globals["imported_modules"] = partial(imported_modules, STATIC)
    environment.globals["max_question"] = MAX_QUESTION
    environment.globals["max_comment"] = MAX_COMMENT
    environment.globals["feedback_reasons"] = reasons
    return environment


_ENVIRONMENT = _environment()


def render(
    request: Request,
    template: str,
    values: Mapping[str, Any] | None = None,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """Return a page; ``path`` is known to every template."""
    html = _ENVIRONMENT.get_template(template).render({"path": request.url.path, **(values or {})})
    return HTMLResponse(html, status, headers)
