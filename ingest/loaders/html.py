"""Web pages: headings, paragraphs, list items and table rows with the source lines where they stand."""

import re

from lxml import etree  # type: ignore[import-untyped]

from ingest.loaders.decoding import decode
from ingest.loaders.html_blocks import BlockBuilder
from ingest.loaders.limits import Budget
from ingest.loaders.lines import LoadError, Parsed

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.I)
_HEAD_BYTES = 4096

# One tag with thousands of attributes costs the parser quadratic time. Quoted values may hold anything.
_TAG = re.compile(r"<[A-Za-z](?:\"[^\"]*\"|'[^']*'|[^\"'>])*")
_LINE_FEED_ENTITY = re.compile(r"&(?:#0*10|#[xX]0*[aA]|NewLine);")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_MAX_ATTRIBUTES = 1_000
_ATTRIBUTE_BYTES = 2_000

_DROPPED_NAMES = (
    "head script style nav noscript template svg math canvas iframe object audio video select button textarea"
)
_DROPPED = frozenset(_DROPPED_NAMES.split())
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span"
    " strike strong sub sup time tt u var wbr"
)
_INLINE = frozenset(_INLINE_NAMES.split())
_DEEPEST_LINE = 65_535
"""From this line on the parser no longer knows the line number."""


def parse_html(data: bytes, budget: Budget) -> Parsed:
    """Return the visible text, one ``Line`` for each source line of a block; ``block`` numbers the blocks.

    List items begin with "• "; a table row is one line (its first source line) with tabs between the cells.
    Scripts, styles, menus and elements hidden by their own attributes are left out. The title is ``<title>``,
    else the first heading of level 1.

    Raises:
        LoadError: the content is not text, is nested too deeply, or more than the budget allows.
    """
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    decoded = decode(data, declared.group(1).decode("ascii") if declared else None)
    # A line feed written as an entity is white space but no line of the file.
    text = _LINE_FEED_ENTITY.sub(" ", decoded.text.replace("\r\n", "\n"))
    _refuse_giant_tags(text)
    root = _tree(text)
    if root is None:
        return Parsed(())
    builder = BlockBuilder(budget)
    _walk(root, builder, budget)
    lines = builder.finish()
    title = " ".join((root.findtext("head/title") or "").split()) or None
    if title is None:
        title = next((line.text for line in lines if line.heading_level == 1), None)
    return Parsed(lines, title, decoded.warnings)


def _refuse_giant_tags(text: str) -> None:
    for tag in _TAG.finditer(text):
        if tag.end() - tag.start() > _ATTRIBUTE_BYTES:
            attributes = len(_QUOTED.sub("", tag.group()).split())
            if attributes > _MAX_ATTRIBUTES:
                raise LoadError(
                    "Filen er ikke en almindelig webside: et mærke i den har tusindvis af egenskaber."
                )


def _tree(text: str) -> etree._Element | None:
    if not text.strip():
        return None
    # Comments are kept, because they tell the line on which the text after them begins.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=False, remove_pis=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise LoadError("Websiden er beskadiget og kan ikke læses.") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise LoadError("Websiden er indlejret i for mange niveauer til at kunne læses.")
    return root


def _walk(root: etree._Element, builder: BlockBuilder, budget: Budget) -> None:
    """Pass the page's parts to the builder in order, without recursion: pages may be deeply nested."""
    dropped: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            builder.at_line(_line(element))
            if dropped is None:
                budget.check_time()
                if _is_dropped(element):
                    dropped = element
                else:
                    _start(element, builder)
            builder.add(element.text, visible=dropped is None)
            continue
        if event == "end":
            if dropped is None:
                _end(element, builder)
            elif dropped is element:
                dropped = None
        else:
            builder.at_line(_line(element))
        if element is not root:
            builder.add(element.tail, visible=dropped is None)


def _line(element: etree._Element) -> int | None:
    number = element.sourceline
    return number if number is not None and number < _DEEPEST_LINE else None


def _is_dropped(element: etree._Element) -> bool:
    get = element.get
    return bool(
        element.tag in _DROPPED
        or get("hidden") is not None
        or get("aria-hidden", "").strip().lower() == "true"
        or get("role", "").strip().lower() == "navigation"
        or _HIDING_STYLE.search(get("style", ""))
    )


def _start(element: etree._Element, builder: BlockBuilder) -> None:
    tag = element.tag
    if tag == "table":
        builder.start_table(layout=_is_layout(element))
    elif tag == "tr":
        builder.end_row()
    elif tag in ("td", "th"):
        builder.start_cell(_span(element))
    elif tag == "br":
        builder.line_break()
    elif tag not in _INLINE:
        builder.start_block(bullet=tag == "li")
        if tag in _HEADINGS:
            builder.heading_level = _HEADINGS[tag]
        elif tag == "pre":
            builder.preformatted = True


def _end(element: etree._Element, builder: BlockBuilder) -> None:
    tag = element.tag
    if tag == "table":
        builder.end_table()
    elif tag == "tr":
        builder.end_row()
    elif tag not in _INLINE and tag not in ("br", "td", "th"):
        builder.end_block()
        if tag in _HEADINGS:
            builder.heading_level = None
        elif tag == "pre":
            builder.preformatted = False


def _is_layout(table: etree._Element) -> bool:
    """Tell whether a table only arranges the page: it says so, or it holds another table."""
    if table.get("role", "").strip().lower() in ("presentation", "none"):
        return True
    return next(table.iterdescendants("table"), None) is not None


def _span(cell: etree._Element) -> int:
    text = cell.get("colspan", "1").strip()
    return min(max(int(text), 1), 50) if text.isascii() and text.isdigit() and len(text) < 5 else 1
