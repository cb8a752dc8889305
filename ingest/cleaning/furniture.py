"""Page labels, letterheads and tables of contents: lines that belong to the page, not to the text."""

import re
from collections.abc import Sequence

_LABEL = re.compile(r"^\s*(?:\d{1,3}\s*/\s*\d{1,3}|[Ss]ide \d+ af \d+)\s*$")
_LETTERHEAD = re.compile(
    r"^\s*(?:Dato:|Sags ?ID:|Dok\. ?ID:|J\.nr\.:?|E-mail:?|Direkte:?|Telefon:?|[\w.+-]+@[\w-]+\.\w+"
    r"|(?:https?://)?www\.[\w.-]+\.\w{2,3}/?)\s*\S{0,40}\s*$"
)
_LEADER = re.compile(r"\.{4,}\s*\d{1,4}\s*$")
_PAGE_CELL = re.compile(
    r"^[^\t]*[^\W\d_][^\t]*(?:\t[^\t]*[^\W\d_][^\t]*)?\t\s*(\d{1,3})\s*$|"
    r"^\d[\d.]*\t[^\t]*[^\W\d_][^\t]*\t\s*(\d{1,3})\s*$"
)
_MINIMUM_ROWS = 4


def furniture_lines(texts: Sequence[str]) -> dict[int, str]:
    """Return the positions to leave out and why (a Danish word); positions index ``texts``.

    A lone number is no page label ("5/93" is one), so a figure that stands alone on its line stays.
    """
    found: dict[int, str] = {}
    for i, text in enumerate(texts):
        if _LABEL.match(text):
            found[i] = "sidetal"
        elif _LETTERHEAD.match(text):
            found[i] = "brevhoved"
        elif _LEADER.search(text):
            found[i] = "indholdsfortegnelse"
    found.update(_content_tables(texts))
    return found


def _content_tables(texts: Sequence[str]) -> dict[int, str]:
    """Find runs of at least four rows "title, tab, page number" with growing page numbers."""
    found: dict[int, str] = {}
    run: list[tuple[int, int]] = []
    for i, text in enumerate([*texts, "\0"]):
        if not text.strip():
            continue
        match = _PAGE_CELL.match(text)
        page = int(match.group(1) or match.group(2)) if match else -1
        if page >= (run[-1][1] if run else 0):
            run.append((i, page))
            continue
        if len(run) >= _MINIMUM_ROWS:
            found.update((at, "indholdsfortegnelse") for at, _ in run)
        run = []
    return found
