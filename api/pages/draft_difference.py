"""Two versions of a draft side by side."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from api.drafts.desk import DraftDesk
from api.drafts.store import Version
from api.web.draft_changes import changes
from api.web.draft_view import frame, moment_text
from api.web.rendering import render

_SHOWN = 90


def difference_page(
    request: Request,
    desk: DraftDesk,
    shown: Version,
    current: Version,
    *,
    stale: bool = False,
    step: str = "",
) -> HTMLResponse:
    """Show what making a version the current one would change; ``stale`` after a save that came too late.

    ``step`` is the end of the address of the step to go back to.
    """
    names: dict[str, str] = {}
    for version in (shown, current):
        for argument in desk.bank(version.contents.idea).arguments:
            quote = " ".join(argument.citation.quote.split())
            names[argument.id] = f"»{quote[:_SHOWN]}{'…' if len(quote) > _SHOWN else ''}«"
    found = changes(
        current.contents,
        shown.contents,
        lambda ident: names.get(ident, "et argument, der ikke findes længere"),
    )
    values = {
        **frame(current),
        "shown": shown,
        "changes": found,
        "stale": stale,
        "step": step,
        "when": moment_text(shown.moment),
        "current_when": moment_text(current.moment),
    }
    return render(request, "udkast_version.html", values, 409 if stale else 200)
