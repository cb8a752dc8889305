"""Characters that nobody sees."""

import pytest
from markupsafe import Markup

from api.web.visible import visible


@pytest.mark.parametrize(
    "hidden", ["\0", "\x07", "\x1b", "\u202e", "\u202d", "\u2066", "\u200f", "\U000e0041"]
)
def test_hidden_characters_are_left_out(hidden: str) -> None:
    assert visible(f"kr{hidden}. 10") == "kr. 10"


@pytest.mark.parametrize("text", ["", "æøå ÆØÅ", "linje\nto\tog", "blød\u00adt", "🙂", "2020–2023 »ord«"])
def test_everything_else_stays(text: str) -> None:
    assert visible(text) == text


def test_numbers_and_finished_markup_stay_as_they_are() -> None:
    assert visible(3) == 3
    markup = Markup("<b>x</b>\n")
    assert visible(markup) is markup
