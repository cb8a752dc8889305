"""What holds of the gate for any text."""

from dataclasses import replace

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from answering.answer import Citation, Claim
from answering.citing import cite
from answering.faults import Fault
from answering.selection import Quote
from answering.wording import introduce
from corpus.sources import Passage, PassageKind
from tests.answering.gate.bench import GATE, LIBRARY
from tests.answering.made_library import quote_of

PASSAGES = st.sampled_from(LIBRARY.passages)
ANY_TEXT = st.text(st.characters(codec=None), max_size=200)
DANISH = st.text(alphabet="abcæøåÆØÅ IMS.,-–»«”\"'()[]0123456789%\n\t\u00a0\u00ad…", max_size=200)
WORDS = st.text(alphabet='abcdefghijklmnopqrstuvwxyzæøåÆØÅ .,:-»«"()', max_size=60)
FULL = "Puljen dækker 50 pct. af lønnen."


@st.composite
def word_slices(draw: st.DrawFn) -> Quote:
    """Draw a slice of a passage that begins and ends at the edge of a word."""
    passage: Passage = draw(PASSAGES)
    edges = [0, *(i for i, c in enumerate(passage.text) if c.isspace()), len(passage.text)]
    first, last = sorted(draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True)))
    assume(passage.text[first:last].strip())
    source = LIBRARY.source(passage.source_id)
    return Quote(source, passage, passage.start + first, passage.start + last, 0.0)


def verdict_of(text: str, citation: Citation) -> Fault | None:
    return GATE.fault(Claim(text, (citation.n,)), {citation.n: citation})


@settings(deadline=None)
@given(quote=word_slices(), number=st.integers(1, 99))
@example(quote=quote_of(LIBRARY, "40"), number=1)
@example(quote=quote_of(LIBRARY, " 12.500 kr."), number=1)
def test_any_slice_passes_as_we_introduce_it(quote: Quote, number: int) -> None:
    citation = cite(number, quote)
    assert verdict_of(introduce(quote), citation) is None
    assert verdict_of(introduce(quote, quote), citation) is None


@settings(deadline=None)
@given(quote=word_slices(), data=st.data())
def test_any_change_of_one_character_of_a_quote_is_stopped(quote: Quote, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(quote.text) - 1))
    put = data.draw(st.characters(codec="utf-8") | st.just(""))
    changed = quote.text[:at] + put + quote.text[at + 1 :]
    assume(changed != quote.text)
    citation = cite(1, quote)
    assert verdict_of(introduce(quote), replace(citation, quote=changed)) is Fault.NOT_A_SLICE


@settings(deadline=None)
@given(quote=word_slices(), data=st.data())
def test_any_change_of_one_shown_character_is_stopped(quote: Quote, data: st.DataObject) -> None:
    shown = " ".join(quote.text.split())
    at = data.draw(st.integers(0, len(shown) - 1))
    put = data.draw(st.characters(codec="utf-8"))
    changed = shown[:at] + put + shown[at + 1 :]
    # White space is shown collapsed, and at an edge the rest may be a shorter quote of whole words.
    assume(" ".join(changed.split()) not in shown)
    citation = cite(1, quote)
    said = "En deltager: " if citation.kind is PassageKind.STATEMENT else ""
    assert verdict_of(f"{said}»{changed}«", citation) is not None


@settings(deadline=None)
@given(before=WORDS, after=WORDS, number=st.integers(100, 10**9))
def test_any_figure_that_stands_nowhere_is_stopped(before: str, after: str, number: int) -> None:
    passage = LIBRARY.passage("opslag-p0")
    source = LIBRARY.source("opslag")
    whole = cite(1, Quote(source, passage, passage.start, passage.end, 0.0))
    assume(number not in {613, 2021, 2022, 12500})
    assert verdict_of(f"{before} {number} {after}", whole) is not None


@settings(deadline=None)
@given(text=ANY_TEXT | DANISH, quote=word_slices())
@example(text="\ud800", quote=quote_of(LIBRARY, FULL))
@example(text="\ue000", quote=quote_of(LIBRARY, FULL))
@example(text="»\x00«", quote=quote_of(LIBRARY, FULL))
def test_the_gate_never_raises(text: str, quote: Quote) -> None:
    citation = cite(1, quote)
    assert verdict_of(text, citation) in {None, *Fault}
    assert verdict_of(text + introduce(quote) + text, citation) in {None, *Fault}


@settings(deadline=None)
@given(
    quote=ANY_TEXT,
    start=st.integers(-(10**6), 10**6),
    end=st.integers(-(10**6), 10**6),
    ids=st.tuples(ANY_TEXT | st.just("opslag"), ANY_TEXT | st.just("opslag-p0")),
)
def test_no_made_up_citation_raises_or_passes_unless_it_is_a_slice(
    quote: str, start: int, end: int, ids: tuple[str, str]
) -> None:
    true = cite(1, Quote(LIBRARY.source("opslag"), LIBRARY.passage("opslag-p0"), 0, 20, 0.0))
    made_up = replace(true, quote=quote, start=start, end=end, source_id=ids[0], passage_id=ids[1])
    if verdict_of(f"»{quote}«", made_up) is None:
        assert LIBRARY.source(ids[0]).text[start:end] == quote
