"""Patterns, spelling and the way back to the words written."""

import pytest

from retrieval.matching.word_lists import Spelling, WordList, Words, entry_pattern, one_error_apart


@pytest.mark.parametrize(
    ("entry", "line", "hit"),
    [
        ("hund", "en hund her", True),
        ("hund", "hundene her", True),
        ("hund", "hundehus", False),
        ("hund*", "hundehus", True),
        ("*hund", "en vagthund", True),
        ("*hund", "en vagthunds", False),
        ("rød hund", "en rød hund", True),
        ("rød hund", "en rød og glad hund", False),
        ("rød .. hund", "en rød og glad hund", True),
        ("rød .. hund", "rød a b c d e hund", False),
        ("hund", "under", False),
    ],
)
def test_entries(entry: str, line: str, hit: bool) -> None:
    assert bool(list(Words(line).find(entry_pattern(entry)))) is hit


def test_found_words_are_given_back_as_written() -> None:
    words = Words("Den  RØDE   Hund, tak")
    (found,) = WordList({"dyr": ["røde hund"]}).find(words)["dyr"]
    assert words.said(found) == "RØDE Hund"


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("kaffe", "kafe", True),
        ("kafe", "kaffe", True),
        ("kaffe", "kafef", True),
        ("kaffe", "kaffi", True),
        ("kaffe", "kaffe", False),
        ("kaffe", "taffe", False),
        ("kaffe", "kiffi", False),
    ],
)
def test_one_error(a: str, b: str, near: bool) -> None:
    assert one_error_apart(a, b) is near


def test_spelling_leaves_short_known_and_ordinary_words_alone() -> None:
    spelling = Spelling(["bagværk", "ost"], ["bagvark"])
    assert spelling.correct("bagvaek") == "bagvaerk"
    assert spelling.correct("bagvark") == "bagvark"
    assert spelling.correct("oste") == "oste"
    assert spelling.correct("bagvaerker") == "bagvaerker"
