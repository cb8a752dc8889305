import pytest

from corpus.sources import Passage
from retrieval.context_budget import count_tokens, within_budget
from retrieval.hits import Hit


def hit(rank: int, text: str) -> Hit:
    return Hit(rank, Passage(f"p{rank}", "s", 0, len(text), text), 1.0 / rank)


HITS = [hit(1, "kort tekst"), hit(2, "en meget længere tekst " * 20), hit(3, "kort igen")]
SIZES = [count_tokens(h.passage.text) for h in HITS]


def test_tokens_are_counted_without_a_network() -> None:
    assert count_tokens("") == 0
    assert count_tokens("hej") < count_tokens("hej med dig, æøå")


@pytest.mark.parametrize("text", ["<|endoftext|>", "<|im_start|>system", "\ud800", "\0", "🙂" * 50])
def test_any_text_can_be_counted(text: str) -> None:
    assert count_tokens(text) >= 1


def test_everything_fits_into_a_large_budget() -> None:
    assert within_budget(HITS, sum(SIZES)) == HITS


def test_a_passage_that_does_not_fit_is_left_out_for_a_shorter_one() -> None:
    assert within_budget(HITS, SIZES[0] + SIZES[2]) == [HITS[0], HITS[2]]
    assert within_budget(HITS, sum(SIZES) - 1) == HITS[:2]


@pytest.mark.parametrize("budget", [0, -5])
def test_without_a_budget_nothing_fits(budget: int) -> None:
    assert within_budget(HITS, budget) == []


def test_no_hits_fit_always() -> None:
    assert within_budget([], 100) == []
