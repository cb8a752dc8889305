import pytest

from evals.judging import coverage, covers, grams, judge, norm
from tests.evals.questions import question

QUOTE = "Bageriet på havnen åbner hver morgen klokken fem og tredive."


def test_norm_keeps_letters_and_digits_of_danish_and_neighbours_only() -> None:
    assert norm("Én Å-ø, 12.500 KR. §§ Ärla–Öl 'ñ'") == "énåø12500krärlaöl"
    assert norm("¡!? – \u00ad\u200b") == ""


def test_grams_are_twenty_characters_or_the_whole_short_text() -> None:
    assert grams("a" * 19) == {"a" * 19}
    assert grams("abcdefghijklmnopqrstuv") == {
        "abcdefghijklmnopqrst",
        "bcdefghijklmnopqrstu",
        "cdefghijklmnopqrstuv",
    }
    assert grams("") == frozenset()


@pytest.mark.parametrize(
    "passage",
    [
        QUOTE,
        QUOTE.upper(),
        "Noget før. Bageriet på hav-\nnen åb ner hver mor\u00adgen klokken fem\n og tre- dive. Noget efter.",
        "bageriet  på\thavnen — åbner; hver (morgen) klokken/fem og tredive",
    ],
)
def test_split_words_hyphens_case_and_white_space_do_not_matter(passage: str) -> None:
    assert coverage(QUOTE, passage) == 1.0


def test_a_passage_of_another_file_never_covers() -> None:
    evidence = question(QUOTE).evidence[0]
    assert covers(evidence, "a.txt", QUOTE)
    assert not covers(evidence, "b.txt", QUOTE)


def test_seventy_percent_of_the_grams_is_the_border() -> None:
    # 119 different characters in a row have 100 grams; the first 89 hold 70 of them, the first 88 hold 69.
    quote = "".join(f"{i:03d}x" for i in range(30))[:119]
    evidence = question(quote).evidence[0]
    assert coverage(quote, quote[:89]) == pytest.approx(0.70)
    assert covers(evidence, "a.txt", quote[:89])
    assert not covers(evidence, "a.txt", quote[:88])


def test_a_quote_without_letters_is_covered_by_nothing() -> None:
    assert coverage("– –", "– –") == 0.0


def test_any_takes_the_first_quote_found_and_ignores_repetitions() -> None:
    asked = question("en helt anden sætning om grævlinger i skoven", QUOTE)
    ranking = [("a.txt", "intet her"), ("b.txt", QUOTE), ("a.txt", QUOTE), ("a.txt", QUOTE)]
    judgement = judge(asked, ranking)
    assert judgement.units == (3,)
    assert judgement.rank == 3
    assert judgement.chars == len("intet her") + 2 * len(QUOTE)


def test_all_waits_for_the_last_quote_and_keeps_each_first_rank() -> None:
    other = "Grævlingerne i skoven sover hele vinteren igennem."
    ranking = [("a.txt", other), ("a.txt", other), ("a.txt", "x"), ("a.txt", QUOTE)]
    judgement = judge(question(QUOTE, other, need="all"), ranking)
    assert judgement.units == (4, 1)
    assert judgement.rank == 4
    assert judgement.chars == 2 * len(other) + 1 + len(QUOTE)


def test_all_with_one_quote_missing_is_no_hit_but_keeps_the_other() -> None:
    judgement = judge(question(QUOTE, "noget helt andet om grævlinger", need="all"), [("a.txt", QUOTE)])
    assert judgement.units == (1, None)
    assert judgement.rank is None
    assert judgement.chars is None


def test_nothing_found() -> None:
    for ranking in ([], [("a.txt", "intet")]):
        judgement = judge(question(QUOTE), ranking)
        assert (judgement.units, judgement.rank, judgement.chars) == ((None,), None, None)
