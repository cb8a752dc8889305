"""From a reply to claims: what stands, what its quote stands in for, and why the rest was stopped."""

from answering.faults import Fault
from answering.gate import Gate
from answering.language_model.answer_schema import Reply, ReplyClaim, ReplyQuote
from answering.language_model.checking import Checked, ClaimChecker
from answering.language_model.claim_faults import ClaimFault
from tests.answering.language_model.made import ASKED, LIBRARY, SHARE, TRAVEL

PASSAGES = [p for p in LIBRARY.passages if p.source_id == "opslag"]
CHECKER = ClaimChecker(LIBRARY, Gate(LIBRARY))
LIMITED = "Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder."


def said(text: str, *quotes: tuple[int, str]) -> ReplyClaim:
    return ReplyClaim(text=text, quotes=tuple(ReplyQuote(passage=n, quote=words) for n, words in quotes))


def check(*claims: ReplyClaim, asked: str = ASKED) -> Checked:
    return CHECKER.check(Reply(claims=claims), PASSAGES, asked)


def test_claims_keep_their_order_and_a_quote_its_number() -> None:
    checked = check(
        said(SHARE, (1, SHARE)), said(TRAVEL, (1, TRAVEL)), said("Der dækkes 50 pct. af lønnen.", (1, SHARE))
    )
    assert [claim.citations for claim in checked.claims] == [(1,), (2,), (1,)]
    assert [citation.quote for citation in checked.citations] == [SHARE, TRAVEL]
    assert [quote.text for quote in checked.quotes] == [SHARE, TRAVEL]
    assert (checked.written, sum(checked.stopped.values())) == (3, 0)


def test_the_same_sentence_is_shown_once() -> None:
    assert len(check(said(SHARE, (1, SHARE)), said(f" {SHARE} ", (1, SHARE))).claims) == 1


def test_a_stopped_sentence_gives_way_to_its_quote_where_that_is_to_the_point() -> None:
    checked = check(said("Puljen dækker 90 pct. af lønnen.", (1, SHARE)))
    assert [claim.text for claim in checked.claims] == [
        f"Ifølge Opslag om Prøvepuljen (4. maj 2021, udkast, s. 3): »{SHARE}«"
    ]
    assert checked.written == 0
    assert checked.stopped == {Fault.NUMBER: 1}


def test_a_quote_about_something_else_stands_in_for_nothing() -> None:
    checked = check(said("Puljen dækker 90 pct. af lønnen.", (1, SHARE)), asked="Hvem hjælper med eksport?")
    assert (checked.claims, checked.citations) == ([], [])


def test_each_sentence_of_a_claim_needs_one_quote_of_its_own() -> None:
    both = said(f"{SHARE} {TRAVEL}", (1, SHARE), (1, TRAVEL))
    assert check(both).claims[0].citations == (1, 2)
    together = "Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder og 50 pct. af lønnen."
    mixed = said(together, (1, LIMITED), (1, SHARE))
    assert check(mixed).stopped == {ClaimFault.UNCARRIED: 1}


def test_every_quote_must_stand_in_its_passage() -> None:
    assert check(said(SHARE, (1, SHARE), (1, "Puljen dækker huslejen også."))).stopped == {
        ClaimFault.QUOTE: 1
    }
    assert check(said(SHARE, (2, SHARE))).stopped == {ClaimFault.QUOTE: 1}
    assert check(said(SHARE, (4, SHARE))).stopped == {ClaimFault.PASSAGE: 1}


def test_a_limit_in_front_of_the_quoted_words_is_not_lost() -> None:
    cut = said("Prøvepuljen giver 12.500 kr. om måneden.", (1, "12.500 kr. om måneden"))
    assert check(cut, asked="Hvad giver puljen?").stopped == {Fault.HEDGE: 1}
    kept = said("Prøvepuljen giver højst 12.500 kr. om måneden.", (1, "12.500 kr. om måneden"))
    checked = check(kept)
    assert checked.written == 1
    assert checked.citations[0].quote == LIMITED
