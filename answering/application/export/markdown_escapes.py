"""Keeps a text a text in Markdown: a backslash where CommonMark would read mark-up, and nowhere else."""

import re

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_SIGN = re.compile(r"[\\`*_~<&\]]")
_TAG = re.compile(r"<(?:[A-Za-z/!?]|[^\s<>]*@)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_LINE_START = re.compile(
    r"""
      (?P<list>[-+]) (?=\s|$)
    | \d{1,9} (?P<number>[.)]) (?=\s|$)
    | (?P<heading>\#) \#{0,5} (?=\s|$)
    | (?P<quote>>)
    | (?P<underline>=) =* $
    | (?P<rule>-) [\s|:-]* $
    | (?P<columns>[|:]) [\s|:]* - [\s|:-]* $
    | (?P<box>\[) [ xX] \] (?=\s|$)
    """,
    re.X,
)
_CLOSING = re.compile(r"(?:^|(?<=\s))#+$")


def inline(text: str) -> str:
    """Return a text without line breaks that stands behind something else in its line."""
    return _SIGN.sub(lambda sign: f"\\{sign[0]}" if _is_markup(text, sign.start()) else sign[0], text)


def line(text: str) -> str:
    """Return a text that is a line of a paragraph."""
    start = _LINE_START.match(text)
    if start is None or start.lastgroup is None:
        return inline(text)
    at = start.start(start.lastgroup)
    return f"{text[:at]}\\{text[at]}{inline(text[at + 1 :])}"


def heading(text: str) -> str:
    """Return a text that stands behind the signs of a heading, which may also be closed by them."""
    return _CLOSING.sub(r"\\\g<0>", inline(text))


def cell(text: str) -> str:
    """Return a text that stands in a table."""
    return inline(text).replace("|", "\\|")


def _is_markup(text: str, at: int) -> bool:
    """Tell whether the sign at a place is, or may be, more than itself.

    A bracket makes a link only with an address behind it: a reference without one needs a definition, and
    none is left standing.
    """
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    match text[at]:
        case "\\":
            return not after or after in _PUNCTUATION
        case "*":
            return not (before.isspace() and after.isspace())
        case "_":
            return not (before.isspace() and after.isspace()) and not (before.isalnum() and after.isalnum())
        case "~":
            return bool(before) and not before.isspace()
        case "<":
            return _TAG.match(text, at) is not None
        case "&":
            return _ENTITY.match(text, at) is not None
        case "]":
            return after in ("(", ":")
    return True
