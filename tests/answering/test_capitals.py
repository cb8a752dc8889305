"""Which words of the sources are names."""

import pytest

from answering.capitals import Capitals, capitals
from tests.answering.made_library import Section, library_of, made_source

TEXT = "Her bor Fjordhallen, og her er en bro. En Bro er lang. Vi så Fjordhallen ved en bro."
LIBRARY = library_of(made_source("a", "Notatet", [Section(TEXT)]))


@pytest.mark.parametrize(
    ("word", "is_name"),
    [("fjordhallen", True), ("bro", False), ("her", False), ("vi", False), ("zorblat", False)],
)
def test_a_name_has_its_capital_inside_sentences_too(word: str, is_name: bool) -> None:
    assert Capitals(LIBRARY).is_name(word) is is_name


def test_a_word_that_is_mostly_small_is_ordinary() -> None:
    assert Capitals(LIBRARY).mostly_small("bro")
    assert not Capitals(LIBRARY).mostly_small("fjordhallen")


def test_the_words_of_a_library_are_counted_once() -> None:
    assert capitals(LIBRARY) is capitals(LIBRARY)
