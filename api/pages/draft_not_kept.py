"""Where a form of a draft cannot be kept right now: what was written is shown again, ready to be sent."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.datastructures import FormData

from api.pages.draft_saving import wants_json
from api.problems import ProblemError
from api.schemas.drafts import readable
from api.web.draft_fields import field_name
from api.web.rendering import render

_SHOWN_FROM = 40
"""Shorter texts, and what the page itself put into a form, are sent again without being shown."""
_NAMES = {"tekst": "Din tekst"}


class KeepsWritten(APIRoute):
    """A route whose forms lose nothing when database or sources are away (503)."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler with what is to be done instead of an error page."""
        handle = super().get_route_handler()

        async def keeping(request: Request) -> Response:
            try:
                return await handle(request)
            except ProblemError as error:
                if error.status_code != 503 or request.method != "POST" or wants_json(request):
                    raise
                values = {"problem": error.problem(), "fields": _fields(await request.form())}
                return render(request, "udkast_ikke_gemt.html", values, 503)

        return keeping


def _fields(form: FormData) -> list[dict[str, str]]:
    """Return the texts of a form in their order; those with a ``label`` are to be shown."""
    found = []
    for name, value in form.multi_items():
        if isinstance(value, str):
            text = str(readable(value))
            label = _NAMES.get(name) or field_name(name)
            found.append({"name": name, "value": text, "label": label if len(text) >= _SHOWN_FROM else ""})
    return found
