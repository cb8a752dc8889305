"""A sentence is shown only where it can be laid over one stretch of its quote."""

import pytest

from answering.language_model.bearing import is_carried
from answering.selection import Quote
from tests.answering.language_model.made import LIBRARY, SHARE
from tests.answering.made_library import Section, library_of, made_source, quote_of

DUTY = "Deltagerne skal have et bageri i drift."
SCHEME = f"Prøvehuset støtter bagerier med rådgivning. {DUTY} Sandkøbing støtter mejerier."
CONDITION = "Puljen støtter bagerier på havnen, hvis de har mere end tre ansatte og ingen gæld."
MADE = library_of(
    made_source("pulje", "Notat om Bageripuljen", [Section(SCHEME, ("Deltagere",)), Section(CONDITION)])
)


def whole() -> Quote:
    return quote_of(MADE, SCHEME)


@pytest.mark.parametrize(
    "sentence",
    [
        SHARE,
        "Puljen dækker 50 pct. af lønnen",
        "Desuden dækker puljen 50 pct. af lønnen.",
        "Der dækkes 50 pct. af lønnen.",
        "Prøvepuljen dækker 50 pct. af lønnen.",
        "Opslag om Prøvepuljen (4. maj 2021): Puljen dækker 50 pct. af lønnen.",
        "Du kan få dækket 50 pct. af lønnen.",
    ],
)
def test_the_same_in_other_words_is_carried(sentence: str) -> None:
    assert is_carried(sentence, quote_of(LIBRARY, SHARE))


@pytest.mark.parametrize(
    "sentence",
    [
        "Lønnen dækker 50 pct. af puljen.",
        "Puljen dækker 50 pct. af lønnen og rejser.",
        "Puljen dækker altid 50 pct. af lønnen.",
        "Puljen dækker hele lønnen.",
        "Puljen skal dække 50 pct. af lønnen.",
        "Puljen dækker 50 pct. af lønnen for alle.",
        "Puljen dækker mere end 50 pct. af lønnen.",
        "Puljen dækker.",
        "Det er sådan.",
        "",
    ],
)
def test_anything_else_is_not(sentence: str) -> None:
    assert not is_carried(sentence, quote_of(LIBRARY, SHARE))


def test_a_duty_does_not_become_an_option() -> None:
    duty = quote_of(MADE, DUTY)
    assert is_carried("Deltagerne skal have et bageri i drift.", duty)
    assert not is_carried("Deltagerne kan have et bageri i drift.", duty)


@pytest.mark.parametrize(
    ("truth", "untruth"),
    [
        ("Deltagerne skal have et bageri i drift.", "Deltagerne har et bageri i drift."),
        ("Bagerier kan få støtte til løn og kurser.", "Bagerier får støtte til løn og kurser."),
        ("Puljen ventes at støtte bagerier i Sandkøbing.", "Puljen støtter bagerier i Sandkøbing."),
        ("Bagerier uden gæld får støtte til løn.", "Bagerier får ikke støtte til løn uden gæld."),
        ("Flere skal lykkes, og nye bagerier skal vokse.", "Flere lykkes, og nye bagerier skal vokse."),
        (
            "Grønne bagerier laver brød af mel fra lokale møller.",
            "Lokale bagerier laver brød af mel fra grønne møller.",
        ),
    ],
)
def test_a_plan_stays_a_plan_and_words_stay_in_place(truth: str, untruth: str) -> None:
    quote = quote_of(library_of(made_source("en", "Notat", [Section(truth)])), truth)
    assert is_carried(truth, quote)
    assert not is_carried(untruth, quote)


def test_a_common_word_of_the_title_is_no_name() -> None:
    text = "Puljen støtter bagerier med kurser og løn."
    made = made_source("navn", "Prøvepuljens notat om mejerier", [Section(text)])
    quote = quote_of(library_of(made), text)
    assert is_carried("Prøvepuljens notat om mejerier: »Puljen støtter bagerier med kurser og løn.«", quote)
    assert not is_carried("Puljen støtter bagerier og mejerier med kurser og løn.", quote)


def test_a_name_that_the_quote_has_too_does_not_change_places() -> None:
    text = "Prøvehuset er tilbuddet til bagerier fra udlandet."
    quote = quote_of(library_of(made_source("navn", "Prøvehuset", [Section(text)])), text)
    assert is_carried(text, quote)
    assert not is_carried("Udlandet er tilbuddet til bagerier fra Prøvehuset.", quote)


def test_who_does_what_stays_as_it_is() -> None:
    assert is_carried("Sandkøbing støtter mejerier.", whole())
    assert not is_carried("Bagerier støtter Prøvehuset.", whole())


def test_a_figure_stays_in_its_sentence() -> None:
    two = "Puljen støtter 12 bagerier. Fonden støtter 30 mejerier."
    quote = quote_of(library_of(made_source("to", "Notat", [Section(two)])), two)
    assert is_carried("Puljen støtter 12 bagerier.", quote)
    assert not is_carried("Puljen støtter 30 mejerier.", quote)


def test_a_condition_is_not_left_out() -> None:
    quote = quote_of(MADE, CONDITION)
    assert is_carried("Puljen støtter bagerier på havnen, hvis de har mere end tre ansatte.", quote)
    assert not is_carried("Puljen støtter bagerier på havnen med mere end tre ansatte.", quote)


def test_a_few_words_out_of_a_long_sentence_are_not_carried() -> None:
    long = "Puljen støtter bagerier på havnen i Sandkøbing med kurser om brød, kager, mel, gær og surdej."
    quote = quote_of(library_of(made_source("lang", "Notat", [Section(long)])), long)
    assert not is_carried("Puljen støtter bagerier.", quote)
    assert is_carried("Puljen støtter bagerier på havnen i Sandkøbing med kurser.", quote)
