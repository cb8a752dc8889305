"""Which words of a question a text covers."""

import pytest

from answering.cover import AskedWords, Text
from answering.places import places


@pytest.mark.parametrize(
    ("question", "text", "share"),
    [
        ("Hvem ejer hallen?", "Hallen er gul.", 0.5),
        ("Hvem ejer hallen?", "Kommunen ejer hallerne.", 1.0),
        ("Hvad er en hal?", "Der er en badmintonhal.", 0.0),  # three letters are too few for a compound
        ("Hvad er turismen?", "Turismeplanen er klar.", 1.0),
        ("Hvad koster det?", "Intet.", 1.0),  # only words that ask
    ],
)
def test_the_share_of_covered_words(question: str, text: str, share: float) -> None:
    words = AskedWords(question, {})
    assert words.share(words.in_text(Text.of(text))) == share


def test_rare_words_weigh_more() -> None:
    words = AskedWords("Ejer kommunen hallen?", {"ejer": 0.1, "kommun": 0.1, "hal": 0.8})
    assert words.share(words.in_text(Text.of("Hallen er gul."))) == pytest.approx(0.8)


def test_words_of_no_source_are_unknown_unless_something_else_says_the_same() -> None:
    words = AskedWords("Ejer kommunen hallen?", {"ejer": 0.5, "kommun": 0.5, "hal": 1.0})
    assert words.unknown(()) == pytest.approx(0.5)
    assert words.unknown({"hal"}) == 0.0


def test_names_of_places_can_be_left_out() -> None:
    words = AskedWords("Hvor mange haller har Kolding?", {})
    fewer = words.without(places("Kolding"))
    assert len(words) - len(fewer) == 1
    assert fewer.share(fewer.in_text(Text.of("Hallerne er gule."))) > words.share(
        words.in_text(Text.of("Hallerne er gule."))
    )
