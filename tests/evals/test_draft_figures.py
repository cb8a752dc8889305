"""Figures are compared by value, however a source and a draft write them."""

from decimal import Decimal

import pytest

from evals.draft_figures import Value, values_of, written_figures


def supported(said: str, source: str) -> bool:
    return all(figure.values <= values_of(source) for figure in written_figures(said))


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("1.200.000 kr.", "i alt 1 200 000 kr."),
        ("1,2 mio. kr.", "1.200.000 kroner"),
        ("2,5 mia. kr.", "2.500 mio. kr."),
        ("50 pct.", "50 % af lønnen"),
        ("50 procent", "40-50 pct."),
        ("40 pct.", "40-50 pct."),
        ("fire måneder", "i 4 måneder"),
        ("4 måneder", "i fire måneder"),
        ("den 21. november 2021", "fra 21. november 2021"),
        ("7,50", "7,5"),
        ("500 t.kr.", "500.000 kr."),
    ],
)
def test_the_same_value_is_found(said: str, source: str) -> None:
    assert supported(said, source)


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("50 pct.", "50 virksomheder"),
        ("60 pct.", "50 pct."),
        ("2.500 kr.", "12.500 kr."),
        ("1,2 mio. kr.", "1,2 kr."),
        ("2024", "2023"),
        ("fem", "fire"),
        ("25", "2 5"),
    ],
)
def test_another_value_is_not(said: str, source: str) -> None:
    assert not supported(said, source)


def test_every_figure_has_its_place() -> None:
    text = "I 2021 fik 12 bagerier 7,5 mio. kr."
    assert [text[one.start : one.end] for one in written_figures(text)] == ["2021", "12", "7,5"]
    assert Value(Decimal(7_500_000)) in written_figures(text)[2].values
