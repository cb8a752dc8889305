import pytest

from answering.answer import Answer, Notice
from corpus.sources import SourceStatus
from evals.closed_offers import ClosedOffer, closed_offers
from tests.answering.made_library import Section, library_of, made_source
from tests.evals.made_answers import answer_of

GAVE = "Prøvepiloten giver 40 % af lønnen."
ENDS = "Prøvepiloten afsluttes i 2022."
IDEA = "Prøvetanken betaler for en ansat mere."
HELP = "Man kan begynde med Prøvepiloten og siden få Prøvestøtten."
LIBRARY = library_of(
    made_source(
        "program-pilot",
        "Prøvepiloten",
        [Section(f"{GAVE} {ENDS}")],
        status=SourceStatus.EXPIRED,
        record="programmer",
    ),
    made_source(
        "program-tank", "Prøvetanken", [Section(IDEA)], status=SourceStatus.PROPOSAL, record="programmer"
    ),
    made_source(
        "program-hjaelp", "Prøvestøtten", [Section(HELP)], status=SourceStatus.CURRENT, record="programmer"
    ),
    made_source("tema-proeve", "Prøvetemaet", [Section("Et tema.")], status=SourceStatus.EXPIRED),
)


def found(answer: Answer) -> list[ClosedOffer]:
    return closed_offers(answer, LIBRARY)


@pytest.mark.parametrize(
    ("source_id", "quote"), [("program-pilot", GAVE), ("program-tank", IDEA)], ids=["lukket", "forslag"]
)
def test_a_scheme_that_is_not_open_must_be_shown_as_such(source_id: str, quote: str) -> None:
    assert found(answer_of(LIBRARY, (f"»{quote}«", (1,)), quotes=(quote,))) == [ClosedOffer(source_id, True)]


def test_it_is_told_by_a_notice_that_names_it() -> None:
    claim = (f"»{GAVE}«", (1,))
    ended = Notice("udløbet", "»Prøvepiloten« gælder ikke længere.")
    assert found(answer_of(LIBRARY, claim, quotes=(GAVE,), notices=(ended,))) == []
    other = Notice("udløbet", "»Noget andet« gælder ikke længere.")
    assert found(answer_of(LIBRARY, claim, quotes=(GAVE,), notices=(other,)))
    old = Notice("ældre", "»Prøvepiloten« er fra 2019.")
    assert found(answer_of(LIBRARY, claim, quotes=(GAVE,), notices=(old,)))


def test_it_is_told_by_a_claim_or_the_introduction() -> None:
    claim = (f"»{GAVE}«", (1,))
    assert found(answer_of(LIBRARY, claim, (f"»{ENDS}«", (2,)), quotes=(GAVE, ENDS))) == []
    assert found(answer_of(LIBRARY, claim, quotes=(GAVE,), intro="Prøvepiloten er lukket.")) == []
    assert found(answer_of(LIBRARY, claim, quotes=(GAVE,), intro="Noget andet er lukket."))


def test_a_scheme_that_is_only_named_is_told_apart() -> None:
    named = answer_of(LIBRARY, (f"»{HELP}«", (1,)), quotes=(HELP,))
    assert found(named) == [ClosedOffer("program-pilot", False)]
    step = answer_of(
        LIBRARY, ("»Et tema.«", (1,)), quotes=("Et tema.",), next_steps=("Søg Prøvetanken i dag.",)
    )
    assert found(step) == [ClosedOffer("program-tank", False)]


def test_open_schemes_and_other_records_are_no_matter() -> None:
    assert found(answer_of(LIBRARY, ("»Et tema.«", (1,)), quotes=("Et tema.",))) == []
    longer = answer_of(LIBRARY, ("»Et tema.«", (1,)), quotes=("Et tema.",), intro="Prøvetankens hus.")
    assert found(longer) == []
