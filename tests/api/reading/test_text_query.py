"""Finding words in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.reading.text_query import MAX_WRITTEN, TextQuery


def _found(written: str, *paragraphs: str) -> list[str]:
    query = TextQuery.of(written)
    assert query is not None
    spans = query.find(paragraphs).spans
    return [text[a:b] for text, places in zip(paragraphs, spans, strict=True) for a, b in places]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("VÆKST", "vækst"),
        ("vaekst", "Vækst"),
        ("Ålborg", "Aalborg"),
        ("aalborg", "Ålborg"),
        ("loesning", "løsning"),
        ("løsning", "loesning"),
        ("cafe", "café"),
        ("ny ordning", "ny\n ordning"),
        ("2020-2023", "2020–2023"),
        ("(a+b)*", "(a+b)*"),
        ("kr.", "kr."),
    ],
)
def test_the_same_word_spelled_otherwise(written: str, text: str) -> None:
    assert _found(written, f"før {text} efter") == [text]


def test_signs_are_no_patterns() -> None:
    assert _found("k.", "kr ke k. k") == ["k."]


def test_words_apart_only_count_where_they_never_stand_together() -> None:
    assert _found("grøn vej", "Grøn og vej.", "En grøn vej.") == ["grøn vej"]
    query = TextQuery.of("grøn vej")
    assert query is not None
    found = query.find(["Grøn og vej.", "Vejen."])
    assert (found.together, [len(spans) for spans in found.spans]) == (False, [2, 0])
    assert query.find(["Grøn.", "Vejen."]).total == 2
    assert query.all_in("Vejen er grøn")
    assert not query.all_in("Vejen")


@pytest.mark.parametrize("written", ["", " ", "a", " a ", "\0"])
def test_too_little_is_no_query(written: str) -> None:
    assert TextQuery.of(written) is None


def test_too_much_is_cut() -> None:
    query = TextQuery.of("a" * 100_000)
    assert query is not None
    assert len(query.written) == MAX_WRITTEN


@given(st.text(max_size=20), st.text(max_size=60))
def test_anything_can_be_written(written: str, text: str) -> None:
    query = TextQuery.of(written)
    if query is not None:
        assert all(0 <= a < b <= len(text) for a, b in query.find([text]).spans[0])
