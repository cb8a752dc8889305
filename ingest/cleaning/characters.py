"""Repairs inside one line: invisible characters, ligatures, look-alike letters, mark-up left in text."""

import re

from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import Replacement, TrackedText

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LATIN_LOOKALIKES = str.maketrans("авекмнорстухіАВЕКМНОРСТУХІ", "avekmhopctyxiABEKMHOPCTYXI")
_MIXED_WORD = re.compile(r"\b(?=\w*[a-zæøåA-ZÆØÅ])(?=\w*[Ѐ-ӿ])\w+\b")


def _latin(match: re.Match[str]) -> str:
    return match.group().translate(_LATIN_LOOKALIKES)


_RULES: tuple[tuple[str, re.Pattern[str], Replacement], ...] = (
    (
        "usynlige tegn",
        re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"),
        "",
    ),
    ("styretegn", re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]"), " "),
    ("ligaturer", re.compile("[ﬀ-ﬆ]"), lambda m: _LIGATURES.get(m.group(), m.group())),
    ("blandede alfabeter", _MIXED_WORD, _latin),
    # An exponent keeps its sign: 10^{6} must never become 106.
    ("LaTeX-rester", re.compile(r"(?<=\d)\^\{(\w+)\}"), r"^\1"),
    ("LaTeX-rester", re.compile(r"[_^]\{(\w+)\}"), r"\1"),
    (
        "løse notetegn",
        re.compile(r"(?<=\d{4}|[a-zæøå.,)”\"]{4})[¹²³⁴-⁹]+(?!\w)|\s[¹²³⁴-⁹]+(?=[.,;:\s]|$)"),
        "",
    ),
    ("Markdown-mærker", re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}"), ""),
    ("netadresser i vinkler", re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    ("døde henvisninger", re.compile(r"\(?\[[^\]\n]{1,40}\]\(#[^)\s]*\)\)?"), ""),
    ("punkttegn", re.compile(r"^(\s*)(?:[\uf0b7\uf0a7○◦▪●·]|o(?=\s+[A-ZÆØÅ0-9a-zæøå”\"]))\s*"), r"\1• "),
)


def repair_characters(line: TrackedText, log: RepairLog) -> TrackedText:
    """Apply every rule to one line; the characters kept keep their origin."""
    for name, pattern, replacement in _RULES:
        line, count = line.sub(pattern, replacement)
        log.add(name, count)
    return line
