"""What the advisor is told of rewording."""

import pytest

from answering.application.reworded import REASONS, Reworded, rewording_words
from answering.language_model.failures import Failure


def test_numbers_are_told_in_the_singular_and_the_plural() -> None:
    one = Reworded({"a": "x"}, kept=1, asked=2).told
    assert one.startswith("Én sætning er skrevet om") and "Én sætning står med kildens egne ord" in one
    many = Reworded({"a": "x", "b": "y"}, kept=3, asked=2).told
    assert many.startswith("2 sætninger er skrevet om") and "3 sætninger står med kildernes egne ord" in many
    assert "står med" not in Reworded({"a": "x"}, asked=1).told


def test_sections_that_failed_are_told_beside_what_was_written() -> None:
    assert "Tryk igen" in Reworded({"a": "x"}, 1, 2, Failure.TIME).told
    assert "Tryk igen" not in Reworded({"a": "x"}, 1, 2).told


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_whatever_went_wrong_has_its_words_and_says_that_nothing_changed(reason: str) -> None:
    assert (
        "Udkastet er uændret." in rewording_words()[reason]
        or "Intet er skrevet om" in rewording_words()[reason]
    )


def test_what_went_wrong_goes_before_what_could_not_be_proved() -> None:
    assert "ikke i tide" in Reworded({}, 1, 1, Failure.TIME).told
    assert "kunne ikke eftervises" in Reworded({}, 1, 1).told
    assert "Der er ikke flere sætninger" in Reworded({}, 1, 0).told
