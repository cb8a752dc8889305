"""What is asked about by name and not spoken of is told."""

from dataclasses import replace

from answering.notices import unmentioned_notices
from answering.selection import Quote
from tests.answering.made_library import Section, library_of, made_source, quote_of

QUOTE = quote_of(library_of(made_source("a", "Notatet", [Section("En ordning for bagere.")])), "En ordning")


def test_what_no_quoted_passage_mentions_is_told_once() -> None:
    (notice,) = unmentioned_notices(["Fjordby", "ordning", "Ålerup"], [QUOTE])
    assert notice.kind == "ikke-nævnt"
    assert notice.text == "Kilderne her nævner ikke »Fjordby« og »Ålerup«. Svaret handler om det nærmeste."
    assert unmentioned_notices(["ordning"], [QUOTE]) == []
    assert unmentioned_notices([], [QUOTE]) == []


def test_a_town_is_spoken_of_where_its_part_of_the_country_is() -> None:
    made, (passage,) = made_source("b", "Strategien", [Section("Et miljø for nye firmaer.")])
    quote = Quote(made, replace(passage, region="Fyn"), 0, 8, 1.0)
    assert unmentioned_notices(["Odense"], [quote]) == []
    assert len(unmentioned_notices(["Aarhus"], [quote])) == 1
    home = Quote(made, replace(passage, region="Nordjylland"), 0, 8, 1.0)
    assert len(unmentioned_notices(["Thisted"], [home])) == 1
