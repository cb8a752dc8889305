import pytest

from ingest.loaders.invisible import invisible_warning


def test_plain_text_gives_no_warning() -> None:
    assert invisible_warning(["Blåbærgrød – “æ”", "abc", "\u00ad"]) is None


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        ("\u200b", "uden bredde"),
        ("\u200d", "uden bredde"),
        ("\u2060", "uden bredde"),
        ("\ufeff", "uden bredde"),
        ("\u200f", "læseretningen"),
        ("\u202e", "læseretningen"),
        ("\u2069", "læseretningen"),
        ("\U000e0041", "skjulte mærker"),
    ],
)
def test_each_kind_is_named(character: str, kind: str) -> None:
    warning = invisible_warning([f"a{character}b"])

    assert warning is not None
    assert "1 usynlige tegn" in warning
    assert kind in warning


def test_characters_are_counted_over_all_lines() -> None:
    warning = invisible_warning(["a\u200bb\u200b", "", "c\u202ed"])

    assert warning == "Filen indeholder 3 usynlige tegn (2 uden bredde, 1 der styrer læseretningen)."
