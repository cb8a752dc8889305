"""Page labels, letterheads and tables of contents: lines that belong to the page, not to the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LABEL = re.compile(r"^\s*(?:\d{1,3}\s*/\s*\d{1,3}|[Ss]ide \d+ af \d+)\s*$")
_FILE_MARK = re.compile(r"^\s*(?:Sags ?ID:|Dok\. ?ID:|Sagsnr\.:?|J\.nr\.:?)\s*\S{1,30}(?: \S{1,20}){0,2}\s*$")
_SENDER = re.compile(
    r"^\s*(?:(?:Dato:|E-mail:?|Direkte:?|Telefon:?)\s*(?:\S{1,40}(?: \S{1,20}){0,3})?"
    r"|[\w.+-]+@[\w-]+\.\w+|(?:https?://)?www\.[\w.-]+\.\w{2,3}(?:/\S{0,40})?)\s*$"
)
_LETTERHEAD_HEIGHT = 12
_LEADER = re.compile(r"\.{4,}\s*\d{1,4}\s*$")
_CONTENTS = re.compile(r"^\W*(?:indhold|indholdsfortegnelse|oversigt over indhold)\b\W*$", re.I)
_SUBNUMBER = re.compile(r"^\s*\d{1,2}\.\d{1,2}\b")
_NUMBERING = re.compile(r"^[\d.\s]+")
_MINIMUM_ROWS = 4


def furniture_lines(texts: Sequence[str]) -> dict[int, str]:
    """Return the positions to leave out and why (a Danish word); positions index ``texts``.

    A lone number is no page label ("5/93" is one), so a figure that stands alone on its line stays. Date,
    telephone and address are a letterhead only beside a file number; elsewhere they may be what a reader
    looks for.
    """
    found: dict[int, str] = {}
    for i, text in enumerate(texts):
        if _LABEL.match(text):
            found[i] = "sidetal"
        elif _LEADER.search(text):
            found[i] = "indholdsfortegnelse"
    found.update(_letterheads(texts))
    found.update(_content_tables(texts))
    return found


def _letterheads(texts: Sequence[str]) -> dict[int, str]:
    marks = [i for i, text in enumerate(texts) if _FILE_MARK.match(text)]
    found = set(marks)
    for mark in marks:
        around = range(max(0, mark - _LETTERHEAD_HEIGHT), min(len(texts), mark + _LETTERHEAD_HEIGHT + 1))
        found.update(i for i in around if _SENDER.match(texts[i]))
    return dict.fromkeys(found, "brevhoved")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line "title, tab, page number", with or without a chapter number in front."""

    position: int
    title: str
    page: int


def _content_tables(texts: Sequence[str]) -> dict[int, str]:
    """Find runs of at least four rows with growing page numbers that something shows to be contents."""
    found: dict[int, str] = {}
    run: list[_Row] = []
    for i, text in enumerate([*texts, "\0"]):
        if not text.strip():
            continue
        row = _content_row(i, text)
        if row is not None and (not run or row.page >= run[-1].page):
            run.append(row)
            continue
        if len(run) >= _MINIMUM_ROWS and _is_contents(run, texts):
            found.update((item.position, "indholdsfortegnelse") for item in run)
        run = [] if row is None else [row]
    return found


def _content_row(position: int, text: str) -> _Row | None:
    *titles, page = [cell.strip() for cell in text.split("\t") if cell.strip()]
    if not titles or len(titles) > 2 or not (page.isdecimal() and len(page) <= 3):
        return None
    if not any(c.isalpha() for c in titles[-1]):
        return None
    return _Row(position, _NUMBERING.sub("", titles[-1]).casefold(), int(page))


def _is_contents(run: Sequence[_Row], texts: Sequence[str]) -> bool:
    """Tell contents from a data table that happens to grow.

    Contents are called so above, or number their sections, or at least half of their titles come again as
    lines below.
    """
    above = [text for text in texts[: run[0].position] if text.strip()][-2:]
    if any(_CONTENTS.match(text) for text in above) or any(_SUBNUMBER.match(texts[r.position]) for r in run):
        return True
    below = {_NUMBERING.sub("", text.strip()).casefold() for text in texts[run[-1].position + 1 :]}
    return 2 * sum(1 for row in run if row.title in below) >= len(run)
