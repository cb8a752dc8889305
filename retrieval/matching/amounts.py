"""Numbers in a description of a company: employees, months without work, wage and turnover."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from retrieval.matching.word_lists import Found, WordList, Words, fold

_NEAR = 4
_MONTHS = {"maaned": 1.0, "maaneder": 1.0, "mdr": 1.0, "aar": 12.0, "uge": 0.25, "uger": 0.25}
_THOUSANDS = {"t": 1000, "tusind": 1000, "tusinde": 1000, "tusind kroner": 1000}
_MILLIONS = {"mio", "mill", "million", "millioner"}
_CURRENCY = {"kr", "kroner", "dkk"}
_BETWEEN = {"til", "eller", "og"}
_WAGES = range(8_000, 200_001)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the words that it was read from."""

    value: float
    place: Found


class AmountReader:
    """Reads numbers by the words around them; the words are those of ``tal`` in ``profil.yaml``."""

    def __init__(self, words: Mapping[str, Sequence[str]], number_words: Mapping[str, float]) -> None:
        self._numbers = {fold(word): value for word, value in number_words.items()}
        self._alone = WordList({"alene": words["alene"]})
        self._sets = {
            name: {fold(word) for word in entries} for name, entries in words.items() if name != "alene"
        }

    def employees(self, text: Words) -> Amount | None:
        """Return how many work there; numbers of people to be hired or dismissed do not count."""
        for index in range(len(text)):
            value = self._number(text, index)
            if value is None or value != int(value) or self._has_unit(text, index + 1, _MONTHS):
                continue
            last = self._range_end(text, index)
            number = self._number(text, last) or value
            counted = last + 1 < len(text) and text.tokens[last + 1] in self._sets["ansatte"]
            introduced = value > 1 and self._introduced(text, index)
            if not counted and not introduced:
                continue
            if not self._before(text, index, self._sets["ikke_ansatte_foer"]):
                return Amount(number, Found(index, min(last + counted, len(text) - 1)))
        alone = self._alone.find(text).get("alene")
        return Amount(1, alone[0]) if alone else None

    def months_unemployed(self, text: Words) -> Amount | None:
        """Return for how many months the candidate has been without work."""
        return self._first(text, self._months, "ledig")

    def monthly_wage(self, text: Words) -> Amount | None:
        """Return a month's wage in kroner; amounts that no wage can be are left out."""
        found = self._first(text, self._kroner, "loen")
        return found if found and int(found.value) in _WAGES else None

    def turnover(self, text: Words) -> Amount | None:
        """Return a year's turnover in kroner."""
        return self._first(text, self._kroner, "omsaetning")

    def _first(self, text: Words, read: Callable[[Words, int], Amount | None], near: str) -> Amount | None:
        for index in range(len(text)):
            amount = read(text, index)
            if amount and self._near(text, amount.place, self._sets[near]):
                return amount
        return None

    def _number(self, text: Words, index: int) -> float | None:
        if not 0 <= index < len(text):
            return None
        token = text.tokens[index]
        if token[0].isdigit():
            whole, _, fraction = token.replace(".", "").partition(",")
            return float(f"{whole}.{fraction}") if fraction.isdigit() else float(whole.replace(",", ""))
        return self._numbers.get(token)

    def _range_end(self, text: Words, index: int) -> int:
        """Return the index of the second number of ``10-12`` and ``ti til tolv``, else the first's."""
        if index + 2 < len(text) and text.tokens[index + 1] in _BETWEEN:
            return index + 2 if self._number(text, index + 2) is not None else index
        if index + 1 < len(text) and text.tokens[index + 1][0].isdigit():
            return index + 1
        return index

    def _months(self, text: Words, index: int) -> Amount | None:
        value = self._number(text, index)
        if value is None or not self._has_unit(text, index + 1, _MONTHS):
            return None
        return Amount(value * _MONTHS[text.tokens[index + 1]], Found(index, index + 1))

    def _kroner(self, text: Words, index: int) -> Amount | None:
        value = self._number(text, index)
        if value is None:
            return None
        unit = text.tokens[index + 1] if index + 1 < len(text) else ""
        if unit in _MILLIONS:
            return Amount(value * 1_000_000, Found(index, index + 1))
        if unit in _THOUSANDS:
            return Amount(value * _THOUSANDS[unit], Found(index, index + 1))
        if unit in _CURRENCY or value >= _WAGES.start:
            return Amount(value, Found(index, index + (unit in _CURRENCY)))
        return None

    @staticmethod
    def _has_unit(text: Words, index: int, units: Mapping[str, float]) -> bool:
        return index < len(text) and text.tokens[index] in units

    @staticmethod
    def _before(text: Words, index: int, words: set[str]) -> bool:
        return any(token in words for token in text.tokens[max(0, index - 3) : index])

    def _introduced(self, text: Words, index: int) -> bool:
        before = " ".join(text.tokens[max(0, index - 3) : index])
        return any(f" {before}".endswith(f" {words}") for words in self._sets["ansatte_i_alt"])

    @staticmethod
    def _near(text: Words, place: Found, words: set[str]) -> bool:
        around = text.tokens[max(0, place.first - _NEAR) : place.last + 1 + _NEAR]
        line = f" {' '.join(around)} "
        return any(f" {word} " in line for word in words)
