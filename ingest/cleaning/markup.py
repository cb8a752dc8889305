"""HTML tags and tab cells left in lines of text: one physical line may hold several paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.sources import PassageKind
from ingest.cleaning.list_items import split_bullets, split_list
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText

_HTML = re.compile(r"</?(?:p|ul|ol|li|i|b|u|em|strong|br|span|div|sup|sub|table|t[rdh])\b[^<>]*>", re.I)
_BREAK = re.compile(r"\s*</?(?:p|ul|ol|li|br|div|t[rdh]|table)\b[^<>]*>\s*", re.I)
_LIST = re.compile(r"<(ul|ol|li)\b", re.I)
_LABEL = re.compile(r"^[A-ZÆØÅ][\w .]{0,23}\w$")
_TABLE_RULE = re.compile(r"^[\s\t|:-]*-{2,}[\s\t|:-]*$")
_TAB = re.compile(r"\t+")
_TRAILING = re.compile(r"[\t ]+$")
_CELL_END = re.compile(r" *\t *")
_SPACES = re.compile(r" {2,}")
_CLAUSE_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?$")
_SUBCLAUSE_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?$")
_SENTENCE = re.compile(r"^(?:\S+ ){4,}.*\.$")
_WIDEST_CELL = 90


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph or table row made from one physical line."""

    text: TrackedText
    kind: PassageKind


def is_table_rule(text: str) -> bool:
    """Tell whether a line is only the dashes below a table's header."""
    return bool(_TABLE_RULE.match(text))


def split_markup(line: TrackedText, kind: PassageKind, log: RepairLog) -> list[Cell]:
    """Cut a line with HTML or tabs into cells; other lines come back as one cell.

    A row of short cells stays one table row (`` | `` between the cells). A cell with HTML paragraphs is
    prose: its paragraphs and list items come back one by one.
    """
    if is_table_rule(line.text):
        log.add("tabelstreger")
        return []
    tags = _HTML.findall(line.text)
    if "\t" not in line.text and not tags:
        return [Cell(line, kind)]
    log.add("HTML-mærker", len(tags))
    if kind is PassageKind.TABLE or (not tags and _is_data_row(line.text)):
        return [Cell(_table_row(line), PassageKind.TABLE)]
    return [Cell(piece, kind) for piece in _prose_pieces(line, log)]


def _is_data_row(text: str) -> bool:
    """Tell whether a row holds short cells, and not a clause number or label with its sentence."""
    cells = [cell for c in text.split("\t") if (cell := c.strip())]
    if len(cells) < 2 or max(len(cell) for cell in cells) > _WIDEST_CELL:
        return False
    if len(cells) > 2:
        return True
    first, second = cells
    clause = _SUBCLAUSE_NUMBER.match(first) and any(c.isalpha() for c in second)
    return not (clause or (_LABEL.match(first) and _SENTENCE.match(second)))


def _table_row(line: TrackedText) -> TrackedText:
    """Return the cells with `` | `` between them; empty ones keep their place, so that columns stay apart."""
    row, _ = line.sub(_HTML, " ")
    row, _ = row.sub(_TRAILING, "")
    if sum(1 for cell in row.text.split("\t") if cell.strip()) < 2:
        row, _ = row.sub(_TAB, " ")
    else:
        row, _ = row.sub(_CELL_END, " | ")
    row, _ = row.sub(_SPACES, " ")
    return row.strip()


def _prose_pieces(line: TrackedText, log: RepairLog) -> list[TrackedText]:
    pieces: list[TrackedText] = []
    number: TrackedText | None = None
    label: TrackedText | None = None
    for cell in line.split(_TAB):
        bare = cell.sub(_HTML, "")[0].strip()
        if _CLAUSE_NUMBER.match(bare.text) and number is None and not pieces:
            number = bare.appended(" ")
            continue
        if _LABEL.match(bare.text) and not pieces and "\t" in line.text:
            label = bare
        for paragraph, tag in _paragraphs(cell):
            pieces += split_list(paragraph, log, marked=tag == "li") if tag else split_bullets(paragraph)
    if label is not None and len(pieces) > 1 and not pieces[1].text.startswith("• "):
        pieces[:2] = [label.appended(": ") + pieces[1]]
    if number is not None:
        pieces[:1] = [number + pieces[0]] if pieces else [number.strip()]
    return [piece for piece in pieces if piece]


def _paragraphs(cell: TrackedText) -> Iterator[tuple[TrackedText, str]]:
    """Yield the paragraphs of a cell with the list tag ("ul", "ol", "li") that opens them, or ""."""
    start, tag = 0, ""
    breaks = [(m.start(), m.end(), m.group()) for m in _BREAK.finditer(cell.text)]
    for begin, end, found in [*breaks, (len(cell), len(cell), "")]:
        paragraph = cell.slice(start, begin).sub(_HTML, "")[0].strip()
        if paragraph:
            yield paragraph, tag
        opened = _LIST.search(found)
        start, tag = end, opened.group(1).lower() if opened else ""
