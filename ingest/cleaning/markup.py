"""HTML tags and tab cells left in lines of text: one physical line may hold several paragraphs."""

import re
from dataclasses import dataclass

from corpus.sources import PassageKind
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText

_HTML = re.compile(r"</?(?:p|ul|ol|li|i|b|u|em|strong|br|span|div|sup|sub|table|t[rdh])\b[^<>]*>", re.I)
_BREAK = re.compile(r"\s*</?(?:p|ul|ol|li|br|div|t[rdh]|table)\b[^<>]*>\s*", re.I)
_BULLET_ONLY = re.compile(r"\s*(?=[○•]\s)")
_LIST_ITEM = re.compile(r"\s*(?=[○•]\s)|(?<=[.:;]) (?=- [A-ZÆØÅ])")
_LABEL = re.compile(r"^[A-ZÆØÅ][\w .]{1,24}$")
_GLUED_ITEM = re.compile(r"(?<=[a-zæøå)][.”\"])(?=[A-ZÆØÅ][a-zæøå])|(?<=\w\.)(?=[–o]\s?[A-ZÆØÅa-zæøå])")
_LEADING_MARK = re.compile(r"^(?:[○o–]\s?(?=[A-ZÆØÅ])|[○•]\s+)")
_TABLE_RULE = re.compile(r"^[\s\t|:-]*-{2,}[\s\t|:-]*$")
_TAB = re.compile(r"\t+")
_CLAUSE_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?$")


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
    return [Cell(piece, kind) for piece in _prose_pieces(line, bool(tags), log)]


def _is_data_row(text: str) -> bool:
    cells = [c.strip() for c in text.split("\t")]
    return len([c for c in cells if c]) > 1 and max(len(c) for c in cells) <= 90


def _table_row(line: TrackedText) -> TrackedText:
    stripped, _ = line.sub(_HTML, " ")
    row, _ = stripped.strip().sub(_TAB, " | ")
    return row


def _prose_pieces(line: TrackedText, has_tags: bool, log: RepairLog) -> list[TrackedText]:
    pieces: list[TrackedText] = []
    number: TrackedText | None = None
    for cell in line.split(_TAB):
        if _CLAUSE_NUMBER.match(cell.text) and number is None and not pieces:
            number = cell.appended(" ")
            continue
        for paragraph in cell.split(_BREAK):
            clean, _ = paragraph.sub(_HTML, "")
            items = clean.split(_LIST_ITEM if "<ul" in line.text else _BULLET_ONLY) if has_tags else [clean]
            pieces += [part for item in items for part in _glued_items(item, "<ul" in line.text, log)]
    if len(pieces) > 1 and _LABEL.match(pieces[0].text) and not pieces[1].text.startswith("• "):
        pieces[:2] = [pieces[0].appended(": ") + pieces[1]]
    if number is not None and pieces:
        pieces[0] = number + pieces[0]
    return [piece for piece in pieces if piece]


def _glued_items(item: TrackedText, in_list: bool, log: RepairLog) -> list[TrackedText]:
    """Part list items that lost the break between them; only inside cells that held a list."""
    if not in_list:
        return [item]
    parts = item.split(_GLUED_ITEM)
    log.add("sammenløbne listepunkter", len(parts) - 1)
    marked: list[TrackedText] = []
    for i, part in enumerate(parts):
        bullet, count = part.sub(_LEADING_MARK, "• ")
        if i and not count:
            bullet = TrackedText("• ", (part.at[0],) * 2) + part
        marked.append(bullet)
    return marked
