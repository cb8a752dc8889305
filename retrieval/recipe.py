"""How much each part of search counts; the figures behind them are in ``docs/decisions.md``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """The weights of search; 0 leaves a part out, which is how each part's gain is measured.

    ``passage``, ``window``, ``grams`` and ``stems`` weigh the standardised signals. ``added_words`` is what a
    term of the thesaurus counts beside a word of the question in BM25, ``added_vector`` the share (0-1) that
    all terms have in the question's vector. ``region`` is given for the region asked about and taken for
    another one.
    """

    passage: float = 1.2
    window: float = 0.8
    grams: float = 1.05
    stems: float = 0.5
    added_words: float = 0.6
    added_vector: float = 0.5
    region: float = 0.8


RECIPE = Recipe()
