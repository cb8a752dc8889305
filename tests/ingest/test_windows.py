import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.sources import Passage, PassageKind
from ingest.sentences import sentence_spans
from ingest.windows import Window, cut_windows


def passage(text: str, kind: PassageKind = PassageKind.TEXT) -> Passage:
    return Passage("p7", "havn", 100, 100 + len(text), text, kind=kind)


def texts(text: str, kind: PassageKind = PassageKind.TEXT) -> list[str]:
    return [text[w.start : w.end] for w in cut_windows(passage(text, kind))]


def test_windows_are_two_sentences_and_overlap() -> None:
    assert texts("Havnen er ny. Fyret er gammelt. Kajen er våd. Molen er lang.") == [
        "Havnen er ny. Fyret er gammelt.",
        "Fyret er gammelt. Kajen er våd.",
        "Kajen er våd. Molen er lang.",
    ]


@pytest.mark.parametrize("text", ["Havnen er ny.", "Havnen er ny. Fyret er gammelt."])
def test_a_short_passage_is_one_window(text: str) -> None:
    assert cut_windows(passage(text)) == (Window("p7.0", "p7", 0, len(text)),)


def test_a_passage_without_words_has_no_window() -> None:
    assert cut_windows(passage(" \n ")) == ()


def test_offsets_count_inside_the_passage_and_ids_inside_it() -> None:
    windows = cut_windows(passage("Havnen er ny. Fyret er gammelt. Kajen er våd."))

    assert windows == (Window("p7.0", "p7", 0, 31), Window("p7.1", "p7", 14, 45))


def test_statements_have_different_authors_and_are_windows_of_their_own() -> None:
    assert texts("Flere både\nFærre biler\nMere fisk", PassageKind.STATEMENT) == [
        "Flere både",
        "Færre biler",
        "Mere fisk",
    ]


def test_a_statement_of_two_sentences_is_two_windows() -> None:
    assert texts("Flere både. Færre biler.", PassageKind.STATEMENT) == ["Flere både.", "Færre biler."]


def test_two_long_sentences_are_two_windows_so_that_no_window_is_too_long() -> None:
    long = "Havnen ligger " + "meget " * 60 + "langt ude."

    assert texts(f"{long} {long}") == [long, long]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Havnen er ny.", "Fyret", "\n", "\n\n", "• Tov", "Ja! ", "og " * 90]), max_size=12
    ),
    st.sampled_from(list(PassageKind)),
)
def test_windows_begin_and_end_at_sentences_and_leave_none_out(parts: list[str], kind: PassageKind) -> None:
    text = " ".join(parts)
    spans = sentence_spans(text)
    windows = cut_windows(passage(text, kind))

    assert [w.start for w in windows] == sorted({w.start for w in windows})
    assert {w.start for w in windows} <= {start for start, _ in spans}
    assert {w.end for w in windows} <= {end for _, end in spans}
    assert len({w.id for w in windows}) == len(windows)
    for start, end in spans:
        assert any(w.start <= start and end <= w.end for w in windows)
