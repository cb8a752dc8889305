"""The themes of questions of our own."""

import pytest

from api.usage.themes import themes_of


@pytest.mark.parametrize(
    ("question", "themes"),
    [
        ("Vi vil ansætte en ingeniør. Er der tilskud?", ("Kvalificeret arbejdskraft", "Finansiering")),
        ("Hvem hjælper os med eksport?", ("Internationalisering",)),
        ("Vi skal have skrevet et klimaregnskab.", ("Grøn omstilling og cirkulær økonomi",)),
        ("Hvordan starter jeg min egen virksomhed?", ("Opstart af virksomhed",)),
        ("Hvad er Early Warning?", ("Virksomheder i krise",)),
        ("Hvor mange overnatninger var der?", ("Turisme",)),
        ("Hvad regner man en bolle for?", ()),
    ],
)
def test_a_question_has_the_themes_its_words_name(question: str, themes: tuple[str, ...]) -> None:
    assert themes_of(question) == themes


def test_the_strategy_of_the_region_is_not_the_management_of_a_company() -> None:
    assert themes_of("Hvad siger den nordjyske strategi om havne?") == ("Strategi og organisering",)
    assert themes_of("Vi mangler en strategi i firmaet.") == ("Ledelse og organisation",)
