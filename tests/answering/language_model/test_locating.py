"""What a model quotes is shown as the source has it, in whole sentences, or not at all."""

import pytest

from answering.language_model.locating import located
from answering.selection import Quote
from corpus.sources import Passage
from tests.answering.language_model.made import LIBRARY, SHARE
from tests.answering.made_library import Section, library_of, made_source

LIMITED = "Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder."


def passage(words: str) -> Passage:
    return next(p for p in LIBRARY.passages if words in p.text)


def found(words: str) -> Quote | None:
    there = passage(SHARE)
    return located(words, there, LIBRARY.source(there.source_id))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (SHARE, SHARE),
        (f"»{SHARE}«", SHARE),
        (f'  "{SHARE}" ', SHARE),
        ("puljen\n dækker   50 PCT. af lønnen", SHARE),
        ("12.500 kr. om måneden i fire", LIMITED),
        ("i fire måneder. Puljen dækker 50 pct.", f"{LIMITED} {SHARE}"),
    ],
)
def test_the_whole_sentences_are_the_quote(words: str, sentence: str) -> None:
    quote = found(words)
    assert quote is not None
    assert quote.text == sentence


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Puljen",
        "af lønnen",
        "Puljen dækker 50 pct. af huslejen.",
        "Puljen … lønnen dækker 50",
        "uljen dækker 50 pct. af lønnen",
        ".* dækker 50 pct. af .*",
        "Puljen dækker 50 pct. af lønnen. " * 30,
    ],
)
def test_words_that_do_not_stand_there_are_no_quote(words: str) -> None:
    assert found(words) is None


def test_marks_that_are_written_for_one_another_are_the_same() -> None:
    text = "Puljen “Prøve–vækst” giver støtte til bagerier."
    source, passages = made_source("p", "Notat", [Section(text)])
    library = library_of((source, passages))
    quote = located('Puljen "Prøve-vækst" giver støtte', passages[0], library.source("p"))
    assert quote is not None and quote.text == text


def test_a_sentence_that_is_a_page_long_is_no_quote() -> None:
    text = "Puljen støtter bagerier, " * 60 + "og mejerier."
    source, passages = made_source("p", "Notat", [Section(text)])
    assert located("og mejerier", passages[0], source) is None
    assert located("Puljen støtter bagerier", passages[0], source) is None
