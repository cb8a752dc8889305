"""List items that stand one after another in a single paragraph, with or without their marks."""

import re

from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText

_BULLET = re.compile(r"\s*(?=[○•]\s)")
_GLUED = re.compile(r"(?<=[a-zæøå)”\"][.”\"])(?=[A-ZÆØÅ][a-zæøå])|(?<=\w\.)(?=[–o]\s?[A-ZÆØÅa-zæøå])")
_LEADING_MARK = re.compile(r"^(?:[○o–]\s?(?=[A-ZÆØÅ])|[○•]\s+)")
_ANY_MARK = re.compile(r"^(?:[•○–-]\s|\d{1,2}\.\s)")
_DASH_ITEM = re.compile(r"^([-–]) (?:(\d)|([a-zæøå])|[A-ZÆØÅ])")
_AFTER_SENTENCE = r"(?<=[.:;)]) "


def split_bullets(paragraph: TrackedText) -> list[TrackedText]:
    """Cut at round bullets; a dash inside a paragraph is a dash."""
    return paragraph.split(_BULLET)


def split_list(paragraph: TrackedText, log: RepairLog, *, marked: bool) -> list[TrackedText]:
    """Cut a paragraph that the file marks as (part of) a list into its items.

    Items begin with a round bullet, with the dash that the first one has, or where a stop and a capital
    meet without a space. With ``marked`` the paragraph is one item for certain and gets a bullet of ours
    if it has no mark.
    """
    items = [part for piece in split_bullets(paragraph) for part in piece.split(_dash_pattern(piece.text))]
    parts = [part for item in items for part in _unglued(item, log)]
    if marked and parts and not _ANY_MARK.match(parts[0].text):
        parts[0] = _bulleted(parts[0])
    return parts


def _dash_pattern(text: str) -> re.Pattern[str]:
    """Return where a next item begins; as the first one does, so that a dash in a sentence is kept.

    Items in small letters or with a figure follow after a space, items with a capital after a stop.
    """
    first = _DASH_ITEM.match(text)
    if first is None:
        return re.compile(_AFTER_SENTENCE + r"(?=- [A-ZÆØÅ])")
    dash, figure, small = first.groups()
    if figure or small:
        return re.compile(rf" (?={dash} {'[0-9]' if figure else '[a-zæøå]'})")
    return re.compile(_AFTER_SENTENCE + rf"(?={dash} [A-ZÆØÅ])")


def _unglued(item: TrackedText, log: RepairLog) -> list[TrackedText]:
    parts = item.split(_GLUED)
    log.add("sammenløbne listepunkter", len(parts) - 1)
    marked: list[TrackedText] = []
    for i, part in enumerate(parts):
        bullet, count = part.sub(_LEADING_MARK, "• ")
        marked.append(_bulleted(part) if i and not count else bullet)
    return marked


def _bulleted(item: TrackedText) -> TrackedText:
    return TrackedText.of("• ", item.at[0]) + item
