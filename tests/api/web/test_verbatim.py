"""Setting a source's words apart from ours."""

from hypothesis import given
from hypothesis import strategies as st

from api.web.verbatim import Words, words_of


def test_quote_is_set_apart() -> None:
    assert words_of("Der står »to plus to« her.", ["to plus to"]) == (
        Words("Der står »"),
        Words("to plus to", verbatim=True),
        Words("« her."),
    )


def test_quote_that_does_not_stand_there_changes_nothing() -> None:
    assert words_of("Vores egne ord.", ["andre ord", ""]) == (Words("Vores egne ord."),)


def test_longest_quote_wins() -> None:
    assert words_of("abc", ["b", "abc"]) == (Words("abc", verbatim=True),)


@given(st.text("abc", max_size=20), st.lists(st.text("abc", max_size=4), max_size=4))
def test_stretches_are_the_whole(statement: str, quotes: list[str]) -> None:
    assert "".join(w.text for w in words_of(statement, quotes)) == statement
