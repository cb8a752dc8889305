"""Signs: words and figures that one sentence must hold, and whether it states them."""

import pytest

from answering.application.signs import denied, parsed_signs, reliable, yearly_figures

GROUPS = {"gevinst": ("salg", "*omsætning"), "privat": ("private rådgiv",), "maal": ("mål.",)}


def holds(sign: str, sentence: str) -> bool:
    (parsed,) = parsed_signs((sign,), GROUPS)
    return parsed.found_in(sentence) is not None


@pytest.mark.parametrize(
    ("sign", "sentence", "there"),
    [
        ("salg", "Salget vokser.", True),
        ("salg", "Udsalget vokser.", False),
        ("@gevinst", "Årsomsætningen vokser.", True),
        ("@privat", "Private rådgivere er med.", True),
        ("@privat", "Private haver og rådgivere er med.", False),
        ("@maal", "Et mål er sat.", True),
        ("@maal", "En målgruppe er valgt.", False),
        ("@gevinst #størrelse", "Salget vokser 5 procent.", True),
        ("@gevinst #størrelse", "Salget vokser for 5 haver.", False),
        ("@gevinst #størrelse", "Salget var 5 mio. kr. i 2020.", False),
        ("#tal @gevinst", "De får 12 nye salg.", True),
        ("#tal @gevinst", "De får 12 procent salg.", False),
        ("#tal @gevinst", "12 haver om, hvordan man øger et salg.", False),
        ("salg #antal", "Salget sker i 2027.", False),
        ("salg #antal", "Salget drøftes på 4 møder.", False),
        ("aftale #år", "En aftale i fem år.", True),
        ("aftale #år", "En aftale med fem haver.", False),
    ],
)
def test_a_sign_needs_its_words_and_figures(sign: str, sentence: str, there: bool) -> None:
    assert holds(sign, sentence) is there


def test_words_far_from_each_other_are_no_sign() -> None:
    assert not holds("salg haver", f"Salget vokser, {'og det er godt, ' * 8} og det gør haver også.")


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(KeyError):
        parsed_signs(("@findes",), GROUPS)


@pytest.mark.parametrize(
    ("sentence", "is_denied"),
    [
        ("Vi har ikke noget salg.", True),
        ("Salget vokser, men prisen gør ikke.", False),
        ("Vi ved ikke, hvem der står for salg.", True),
    ],
)
def test_a_negation_reaches_its_own_clause_and_one_under_it(sentence: str, is_denied: bool) -> None:
    (sign,) = parsed_signs(("salg",), {})
    words = sign.found_in(sentence)
    assert words is not None
    assert denied(sentence, words) is is_denied


def test_a_negation_or_a_wish_that_is_asked_for_counts_as_said() -> None:
    (sign,) = parsed_signs(("@mangel",), {"mangel": ("mangler", "ikke tid")})
    for sentence in ("De mangler hænder.", "De har ikke tid."):
        words = sign.found_in(sentence)
        assert words is not None
        assert reliable(sentence, words) and not denied(sentence, words)


def test_figures_of_one_year_are_not_yearly() -> None:
    assert yearly_figures("2027: 4 haver, 2028: 9 haver")
    assert not yearly_figures("I 2027 er der 4 haver og 9 kroer")
