"""Whether a sentence says no more than one stretch of a quote does: the same words in much the same order.

The gate compares figures, names, negations and limits. A language model can also err in ordinary words, and
in who does what to whom; a sentence that cannot be laid over its quote is therefore not shown.
"""

from collections.abc import Sequence

from answering.figures import figures
from answering.language_model.vocabulary import vocabulary
from answering.selection import Quote
from answering.wording import reference
from ingest.analysis import STOP_WORDS, stem, words
from ingest.sentences import sentence_spans

_FEWEST = 3
_KEPT = 0.4
"""The least share of the words of a stretch that are kept: who leaves out more may leave out for whom."""
_IN_ORDER = 0.75
"""The least share of the words in common that come in the order of the quote."""
_STEM, _ENDING = 4, 2


def is_carried(sentence: str, quote: Quote) -> bool:
    """Tell whether every word of weight stands in the quote, or in the name of its place.

    A sentence with a figure must be carried by a single sentence of the quote, so that no figure changes
    owner; another one by the whole quote.
    """
    stretches = [quote.text[a:b] for a, b in sentence_spans(quote.text)]
    if not figures(sentence):
        stretches.append(quote.text)
    named = _terms(_place(quote))
    return any(_carries(stretch, sentence, named) for stretch in stretches)


def _place(quote: Quote) -> str:
    source = quote.source
    place = reference(source, source.origins.page(quote.start, quote.end))
    return " ".join((place, *quote.passage.heading_path, source.publisher or ""))


def _carries(stretch: str, sentence: str, named: Sequence[str]) -> bool:
    there, said = _terms(stretch), _terms(sentence)
    shared = [term for term in said if _stands(term, there)]
    if len(shared) < max(_FEWEST, _KEPT * len(there)) or _loosens(sentence, stretch):
        return False
    if not all(_stands(term, there) or _stands(term, named) for term in said):
        return False
    return _common_order(shared, there) >= _IN_ORDER * len(shared)


def _loosens(sentence: str, stretch: str) -> bool:
    """Tell whether a condition ("hvis") is left out, or a duty has become an option ("skal" as "kan")."""
    said, there, known = set(words(sentence)), set(words(stretch)), vocabulary()
    optional = bool(there & known.duties - said) and bool(said & known.options - there)
    return optional or bool(there & known.conditions - said)


def _terms(text: str) -> list[str]:
    """Return the stems of the words that say something, in order."""
    known = vocabulary()
    weighty = (w for w in words(text) if w in known.weighty or w not in STOP_WORDS | known.filler)
    return [stem(word) for word in weighty]


def _stands(term: str, terms: Sequence[str]) -> bool:
    return any(_same(term, other) for other in terms)


def _same(a: str, b: str) -> bool:
    """Tell whether two stems are one word; the stemmer leaves some endings on ("dæk", "dækk")."""
    short, long = sorted((a, b), key=len)
    close = len(short) >= _STEM and len(long) - len(short) <= _ENDING and not long[-1].isdigit()
    return a == b or (close and long.startswith(short))


def _common_order(said: Sequence[str], there: Sequence[str]) -> int:
    """Return the length of the longest run of words that both have in the same order, gaps allowed."""
    row = [0] * (len(there) + 1)
    for term in said:
        previous = row
        row = [0]
        for i, other in enumerate(there):
            row.append(previous[i] + 1 if _same(term, other) else max(previous[i + 1], row[i]))
    return row[-1]
