"""What is asked about by name and not spoken of is told."""

from answering.notices import unmentioned_notices
from tests.answering.made_library import Section, library_of, made_source, quote_of

QUOTE = quote_of(library_of(made_source("a", "Notatet", [Section("En ordning for bagere.")])), "En ordning")


def test_what_no_quoted_passage_mentions_is_told_once() -> None:
    (notice,) = unmentioned_notices(["Fjordby", "ordning", "Ålerup"], [QUOTE])
    assert notice.kind == "ikke-nævnt"
    assert notice.text == "Kilderne her nævner ikke »Fjordby« og »Ålerup«. Svaret handler om det nærmeste."
    assert unmentioned_notices(["ordning"], [QUOTE]) == []
    assert unmentioned_notices([], [QUOTE]) == []
