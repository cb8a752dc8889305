"""The argument bank over an invented library."""

from dataclasses import replace
from datetime import date

import pytest

from answering.answer import Claim
from answering.application.argument import Argument, ArgumentBank, ArgumentGroup
from answering.application.bank import ArgumentBanks
from answering.application.idea import MAX_IDEA
from answering.gate import Gate
from corpus.sources import Provenance
from ingest.library import Library
from tests.answering.application.made_project import (
    EFFECT,
    FOOTNOTE,
    NEED,
    SAID,
    SOUTH,
    STRATEGY,
    TOLD,
    documents,
    idea,
    project_library,
    record,
)
from tests.answering.fake_searcher import FAR, FakeSearcher
from tests.answering.made_library import Section, library_of, made_source

TODAY = date(2026, 1, 1)


def banks(library: Library) -> ArgumentBanks:
    return ArgumentBanks(library, FakeSearcher(library), today=lambda: TODAY)


def built(library: Library | None = None, **fields: str) -> ArgumentBank:
    return banks(library or project_library()).build(idea(**fields))


def of(bank: ArgumentBank, quote: str) -> Argument:
    return next(argument for argument in bank.arguments if argument.citation.quote == quote)


def quotes(bank: ArgumentBank) -> list[str]:
    return [argument.citation.quote for argument in bank.arguments]


def test_every_argument_passes_the_gate_with_its_own_citation() -> None:
    library = project_library()
    bank, gate = built(library), Gate(library)
    assert len(bank.arguments) >= 4
    for argument in bank.arguments:
        assert argument.citation.n == 0
        assert gate.fault(Claim(argument.text, (0,)), {0: argument.citation}) is None
        assert argument.citation.quote in argument.passage.text


@pytest.mark.parametrize(
    ("quote", "group"),
    [
        (NEED, ArgumentGroup.NEED),
        (STRATEGY, ArgumentGroup.STRATEGY),
        (EFFECT, ArgumentGroup.EFFECT),
        (SAID, ArgumentGroup.EXPERIENCE),
    ],
)
def test_an_argument_is_grouped_by_what_it_says(quote: str, group: ArgumentGroup) -> None:
    bank = built()
    assert of(bank, quote).group is group
    assert quote in [argument.citation.quote for argument in bank.of(group)]


def test_the_best_fit_comes_first_and_pages_cut_the_whole_ranking() -> None:
    bank = built()
    assert quotes(bank)[0] == NEED
    scores = [argument.score for argument in bank.arguments]
    assert scores == sorted(scores, reverse=True)
    assert bank.page(1, 2) + bank.page(2, 2) == bank.arguments[:4]


def test_only_figures_of_the_quote_are_given() -> None:
    bank = built()
    assert of(bank, NEED).figures == ("40 pct.",)
    assert of(bank, STRATEGY).figures == ()


def test_footnotes_are_no_arguments_and_opinions_come_last_and_are_said_as_such() -> None:
    bank = built()
    assert FOOTNOTE not in quotes(bank)
    said = of(bank, SAID)
    assert "siger en deltager" in said.text
    assert "deltagerudsagn" in [notice.kind for notice in said.warnings]


def test_another_region_ranks_lower_and_says_so() -> None:
    north, south = built(geography="Nordjylland"), built(geography="Sydjylland")
    warned = of(north, SOUTH)
    assert "Det gælder Sydjylland, ikke Nordjylland." in [n.text for n in warned.warnings]
    assert of(south, SOUTH).score > warned.score
    assert "område" not in [n.kind for n in of(south, SOUTH).warnings]


def test_a_draft_warns_wherever_it_is_used() -> None:
    assert "udkast" in [notice.kind for notice in of(built(), NEED).warnings]
    assert "udkast" not in [notice.kind for notice in of(built(), EFFECT).warnings]


def test_a_record_leads_to_the_document_it_is_from() -> None:
    bank = built(project_library(record()))
    assert TOLD not in quotes(bank)
    assert NEED in quotes(bank)


def test_a_record_alone_is_an_argument_that_points_to_its_original() -> None:
    bank = built(library_of(record()))
    (argument,) = bank.arguments
    assert argument.citation.quote == TOLD
    assert [(o.file, o.lines) for o in argument.citation.originals] == [("prøvestrategi.txt", (1, 1))]


def test_what_a_record_says_without_a_place_is_not_quoted() -> None:
    remark = "Surdej og bagerier og svende er ikke noget, kilderne siger mere om."
    source, passages = made_source("x", "X", [Section(f"{remark}\n{TOLD}")])
    start = source.text.index(TOLD)
    facts = (Provenance(start, start + len(TOLD), "bilag.txt", (1, 1)),)
    bank = built(library_of((replace(source, record="temaer", provenance=facts), passages)))
    assert quotes(bank) == [TOLD]


def test_a_contradiction_or_a_record_without_source_is_no_argument() -> None:
    assert built(library_of(record(record="modstrid"))).arguments == ()
    assert built(library_of(record(provenance=()))).arguments == ()


def test_what_is_said_twice_is_one_argument() -> None:
    copy = made_source("kopi", "En kopi", [Section(NEED, ("Udfordringer",))], date="2020")
    assert quotes(built(project_library(copy))).count(NEED) == 1


def test_an_id_survives_other_passages() -> None:
    first = of(built(), EFFECT).id
    strategy, _ = documents()
    alone = made_source(
        "prøvemøde", "Referat af prøvemødet", [Section(f"Der er kaffe. {EFFECT}")], date="2025"
    )
    again = of(built(library_of(strategy, alone)), EFFECT).id
    assert first == again
    assert first != of(built(), NEED).id


def test_a_project_about_something_else_gets_nothing_but_what_was_searched_for() -> None:
    library = project_library()
    bank = ArgumentBanks(library, FakeSearcher(library, FAR)).build(idea())
    assert bank.arguments == ()
    assert bank.sought


def test_an_empty_library_and_a_text_without_words_give_an_empty_bank() -> None:
    assert built(library_of()).arguments == ()
    assert banks(project_library()).build(idea("?!")).arguments == ()


def test_the_longest_idea_is_searched_for_in_parts() -> None:
    library = project_library()
    searcher = FakeSearcher(library)
    text = ("Vi vil noget helt andet i dag. " * 700)[: MAX_IDEA - 60] + " Bagerier mangler surdej."
    bank = ArgumentBanks(library, searcher, today=lambda: TODAY).build(idea(text))
    assert max(map(len, searcher.asked)) < 1000
    assert len(searcher.asked) < 25
    assert bank.arguments == banks(library).build(idea(text)).arguments
