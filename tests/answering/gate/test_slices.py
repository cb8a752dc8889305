"""A quote is a slice of its source inside its passage, and its citation says where it really stands."""

from dataclasses import replace
from typing import Any

import pytest

from answering.answer import Citation, Claim
from answering.faults import Fault
from corpus.sources import PassageKind, SourceStatus
from tests.answering.gate.bench import GATE, LIBRARY, verdict
from tests.answering.made_library import citation_of

SHARE = "Puljen dækker 50 pct. af lønnen."
TEXT = "Puljen dækker halvt."
CITED = citation_of(LIBRARY, SHARE)


def fault_of(citation: Citation, text: str = f"Ifølge opslag: »{SHARE}«") -> Fault | None:
    return GATE.fault(Claim(text, (1,)), {1: citation})


def moved(start: int, end: int) -> Citation:
    """Return the citation with other offsets and the words that stand there."""
    return replace(CITED, start=start, end=end, quote=LIBRARY.source("opslag").text[start:end])


def test_the_unchanged_citation_passes() -> None:
    assert fault_of(CITED) is None


@pytest.mark.parametrize(
    "quote",
    [
        "Puljen dækker 51 pct. af lønnen.",
        "Puljen dækker 50 pct. af lønnen",
        "Puljen dækker 50 pct. af lønnen..",
        "puljen dækker 50 pct. af lønnen.",
        "Puljen dækker 50 pct. af lonnen.",
        "Puljen dækker 50\u00a0pct. af lønnen.",
        "Puljen  dækker 50 pct. af lønnen.",
        "Puljen dækker 50 pct. af lønnen.\n",
        "Puljen dækker alle udgifter.",
        "Puljen dækker 50 pct. af lønnen. Puljen dækker ikke rejser og mad.",
        "",
        " ",
        "\n\t",
    ],
)
def test_changed_words_are_no_slice(quote: str) -> None:
    assert fault_of(replace(CITED, quote=quote)) is Fault.NOT_A_SLICE


@pytest.mark.parametrize(
    "changes",
    [
        {"start": CITED.start + 1},
        {"start": CITED.start - 1},
        {"end": CITED.end - 1},
        {"end": CITED.end + 1},
        {"start": CITED.end, "end": CITED.start},
        {"start": CITED.start, "end": CITED.start},
        {"start": -10, "end": -1},
        {"start": 10**9, "end": 10**9 + 32},
        {"source_id": "tænkemøde"},
        {"source_id": "findes-ikke"},
        {"source_id": ""},
        {"passage_id": "opslag-p1"},
        {"passage_id": "tænkemøde-p2"},
        {"passage_id": "findes-ikke"},
        {"passage_id": "tænkemøde-p2", "source_id": "tænkemøde"},
    ],
)
def test_another_place_is_no_slice(changes: dict[str, Any]) -> None:
    assert fault_of(replace(CITED, **changes)) is Fault.NOT_A_SLICE


def test_a_slice_beyond_its_passage_is_stopped() -> None:
    passage = LIBRARY.passage("opslag-p0")
    inside = moved(passage.end - 10, passage.end)
    assert fault_of(inside, TEXT) is not Fault.NOT_A_SLICE
    assert fault_of(moved(passage.end - 10, passage.end + 1), TEXT) is Fault.NOT_A_SLICE
    assert fault_of(moved(passage.end - 10, passage.end + 20), TEXT) is Fault.NOT_A_SLICE
    assert fault_of(moved(passage.end, passage.end + 20), TEXT) is Fault.NOT_A_SLICE


def test_a_slice_into_the_passage_from_before_it_is_stopped() -> None:
    passage = LIBRARY.passage("opslag-p1")
    before = moved(passage.start - 5, passage.start + 10)
    assert fault_of(replace(before, passage_id="opslag-p1"), TEXT) is Fault.NOT_A_SLICE


def test_a_slice_that_is_only_white_space_is_stopped() -> None:
    space = LIBRARY.source("opslag").text.index(" ")
    assert fault_of(moved(space, space + 1), TEXT) is Fault.NOT_A_SLICE


@pytest.mark.parametrize(
    "words",
    [
        "uljen dækker 50",
        "2.500 kr. om måneden",
        "500 kr.",
        "højst 12",
        "højst 12.5",
        ",5 mio. kr.",
        "5 mio. kr.",
        "mindst 7",
    ],
)
def test_a_slice_that_cuts_a_word_or_figure_is_stopped(words: str) -> None:
    assert verdict("Puljen dækker.", words) is Fault.NOT_A_SLICE


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Lov om Prøvepuljen"},
        {"date": "2024-05-04"},
        {"date": None},
        {"status": SourceStatus.CURRENT},
        {"file": "andet.txt"},
        {"lines": (1, 99)},
        {"lines": None},
        {"page": 4},
        {"page": None},
        {"heading_path": ("2. Frister og behandling",)},
        {"heading_path": ()},
        {"kind": PassageKind.TABLE},
        {"t_start": 1.0, "t_end": 2.0},
    ],
)
def test_a_citation_that_says_something_else_of_its_place_is_stopped(changes: dict[str, Any]) -> None:
    assert fault_of(replace(CITED, **changes)) is Fault.MISATTRIBUTED


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "\u00a0"])
def test_an_empty_claim_is_stopped(text: str) -> None:
    assert fault_of(CITED, text) is Fault.EMPTY


def test_a_claim_without_citation_is_stopped() -> None:
    assert GATE.fault(Claim(f"»{SHARE}«", ()), {1: CITED}) is Fault.NO_CITATION


@pytest.mark.parametrize("numbers", [(2,), (0,), (-1,), (1, 2), (2, 1)])
def test_an_unknown_number_is_stopped(numbers: tuple[int, ...]) -> None:
    assert GATE.fault(Claim(f"»{SHARE}«", numbers), {1: CITED}) is Fault.UNKNOWN_CITATION


def test_a_citation_under_another_number_is_stopped() -> None:
    assert GATE.fault(Claim(f"»{SHARE}«", (2,)), {2: CITED}) is Fault.UNKNOWN_CITATION


def test_one_bad_citation_among_good_ones_stops_the_claim() -> None:
    bad = replace(CITED, n=2, quote="Puljen dækker 51 pct. af lønnen.")
    assert GATE.fault(Claim(f"»{SHARE}«", (1, 2)), {1: CITED, 2: bad}) is Fault.NOT_A_SLICE


def test_a_number_given_twice_is_the_same_citation() -> None:
    assert GATE.fault(Claim(f"»{SHARE}«", (1, 1)), {1: CITED}) is None


def test_the_same_words_in_another_source_are_another_citation() -> None:
    other = LIBRARY.source("tænkemøde")
    start = other.text.index(SHARE)
    stolen = replace(CITED, start=start, end=start + len(SHARE))
    assert fault_of(stolen) is Fault.NOT_A_SLICE
