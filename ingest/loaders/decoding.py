"""From the bytes of a text file to text: character set by mark, UTF-8, the file's own word, or a guess."""

import codecs
import re
from dataclasses import dataclass

from ingest.loaders.danish_charset import guess_danish_charset
from ingest.loaders.lines import LoadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {
    "cp1252": "Windows-1252",
    "latin-1": "ISO-8859-1",
    "mac_roman": "Mac Roman",
    "cp865": "MS-DOS (tegntabel 865)",
}
_MULTI_BYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ESCAPED = re.compile("[\udc80-\udcff]")  # what ``surrogateescape`` makes of a stray byte
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.02
_BINARY = "Filen indeholder ikke tekst, men data, som kun et program kan læse."


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without byte order mark, and Danish warnings about how it was read."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Read bytes as text; ``declared`` is the character set the file itself names, if it does.

    Raises:
        LoadError: the content is binary, or does not follow the character set that its mark promises.
    """
    decoded = _decode(data, declared)
    controls = sum(1 for _ in _CONTROL.finditer(decoded.text))
    if "\0" in decoded.text or controls > len(decoded.text) * _CONTROL_SHARE:
        raise LoadError(_BINARY)
    return decoded


def _decode(data: bytes, declared: str | None) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(name))
            except UnicodeDecodeError as error:
                raise LoadError("Filens tegn er ødelagt. Gem den på ny som UTF-8.") from error
    if b"\0" in data:
        raise LoadError(_BINARY)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    mended = _mended_utf8(data)
    if mended is not None:
        return mended
    by_declaration = _declared(data, declared)
    if by_declaration is not None:
        return Decoded(by_declaration)
    name = guess_danish_charset(data)
    warning = (
        f"Filen er ikke UTF-8; tegnsættet er gættet til {_NAMES[name]}. Se efter, om æ, ø og å er rigtige."
    )
    return Decoded(data.decode(name), (warning,))


def _mended_utf8(data: bytes) -> Decoded | None:
    """Read UTF-8 with a few stray bytes of Windows-1252, as texts put together from two files have."""
    good = sum(1 for _ in _MULTI_BYTE.finditer(data))
    text = data.decode("utf-8", errors="surrogateescape")
    stray = sum(1 for _ in _ESCAPED.finditer(text))
    if stray > good / 10:
        return None
    mended = _ESCAPED.sub(lambda m: bytes([ord(m.group()) - 0xDC00]).decode("cp1252", "replace"), text)
    return Decoded(mended, (f"Filen er UTF-8, men {stray} tegn er ødelagt og er gættet.",))


def _declared(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        found = codecs.lookup(declared)
        # Web pages that say ISO-8859-1 mean Windows-1252, as every browser reads them.
        name = "cp1252" if found.name == "iso8859-1" else found.name
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
