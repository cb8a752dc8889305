"""Danish text as search terms: word stems and character grams, the same for passages and questions."""

import re
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}\b)")
_FOLDED = str.maketrans({"₂": "2", "é": "e", "ü": "y", "ä": "æ", "ö": "ø", "\u00ad": ""})
GRAM = 4
_STEMMER = Stemmer.Stemmer("danish")

STOP_WORDS = frozenset(
    """ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dit
    dog du efter eller en end er et for fra ham han hans har havde have hende hendes her hos hun hvad hvem
    hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind jeg jer jo kan kunne man mange
    med meget men mig min mine mit mod ned noget nogle nu når og også om op os over på samt selv sig sin
    sine sit skal skulle som så sådan thi til ud under var vi vil ville vor være været""".split()
)


def words(text: str) -> list[str]:
    """Return the lower-case words and numbers of a text; thousands dots are dropped (12.500 = 12500)."""
    return [_THOUSANDS.sub("", w) for w in _WORD.findall(text.lower().translate(_FOLDED))]


def content_words(text: str) -> list[str]:
    """Return the words that carry meaning, in order."""
    return [w for w in words(text) if w not in STOP_WORDS]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the Snowball stem of a Danish word in lower case."""
    return str(_STEMMER.stemWord(word))


def word_stems(text: str) -> list[str]:
    """Return the stems of the content words."""
    return [stem(w) for w in content_words(text)]


@lru_cache(maxsize=200_000)
def _grams(word: str) -> tuple[str, ...]:
    padded = f"_{word}_"
    return tuple(padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1)))


def character_grams(text: str) -> list[str]:
    """Return the character 4-grams of each content word with its edges marked.

    Compounds share grams with their parts, so "tilskudsordning" is found by "tilskud", and a typo costs
    only the grams it touches.
    """
    return [gram for w in content_words(text) for gram in _grams(w)]
