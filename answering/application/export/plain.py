"""Any text as one that a Word file, and every reader of it, can hold."""

import re

_NOT_IN_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROL = re.compile("[\u007f-\u009f]")
_LINE_ENDS = re.compile("\r\n?|[\v\f\u0085\u2028\u2029]")


def plain(text: str) -> str:
    """Return a text without the characters that XML forbids; every kind of line end becomes a line feed."""
    return _CONTROL.sub("", _NOT_IN_XML.sub("", _LINE_ENDS.sub("\n", text)))
