"""What holds of the gate for any sentence that is said over again in own words."""

import re
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from answering.answer import Claim
from answering.facts import first_negation
from answering.faults import Fault
from answering.figures import figures
from ingest.analysis import words
from ingest.sentences import sentence_spans
from tests.answering.gate.bench import GATE, LIBRARY, verdict
from tests.answering.gate.test_properties import ANY_TEXT, DANISH
from tests.answering.made_library import NOTICE, citation_of

SENTENCES = [p.text[a:b] for p in NOTICE[1] for a, b in sentence_spans(p.text)]
WITH_DIGIT = [s for s in SENTENCES if re.search(r"\d", s)]
KNOWN = " ".join(source.text.lower() for source in LIBRARY.sources)
PLAIN = [s for s in SENTENCES if not first_negation(s)]
NEGATED = [s for s in SENTENCES if first_negation(s)]
THREE = (
    "Puljen dækker ikke rejser og mad.",
    "Kontoret i Ålerup har 12 ansatte.",
    "Puljen dækker 50 pct. af lønnen.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_carries_itself_without_quotation_marks(sentence: str) -> None:
    assert verdict(sentence, sentence) is None
    assert verdict(f"Ifølge kilden er det sådan. {sentence}", sentence) is None
    assert verdict(f"Opslag om Prøvepuljen (4. maj 2021): {sentence}", sentence) is None


@settings(deadline=None)
@given(sentence=st.sampled_from(WITH_DIGIT), data=st.data())
def test_any_other_digit_in_a_figure_is_stopped(sentence: str, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([m.start() for m in re.finditer(r"\d", sentence)]))
    put = data.draw(st.sampled_from("0123456789"))
    changed = sentence[:at] + put + sentence[at + 1 :]
    assume(figures(changed) - figures(sentence))
    assert verdict(changed, sentence) in {Fault.NUMBER, Fault.SWAPPED, Fault.HEDGE}


@settings(deadline=None)
@given(sentence=st.sampled_from(PLAIN), data=st.data(), word=st.sampled_from(["ikke", "aldrig", "næppe"]))
def test_a_negation_put_in_is_stopped(sentence: str, data: st.DataObject, word: str) -> None:
    at = data.draw(st.sampled_from([m.start() for m in re.finditer(r"(?<=\w) (?=\w)", sentence)]))
    assert verdict(f"{sentence[:at]} {word}{sentence[at:]}", sentence) is not None


@pytest.mark.parametrize("sentence", NEGATED)
def test_a_negation_taken_out_is_stopped(sentence: str) -> None:
    found = first_negation(sentence)
    assert found is not None
    assert verdict(sentence[: found.start()] + sentence[found.end() :].lstrip(), sentence) is Fault.NEGATION


@settings(deadline=None)
@given(st.lists(st.text("abdefghijklmnoprstuvyæøå", min_size=6, max_size=14), min_size=1, max_size=12))
def test_a_random_string_never_passes(parts: list[str]) -> None:
    assume(not any(part[:4] in KNOWN or part[-4:] in KNOWN for part in parts))
    assert words(" ".join(parts))
    assert verdict(" ".join(parts), *THREE) is not None


@settings(deadline=None)
@given(text=ANY_TEXT | DANISH)
def test_the_gate_never_raises_over_several_quotes(text: str) -> None:
    for claim in (text, f"{text} »{THREE[0]}« {text}", f"»{THREE[0][:12]} … {text}«"):
        assert verdict(claim, *THREE) in {None, *Fault}


@settings(deadline=None)
@given(text=DANISH | st.sampled_from(["Puljen dækker 12 ansatte.", "Puljen dækker ikke mad.", THREE[0]]))
def test_the_order_of_citations_does_not_matter(text: str) -> None:
    citations = {n: citation_of(LIBRARY, words, n) for n, words in enumerate(THREE, start=1)}
    verdicts = {GATE.fault(Claim(text, order), citations) for order in permutations(citations)}
    assert len(verdicts) == 1
