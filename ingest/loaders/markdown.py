"""Markdown: every physical line, with headings and tables marked as such."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from corpus.sources import Origin, PassageKind
from ingest.loaders.decoding import decode
from ingest.loaders.limits import Budget
from ingest.loaders.lines import Line, Parsed, physical_lines

# Only blocks are wanted; without the inline rule the parser is fast and keeps the text as written.
_PARSER = MarkdownIt("commonmark").enable("table").disable("inline")

_FRONT_MATTER = re.compile(r"---[ \t]*")
_FRONT_MATTER_END = re.compile(r"(?:---|\.\.\.)[ \t]*")
_QUOTE_MARKS = re.compile(r"^[\s>]*")
_CELL_BORDER = re.compile(r"(?<!\\)\|")


def parse_markdown(data: bytes, budget: Budget) -> Parsed:
    """Return one ``Line`` a physical line, numbered from 1.

    Headings come without their marks and with ``heading_level``; table rows have tabs between the cells, and
    ``block`` is the same for the rows of one table. Front matter and the dashes below headings and table
    heads become blank lines. The first heading of level 1 is the title.

    Raises:
        LoadError: the content is not text, or more than the budget allows.
    """
    decoded = decode(data)
    texts = physical_lines(decoded.text)
    budget.spend(len(decoded.text), len(texts))
    texts[: _front_matter_length(texts)] = [""] * _front_matter_length(texts)
    lines = [Line(text, Origin(line=number)) for number, text in enumerate(texts, start=1)]
    # A carriage return inside a line would be a line break to the parser and shift its line numbers.
    tokens = _PARSER.parse("\n".join(texts).replace("\r", " "))
    budget.check_time()
    for position, token in enumerate(tokens):
        if token.map is None:
            continue
        if token.type == "heading_open":
            _mark_heading(lines, token, tokens[position + 1].content)
        elif token.type == "table_open":
            _mark_table(lines, token)
    title = next((line.text for line in lines if line.heading_level == 1), None)
    return Parsed(tuple(lines), title, decoded.warnings)


def _front_matter_length(texts: Sequence[str]) -> int:
    if not texts or not _FRONT_MATTER.fullmatch(texts[0]):
        return 0
    ends = (i for i, text in enumerate(texts[1:], start=1) if _FRONT_MATTER_END.fullmatch(text))
    return next(ends, -1) + 1


def _mark_heading(lines: list[Line], token: Token, content: str) -> None:
    start, end = token.map or (0, 0)
    underlined = token.markup in ("=", "-")
    if underlined and end - start != 2:
        return  # a paragraph above a ruled line is a heading to the standard, hardly ever to its author
    lines[start] = replace(lines[start], text=content, heading_level=int(token.tag[1]), block=start)
    if underlined:
        lines[end - 1] = replace(lines[end - 1], text="")


def _mark_table(lines: list[Line], token: Token) -> None:
    start, end = token.map or (0, 0)
    for row in range(start, end):
        text = "" if row == start + 1 else _cells(lines[row].text)
        lines[row] = replace(lines[row], text=text, kind=PassageKind.TABLE, block=start)


def _cells(row: str) -> str:
    row = _QUOTE_MARKS.sub("", row).rstrip()
    row = row.removeprefix("|")
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    return "\t".join(cell.strip().replace("\\|", "|") for cell in _CELL_BORDER.split(row))
