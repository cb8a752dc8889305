"""What is searched for on behalf of a project."""

from answering.application.argument import ArgumentGroup
from answering.application.seeking import GROUPED, PART, WHOLE, core, searches
from tests.answering.application.made_project import IDEA, idea


def test_a_short_idea_is_searched_for_as_it_stands_first() -> None:
    first, *others = searches(idea())
    assert (first.words, first.weight) == (IDEA, WHOLE)
    assert all(search.weight < WHOLE for search in others)


def test_every_group_has_a_search_of_its_own_with_the_core() -> None:
    found = [search for search in searches(idea()) if search.group]
    assert [search.group for search in found] == list(ArgumentGroup)
    assert all(search.words.startswith(core(idea())) and search.weight == GROUPED for search in found)


def test_geography_receiver_and_filled_fields_are_searched_for_and_told() -> None:
    plain = {search.words for search in searches(idea())}
    full = searches(idea(geography="Prøveby", receiver="turisme", target_group="Svende uden arbejde."))
    new = [search for search in full if search.words not in plain]
    assert [(s.told, s.weight) for s in new if s.told == "målgruppen"] == [("målgruppen", PART)]
    assert any("Prøveby" in s.told and "turismefremme" in s.told and "Prøveby" in s.words for s in new)


def test_a_long_idea_keeps_its_first_part_and_those_with_its_recurring_words() -> None:
    fill = [f"Sætning nummer {n} om ting{n} og sager{n} uden sammenhæng." * 9 for n in range(12)]
    text = " ".join([*fill[:6], "Surdej og bagerier igen, bagerier og surdej. " * 12, *fill[6:]])
    found = [search for search in searches(idea(f"Bagerier og surdej først. {text}")) if not search.group]
    assert found[0].words.startswith("Bagerier og surdej først.")
    assert any("surdej igen" in s.words or "Surdej og bagerier igen" in s.words for s in found[1:])
    assert len(found) <= 6


def test_a_title_leads_the_core() -> None:
    assert core(idea(title="Surdejsskolen")).startswith("Surdejsskolen. Bagerier")
