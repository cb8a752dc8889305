"""Guesses the character set of Danish text that is not UTF-8, by which reading gives sensible words."""

import re

# In order of preference: the first wins when several readings are equally sensible. latin-1 comes last: it
# can read anything, and differs from cp1252 only in characters that no text has.
_CANDIDATES = ("cp1252", "mac_roman", "cp865", "latin-1")

_FOREIGN = re.compile(r"[^\x00-\x7f]")
_DANISH = re.compile(
    # A small letter belongs to a word or follows a hyphen; a capital does not follow a small letter.
    r"(?<=[A-Za-zæøåÆØÅé-])[æøå]|[æøå](?=[a-zæøåé])|(?<![a-zæøåé])[ÆØÅ]"
)
_OTHER = re.compile(
    r"(?<=[A-Za-zæøåÆØÅ])[éèêëüöäàáíóúñç]|[éèêëüöäàáíóúñç](?=[a-zæøå])|(?<![a-zæøåé])[ÉÜÖÄ]"
    # An opening quotation mark does not stand inside a word, and some signs do not begin one.
    r"|(?<!\w)[‘“„«](?=\w)|[’”»…–—•€\u00a0]|[°§½£©®™·´×](?![A-Za-zæøåÆØÅ])"
)
_OTHER_WEIGHT = 0.8


def guess_danish_charset(data: bytes) -> str:
    """Return the name of the single-byte character set in which most signs beyond ASCII make sense."""
    best, best_share = _CANDIDATES[0], -1.0
    for name in _CANDIDATES:
        try:
            share = _sensible_share(data.decode(name))
        except UnicodeDecodeError:
            continue
        if share > best_share:
            best, best_share = name, share
    return best


def _sensible_share(text: str) -> float:
    foreign = _count(_FOREIGN, text)
    if not foreign:
        return 1.0
    return (_count(_DANISH, text) + _OTHER_WEIGHT * _count(_OTHER, text)) / foreign


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
