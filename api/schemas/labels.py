"""Danish labels for dates and places, made in one spot for the API, the pages and the scripts."""

from urllib.parse import quote

from corpus.danish_dates import danish_date


def shown_date(date: str | None) -> str:
    """Return ``2019-11-21`` as ``21. november 2019``; partial dates stay partial, unknown is said so."""
    return danish_date(date) if date else "uden dato"


def clock(seconds: float) -> str:
    """Return seconds as ``3:07`` or ``1:03:07``."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def place(
    page: int | None,
    lines: tuple[int, int] | None,
    t_start: float | None = None,
    t_end: float | None = None,
) -> str:
    """Return where something stands, e.g. ``side 4, linje 12–15``; empty where nothing is known."""
    parts = []
    if t_start is not None:
        parts.append(f"tid {clock(t_start)}" + (f"–{clock(t_end)}" if t_end is not None else ""))
    if page is not None:
        parts.append(f"side {page}")
    if lines is not None:
        first, last = lines
        parts.append(f"linje {first}" if first == last else f"linje {first}–{last}")
    return ", ".join(parts)


def source_url(source_id: str) -> str:
    """Return the address of a source's reading view."""
    return f"/kilder/{quote(source_id, safe='')}"


def passage_url(source_id: str, passage_id: str, start: int | None = None, end: int | None = None) -> str:
    """Return the address of a passage in its source; ``start`` and ``end`` mark the exact quote."""
    mark = f"?start={start}&end={end}" if start is not None and end is not None else ""
    return f"{source_url(source_id)}{mark}#p-{quote(passage_id, safe='')}"
