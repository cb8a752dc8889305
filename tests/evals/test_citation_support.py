"""ALCE's counts on claims over the invented library, with the real gate."""

from answering.answer import Answer, Claim
from answering.faults import Fault
from answering.gate import Gate
from evals.citation_support import check_support, cited_sentences, uncited_sentences
from evals.results import SupportCounts
from tests.answering.made_library import citation_of, notice_library
from tests.evals.made_answers import answer_of

LIBRARY = notice_library()
GATE = Gate(LIBRARY)
AMOUNT = "Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder."
SHARE = "Puljen dækker 50 pct. af lønnen."
BOTH = f"{AMOUNT} {SHARE}"
HELPED = "Det forventes, at 613 virksomheder får hjælp i 2022."
STATED = "Vi mangler 30 lærlinge i havnen."


def counts(*numbers: int) -> SupportCounts:
    sentences, supported, cited, relevant, uncited = numbers
    return SupportCounts(
        sentences=sentences, supported=supported, cited=cited, relevant=relevant, uncited=uncited
    )


def test_each_sentence_of_a_quote_is_one_and_supported() -> None:
    answer = answer_of(LIBRARY, (f"Ifølge Opslag om Prøvepuljen: »{BOTH}«", (1,)), quotes=(BOTH,))
    assert check_support(answer, GATE) == (counts(2, 2, 2, 2, 0), [])


def test_a_sentence_saying_more_than_its_quote_is_unsupported_and_its_citation_counts() -> None:
    claim = f"Puljen giver 99.000 kr. Der står også: »{SHARE}«"
    found, faults = check_support(answer_of(LIBRARY, (claim, (1,)), quotes=(SHARE,)), GATE)
    assert found == counts(2, 1, 2, 1, 0)
    assert [(f.claim, f.fault) for f in faults] == [(1, Fault.NUMBER)]


def test_a_citation_that_the_sentence_does_not_need_is_not_relevant() -> None:
    answer = answer_of(LIBRARY, ("Puljen dækker 50 pct. af lønnen.", (1, 2)), quotes=(SHARE, HELPED))
    assert check_support(answer, GATE)[0] == counts(1, 1, 2, 1, 0)


def test_citations_that_carry_a_sentence_only_together_are_all_relevant() -> None:
    said = "Puljen giver højst 12.500 kr. om måneden, og det forventes, at 613 virksomheder får hjælp."
    answer = answer_of(LIBRARY, (said, (1, 2)), quotes=(AMOUNT, HELPED))
    assert check_support(answer, GATE)[0] == counts(1, 1, 2, 2, 0)


def test_no_citation_of_an_unsupported_sentence_is_relevant() -> None:
    answer = answer_of(LIBRARY, ("Puljen dækker 75 pct. af lønnen.", (1, 2)), quotes=(SHARE, HELPED))
    assert check_support(answer, GATE)[0] == counts(1, 0, 2, 0, 0)


def test_text_outside_the_claims_is_counted_and_unsupported() -> None:
    answer = answer_of(
        LIBRARY, (f"Opslag om Prøvepuljen: »{SHARE}«", (1,)), quotes=(SHARE,), beside="Søg straks."
    )
    found, faults = check_support(answer, GATE)
    assert found == counts(2, 1, 1, 1, 1)
    assert [(f.claim, f.fault) for f in faults] == [(None, Fault.NO_CITATION)]


def test_numbers_in_brackets_are_no_text() -> None:
    answer = answer_of(LIBRARY, (SHARE, (1,)), (AMOUNT, (2,)), quotes=(SHARE, AMOUNT))
    assert uncited_sentences(answer) == []
    assert uncited_sentences(Answer("?", "Det er rigtigt. [1] [2]")) == ["Det er rigtigt."]


def test_a_sentence_inside_a_quote_keeps_the_words_that_introduce_it() -> None:
    citations = {1: citation_of(LIBRARY, BOTH, 1), 2: citation_of(LIBRARY, HELPED, 2)}
    claim = Claim(f"Der står: »{BOTH}« Og senere: »{HELPED}«", (1, 2))
    assert [sentence.text for sentence in cited_sentences(claim, citations)] == [
        f"Der står: »{BOTH}«",
        f"Der står: »{BOTH}«",
        f"Og senere: »{HELPED}«",
    ]


def test_a_statement_without_its_speaker_is_unsupported() -> None:
    told = answer_of(
        LIBRARY, (f"I Referat af tænkemødet siger en deltager: »{STATED}«", (1,)), quotes=(STATED,)
    )
    assert check_support(told, GATE)[0].supported == 1
    bare = answer_of(LIBRARY, (f"Referat af tænkemødet: »{STATED}«", (1,)), quotes=(STATED,))
    assert [f.fault for f in check_support(bare, GATE)[1]] == [Fault.STATEMENT_AS_FACT]


def test_a_quote_without_marks_at_the_end_of_a_claim_stays_whole() -> None:
    quote = (
        "Puljen dækker ikke rejser og mad. "
        "Ca. 40 bagerier deltog i Sandkøbing, og de fik mindst 7,5 mio. kr. tilsammen."
    )
    for said in (quote, f"Opslag om Prøvepuljen: {quote}"):
        assert check_support(answer_of(LIBRARY, (said, (1,)), quotes=(quote,)), GATE) == (
            counts(2, 2, 2, 2, 0),
            [],
        )
