"""Signs of what an advisor wrote: words, and figures beside them, that one sentence must hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answering.clauses import clauses
from answering.facts import negations
from answering.figures import PlacedFigure, placed_figures
from ingest.analysis import word_stems

_HEDGE = re.compile(
    r"\b(?:måske|muligvis|eventuelt|evt|overvej\w*|håb\w*|forhåbentlig\w*|kunne|ville|burde|bør|ønske\w*"
    r"|gerne|drøm\w*|forestiller|regner med|på sigt|mangler|ved vi|uafklare\w*|senere|undersøger|hørt|læst"
    r"|(?:tidligere|andet|andre) projekt\w*|en anden|landets"
    r"|hvis (?:der|vi|det|alt|projektet))\b|\?",
    re.I,
)
_BACKGROUND = re.compile(
    r"\b(?:var|havde|voksede|faldt|steg|udgjorde|lå|blev|gav|fik|solgte|tjente|udledte|øgede|eksporterede)\b",
    re.I,
)
"""Simple past: a figure there is told of how it was, and is no aim of the project."""

_UNDER_IT = re.compile(r"\s*(?:om|at|hvordan|hvad|hvor|hvem|hvilken|hvilke|hvornår)\b", re.I)
"""What begins a clause that a negation before it reaches."""

_SIZE = re.compile(r"procent|kr|euro|del$")
_TIME = re.compile(r"år|måned|uge|dag|time|minut|nr")
_ACTIVITY = frozenset(word_stems("møder workshops kurser arrangementer nyhedsbreve overskrifter konsulenter"))
"""What a number may count without being an aim."""

_TOGETHER = 100
"""How many characters apart the words of a sign may begin; farther off they are of different thoughts."""

_NEAR = re.compile(r"(?:\s+[\w-]+){0,2}\s+$")
_YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True, slots=True)
class Sign:
    """Words in any order, each one of several beginnings, and figures of a kind; all in one sentence.

    ``number_before`` holds the places among ``words`` where a number must stand close before the word,
    ``size`` asks for a share or an amount, ``count`` for any number, ``years`` for a number of years.
    """

    words: tuple[re.Pattern[str], ...]
    number_before: frozenset[int] = frozenset()
    size: bool = False
    count: bool = False
    years: bool = False

    def found_in(self, sentence: str) -> tuple[re.Match[str], ...] | None:
        """Return the words found, ``None`` where one of them or a figure is missing."""
        plain = [i for i in range(len(self.words)) if i not in self.number_before]
        if any(self.words[i].search(sentence) is None for i in plain):
            return None
        needs_figures = self.number_before or self.size or self.count or self.years
        placed = placed_figures(sentence) if needs_figures and not _BACKGROUND.search(sentence) else []
        found = [self._word(index, sentence, placed) for index in range(len(self.words))]
        words = tuple(match for match in found if match is not None)
        if len(words) < len(found) or not self._figures(placed) or _spread(words) > _TOGETHER:
            return None
        return words

    def _word(self, index: int, sentence: str, placed: Sequence[PlacedFigure]) -> re.Match[str] | None:
        matches = self.words[index].finditer(sentence)
        if index not in self.number_before:
            return next(matches, None)
        return next((m for m in matches if any(_counts(figure, m) for figure in placed)), None)

    def _figures(self, placed: Sequence[PlacedFigure]) -> bool:
        return (
            (not self.size or any(_is_size(p) for p in placed))
            and (not self.count or any(_is_count(p) for p in placed))
            and (not self.years or any(p.figure.unit == "år" for p in placed))
        )


def parsed_signs(written: Sequence[str], groups: Mapping[str, Sequence[str]]) -> tuple[Sign, ...]:
    """Read signs such as »#tal ny @virksomhed«; raises ``KeyError`` for a group that is not listed."""
    return tuple(_parsed(one.split(), groups) for one in written)


def reliable(sentence: str, words: Sequence[re.Match[str]]) -> bool:
    """Tell whether a sentence states the words as they are: not wished for, considered or asked."""
    return not any(_outside(hedge, words) for hedge in _HEDGE.finditer(sentence))


def denied(sentence: str, words: Sequence[re.Match[str]]) -> bool:
    """Tell whether a negation that is none of the words stands in, or reaches, the clause of one of them."""
    own = {part for match in words for part in match.group().lower().split()}
    reached, at = False, 0
    for clause in clauses(sentence):
        start = sentence.index(clause, at)
        at = start + len(clause)
        no = any(word not in own for word in negations(clause))
        reached = no or (reached and bool(_UNDER_IT.match(clause)))
        if reached and any(start <= match.start() < at for match in words):
            return True
    return False


def yearly_figures(text: str) -> bool:
    """Tell whether two years or more have a figure each close behind them."""
    placed = [p for p in placed_figures(text) if _is_count(p)]
    years = {
        year.group() for year in _YEAR.finditer(text) if any(0 <= p.start - year.end() <= 25 for p in placed)
    }
    return len(years) > 1


def _parsed(parts: Sequence[str], groups: Mapping[str, Sequence[str]]) -> Sign:
    words: list[re.Pattern[str]] = []
    before: set[int] = set()
    for part in parts:
        if part == "#tal":
            before.add(len(words))
        elif not part.startswith("#"):
            words.append(_pattern(groups[part[1:]] if part.startswith("@") else (part,)))
    return Sign(tuple(words), frozenset(before), "#størrelse" in parts, "#antal" in parts, "#år" in parts)


def _pattern(beginnings: Sequence[str]) -> re.Pattern[str]:
    """Return beginnings of words; a star before one lets it end a compound, a full stop ends the word."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_beginning, beginnings))})", re.I)


def _beginning(written: str) -> str:
    body = r"\s+".join(map(re.escape, written.strip("*.").split()))
    before = r"[\w-]*" if written.startswith("*") else ""
    return before + body + (r"(?!\w)" if written.endswith(".") else r"[\w-]*")


def _counts(figure: PlacedFigure, word: re.Match[str]) -> bool:
    return (
        _is_count(figure)
        and not _SIZE.search(figure.figure.unit)
        and figure.end <= word.start()
        and bool(_NEAR.fullmatch(word.string, figure.end, word.start()))
    )


def _is_size(placed: PlacedFigure) -> bool:
    return bool(_SIZE.search(placed.figure.unit)) or placed.figure.value.startswith(("halvdel", "hver"))


def _is_count(placed: PlacedFigure) -> bool:
    counts = placed.counted not in _ACTIVITY and not _TIME.search(placed.figure.unit)
    return counts and not placed.figure.is_year


def _spread(words: Sequence[re.Match[str]]) -> int:
    starts = [word.start() for word in words]
    return max(starts) - min(starts) if starts else 0


def _outside(hedge: re.Match[str], words: Sequence[re.Match[str]]) -> bool:
    return not any(word.start() <= hedge.start() < word.end() for word in words)
