"""The figures that may be stated of a quote."""

import pytest

from answering.application.figure_words import figures_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Knap 22.000 bagere og 18 % af kroerne i 2019.", ("22.000", "18 %")),
        ("I 2019 var der to kroer.", ()),
        ("Budgettet er 2,5 mio. kr.", ("2,5 mio. kr.",)),
        ("1:1 samtaler på 3. runde", ()),
        ("18 % i dag og 18 % i morgen", ("18 %",)),
    ],
)
def test_figures_are_given_as_written(text: str, figures: tuple[str, ...]) -> None:
    assert figures_of(text) == figures
