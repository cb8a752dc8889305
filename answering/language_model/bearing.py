"""Whether a sentence says no more than one stretch of a quote does: the same words in the same order.

The gate compares figures, names, negations and limits. A language model can also err in ordinary words, and
in who does what to whom; a sentence that cannot be laid over its quote is therefore not shown.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from answering.figures import figures
from answering.language_model.vocabulary import vocabulary
from answering.own_words import Naming, collapsed, own_words
from answering.selection import Quote
from answering.wording import short_title, spoken_date
from ingest.analysis import STOP_WORDS, stem, words
from ingest.sentences import sentence_spans

_FEWEST = 3
_KEPT = 0.5
"""The least share of the words of a stretch that are kept: who leaves out more may leave out for whom."""
_BEFORE, _BEHIND = 3, 1
"""Words around the part that is restated in which a "skal" or "kan" belongs to it."""
_STEM, _ENDING = 4, 2
_CAPITAL = re.compile(r"\b[A-ZÆØÅ]\w*")


@dataclass(frozen=True, slots=True)
class _Term:
    """A word that says something: its stem, its place among all words, and whether it must never move."""

    stem: str
    place: int
    fixed: bool


def is_carried(sentence: str, quote: Quote) -> bool:
    """Tell whether every word of weight stands in the quote in its order; one may have moved.

    A name may also be that of the place. A sentence with a figure must be carried by a single sentence of the
    quote, so that no figure changes owner; another one by the whole quote.
    """
    own = own_words(sentence, [quote.text], _naming(quote))
    if own is None:
        return False
    if not _terms(own.text) and collapsed(quote.text) in collapsed(sentence):  # only the quote and its place
        return True
    stretches = [quote.text[a:b] for a, b in sentence_spans(quote.text)]
    if not figures(own.text):
        stretches.append(quote.text)
    return any(_carries(stretch, own.text, _names_of_place(quote)) for stretch in stretches)


def _naming(quote: Quote) -> Naming:
    """Return how the source may be named; a title that is a word of the quote says something there."""
    source = quote.source
    titles = frozenset(t for t in (source.title, short_title(source)) if t not in quote.text)
    dates = frozenset(date for date in (spoken_date(source.date),) if date)
    return Naming(titles, dates, frozenset({str(source.status)}))


def _names_of_place(quote: Quote) -> frozenset[str]:
    places = (quote.source.title, *quote.passage.heading_path, quote.source.publisher or "")
    return frozenset(_capitals(" ".join(places)))


def _capitals(text: str) -> set[str]:
    return {stem(word.lower()) for word in _CAPITAL.findall(text)}


def _carries(stretch: str, own: str, names: frozenset[str]) -> bool:
    there, said = _terms(stretch), _terms(own)
    pairs = _aligned(said, there)
    if len(pairs) < max(_FEWEST, _KEPT * len(there)):
        return False
    laid, covered = {i for i, _ in pairs}, {j for _, j in pairs}
    named = names & _capitals(own) - {term.stem for term in there}
    left = [term for i, term in enumerate(said) if i not in laid and term.stem not in named]
    free = [term for j, term in enumerate(there) if j not in covered]
    moved = all(not term.fixed and any(_same(term, other) for other in free) for term in left)
    return moved and len(left) <= 1 and _keeps(stretch, own, [there[j].place for j in covered])


def _keeps(stretch: str, own: str, places: Sequence[int]) -> bool:
    """Tell whether no condition ("hvis") is left out, and no "skal" or "kan" of the part that is restated."""
    said, known = Counter(words(own)), vocabulary()
    near = range(min(places) - _BEFORE, max(places) + _BEHIND + 1)
    needed = Counter(
        word
        for place, word in enumerate(words(stretch))
        if word in known.conditions or (word in known.modal and place in near)
    )
    return needed <= said


def _terms(text: str) -> list[_Term]:
    """Return the words that say something, in order."""
    known = vocabulary()
    return [
        _Term(stem(word), place, word in known.weighty or word[0].isdigit())
        for place, word in enumerate(words(text))
        if word in known.weighty or word not in STOP_WORDS | known.filler
    ]


def _same(a: _Term, b: _Term) -> bool:
    """Tell whether two stems are one word; the stemmer leaves some endings on ("dæk", "dækk")."""
    short, long = sorted((a.stem, b.stem), key=len)
    close = len(short) >= _STEM and len(long) - len(short) <= _ENDING and not long[-1].isdigit()
    return short == long or (close and long.startswith(short))


def _aligned(said: Sequence[_Term], there: Sequence[_Term]) -> list[tuple[int, int]]:
    """Return the longest run of pairs of the same word that both texts have in the same order."""
    longest = [[0] * (len(there) + 1) for _ in range(len(said) + 1)]
    for i in reversed(range(len(said))):
        for j in reversed(range(len(there))):
            skipped = max(longest[i + 1][j], longest[i][j + 1])
            longest[i][j] = max(skipped, longest[i + 1][j + 1] + 1) if _same(said[i], there[j]) else skipped
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(said) and j < len(there):
        if _same(said[i], there[j]) and longest[i][j] == longest[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
