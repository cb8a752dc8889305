"""What is asked about by name and not spoken of is told."""

from dataclasses import replace

from answering.notices import unmentioned_notices
from answering.selection import Quote
from tests.answering.made_library import Section, library_of, made_source, quote_of

QUOTE = quote_of(library_of(made_source("a", "Notatet", [Section("En ordning for bagere.")])), "En ordning")


def test_what_no_quoted_passage_mentions_is_told_once() -> None:
    (notice,) = unmentioned_notices(["Fjordby", "ordning", "Ålerup"], "Hvad er det?", [QUOTE])
    assert notice.kind == "ikke-nævnt"
    assert notice.text == "Kilderne her nævner ikke »Fjordby« og »Ålerup«. Svaret handler om det nærmeste."
    assert unmentioned_notices(["ordning"], "Hvad er det?", [QUOTE]) == []
    assert unmentioned_notices([], "Hvad er det?", [QUOTE]) == []


def test_a_town_is_spoken_of_where_its_part_of_the_country_is() -> None:
    made, (passage,) = made_source("b", "Strategien", [Section("Et miljø for nye firmaer.")])
    quote = Quote(made, replace(passage, region="Fyn"), 0, 8, 1.0)
    assert unmentioned_notices(["Odense"], "Hvad er det?", [quote]) == []
    assert len(unmentioned_notices(["Aarhus"], "Hvad er det?", [quote])) == 1
    home = Quote(made, replace(passage, region="Nordjylland"), 0, 8, 1.0)
    assert len(unmentioned_notices(["Thisted"], "Hvad er det?", [home])) == 1


def test_a_name_that_only_another_passage_had_is_told() -> None:
    (notice,) = unmentioned_notices([], "Hvilken ordning har Fjordby Bryg?", [QUOTE])
    assert "»Fjordby« og »Bryg«" in notice.text
    assert unmentioned_notices([], "Hvad siger Notatet?", [QUOTE]) == []  # its title says it
    assert unmentioned_notices([], "Jeg hedder Prøve. Hvilken ordning er der?", [QUOTE]) == []


def test_a_name_is_shown_with_its_capital() -> None:
    (notice,) = unmentioned_notices(["norge"], "hvem hjælper i norge", [QUOTE])
    assert "»Norge«" in notice.text
