"""What of a window is quoted: whole sentences that can be read on their own."""

import pytest

from answering.stretches import MAX_CHARACTERS, readable
from corpus.sources import PassageKind
from ingest.analysis import word_stems
from retrieval.hits import Hit
from retrieval.windows import ScoredWindow
from tests.answering.made_library import Section, library_of, made_source

HALL = "Holdet mødes i den gamle hal ved havnen."
LEANS = "Det er gratis at være med."
BREAD = "Bagerne bager brød hver morgen."


def shown(text: str, words: str, asked: str = "", record: str | None = None) -> tuple[str, bool] | None:
    """Return what is quoted of the window with these words in a text, and whether it leans."""
    lib = library_of(made_source("kilde", "Kilden", [Section(text)], record=record))
    (passage,) = lib.passages
    start = passage.start + passage.text.index(words)
    window = ScoredWindow(Hit(1, passage, 1.0), start, start + len(words), 0.9, 0.5, 1.0)
    stretch = readable(window, frozenset(word_stems(asked)), lib)
    return None if stretch is None else (lib.source("kilde").text[stretch.start : stretch.end], stretch.leans)


def test_a_sentence_that_leans_brings_the_one_before() -> None:
    assert shown(f"{HALL} {LEANS}", LEANS) == (f"{HALL} {LEANS}", False)


@pytest.mark.parametrize(
    "before", ["Hvor mødes holdet?", "Det er en stor hal.", "Hallen er " + "meget " * 80 + "stor."]
)
def test_what_cannot_be_brought_is_left_and_the_leaning_told(before: str) -> None:
    assert shown(f"{before} {LEANS}", LEANS) == (LEANS, True)


def test_a_sentence_of_another_paragraph_is_not_brought() -> None:
    assert shown(f"{HALL}\n{LEANS}", LEANS) == (LEANS, True)


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        ("Desuden bages der brød.", True),
        ("og de bager brød.", True),
        ("De bager brød.", False),
        ("De er bagere i byen.", True),
        ("Det nordjyske brød er godt.", False),
        ("Denne hal er stor.", True),
        ("Her bages der brød.", True),
        (BREAD, False),
    ],
)
def test_how_a_sentence_begins_tells_whether_it_leans(words: str, leans: bool) -> None:
    assert shown(words, words) == (words, leans)


def test_our_own_records_do_not_lean() -> None:
    assert shown(LEANS, LEANS, record="temaer") == (LEANS, False)


def test_a_question_in_a_source_answers_nothing() -> None:
    assert shown("Hvad bager de?", "Hvad bager de?") is None
    assert shown(f"Hvad bager de? {BREAD}", f"Hvad bager de? {BREAD}") == (BREAD, False)


@pytest.mark.parametrize("row", ["Se også: Prøvehuset, Prøvepuljen.", "Andre muligheder: Prøvepuljen."])
def test_rows_that_only_lead_elsewhere_are_not_quoted(row: str) -> None:
    assert shown(row, row, record="temaer") is None


@pytest.mark.parametrize(("asked", "kept"), [("brød", BREAD), ("havn", HALL), ("ost", HALL)])
def test_of_two_paragraphs_the_one_with_more_of_the_question_is_kept(asked: str, kept: str) -> None:
    text = f"{HALL}\n{BREAD}"
    assert shown(text, text, asked) == (kept, False)


def test_a_list_stays_with_the_sentence_before_it() -> None:
    text = "De bager tre ting:\n• Brød hver morgen\n• Kager om lørdagen"
    assert shown(text, text) == (text, False)


def test_of_a_pair_that_is_too_long_one_sentence_is_kept() -> None:
    long = "Hallen er " + "meget " * 70 + "stor."
    assert len(f"{long} {BREAD}") > MAX_CHARACTERS
    assert shown(f"{long} {BREAD}", f"{long} {BREAD}", "brød") == (BREAD, False)


def test_a_sentence_without_an_end_is_left_out_or_told() -> None:
    broken = "Af de mange ting kan vi nævne"
    assert shown(f"{BREAD} {broken}", f"{BREAD} {broken}") in {(BREAD, False), (f"{BREAD} {broken}", True)}
    assert shown(broken, broken) == (broken, True)


def test_a_footnote_is_read_like_any_text() -> None:
    lib = library_of(made_source("kilde", "Kilden", [Section(BREAD, kind=PassageKind.FOOTNOTE)]))
    (passage,) = lib.passages
    window = ScoredWindow(Hit(1, passage, 1.0), passage.start, passage.end, 0.9, 0.5, 1.0)
    assert readable(window, frozenset(), lib) is not None


@pytest.mark.parametrize("nothing", ["Mere står der ikke i kilderne.", "Et link står der ikke i kilden."])
def test_what_a_record_says_of_what_the_sources_lack_is_not_quoted(nothing: str) -> None:
    assert shown(nothing, nothing, record="cases") is None
