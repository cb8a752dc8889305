"""Numbers as Danes write them."""

import pytest

from api.cli.counted import contents, counted, seconds


def test_one_is_singular_and_thousands_have_a_point() -> None:
    assert counted(1, "fil", "filer") == "1 fil"
    assert counted(0, "fil", "filer") == "0 filer"
    assert contents(1, 12345) == "1 kilde, 12.345 steder"


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.04, "0,0 sek."), (3.25, "3,2 sek."), (59.94, "59,9 sek."), (125.4, "2 min. 5 sek.")],
)
def test_seconds(number: float, text: str) -> None:
    assert seconds(number) == text
