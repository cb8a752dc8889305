"""Which hedges of a sentence belong to which of its figures."""

import pytest

from answering.figures import Figure
from answering.hedges import hedges_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Man får 50 kr.", set()),
        ("Man får højst 50 kr.", {"højst"}),
        ("Man får op til 50 kr.", {"højst"}),
        ("Man får maks. 50 kr.", {"højst"}),
        ("Man får ikke over 50 kr.", {"højst"}),
        ("Man får ikke mere end 50 kr.", {"højst"}),
        ("Man får mindst 50 kr.", {"mindst"}),
        ("Man får som minimum 50 kr.", {"mindst"}),
        ("Man får ca. 50 kr.", {"cirka"}),
        ("Man får omkring de 50 kr.", {"cirka"}),
        ("Man får over 50 kr.", {"over"}),
        ("Man får mere end 50 kr.", {"over"}),
        ("Man får under 50 kr.", {"under"}),
        ("Man får knap 50 kr.", {"knap"}),
        ("Man får godt 50 kr.", {"godt"}),
        ("Man får næsten 50 kr.", {"næsten"}),
        ("Man får kun 50 kr.", {"kun"}),
        ("Man får i gennemsnit 50 kr.", {"gennemsnit"}),
        ("Det forventes, at man får 50 kr.", {"ventet"}),
        ("Man forventer ca. 50 kr.", {"ventet", "cirka"}),
        ("Det er planlagt til 50 kr.", {"planlagt"}),
        ("Målet er 50 kr.", {"mål"}),
        ("Det anslås til 50 kr.", {"anslået"}),
        ("Det bliver formentlig 50 kr.", {"måske"}),
        ("Ikke mindst giver det 50 kr.", set()),
        ("Det går godt, og man får 50 kr.", set()),
        ("Over hele landet får man 50 kr.", set()),
        ("Målgruppen får 50 kr.", set()),
        ("Optil flere gange får man 50 kr.", set()),
        ("50 kr., dog højst to gange", set()),
        ("50 kr. er det højeste; det er maksimalt", {"højst"}),
        ("Ca. 40 bagere fik 50 kr.", set()),
        ("Ca. 40 bagere fik højst 50 kr.", {"højst"}),
        ("Højst 40-50 kr.", {"højst"}),
        ("Højst 40 til 50 kr.", {"højst"}),
        ("Det ventes, at 40 bagere får 50 kr.", {"ventet"}),
        ("HØJST 50 KR.", {"højst"}),
    ],
)
def test_a_figure_has_its_hedges(sentence: str, expected: set[str]) -> None:
    assert hedges_of(Figure("50", "kr"), sentence) == frozenset(expected)


def test_a_figure_that_is_not_in_the_sentence_has_none() -> None:
    assert hedges_of(Figure("50", "kr"), "Man får højst 60 kr. eller 50 pct.") is None
