"""Facets as they are chosen from: order, folding, and what no case tells."""

from api.schemas.cases import FacetOut, FacetValueOut
from api.web.case_facets import FIRST, FacetChoices, facet_choices
from corpus.records.rows import UNKNOWN
from retrieval.cases.catalogue import FACETS


def facet(name: str, *values: tuple[str, int, bool]) -> FacetOut:
    rows = [FacetValueOut(value=value, count=count, selected=chosen) for value, count, chosen in values]
    return FacetOut(name=name, label=FACETS[name], values=rows)


def choices(found: FacetOut, order: list[str]) -> FacetChoices:
    others = [facet(name) for name in FACETS if name != found.name]
    first, folded = facet_choices([found, *others], {name: [] for name in FACETS} | {found.name: order})
    return next(shown for shown in (*first, *folded) if shown.name == found.name)


def test_values_keep_their_places_whatever_is_found() -> None:
    shown = choices(
        facet("branche", ("energi", 5, False), ("industri", 1, False)), ["industri", "x", "energi"]
    )
    assert [row.value for row in shown.shown] == ["industri", "energi"]
    assert [row.label for row in shown.shown] == ["Industri", "Energi"]


def test_long_facets_are_folded_and_open_where_something_is_chosen() -> None:
    order = [f"værdi {i}" for i in range(9)]
    plain = choices(facet("geografi", *((value, 1, False) for value in order)), order)
    assert (len(plain.shown), len(plain.more), plain.open, plain.more_open) == (6, 3, False, False)
    chosen = choices(facet("geografi", *((value, 1, value == "værdi 8") for value in order)), order)
    assert (chosen.chosen, chosen.open, chosen.more_open) == (1, True, True)


def test_no_fold_hides_a_single_value() -> None:
    order = [f"værdi {i}" for i in range(7)]
    assert choices(facet("tema", *((value, 1, False) for value in order)), order).more == ()


def test_a_facet_that_no_case_tells_is_said_so() -> None:
    assert not choices(facet("stoerrelse", (UNKNOWN, 3, False)), [UNKNOWN]).told
    assert choices(facet("stoerrelse"), ["lille", UNKNOWN]).told


def test_labels_stand_alone_and_names_stay_as_they_are() -> None:
    size = choices(facet("stoerrelse", ("mikro", 1, False), ("alle", 1, False)), ["mikro", "alle"])
    assert [row.label for row in size.shown] == ["Mikro (under 10 ansatte)", "På tværs af størrelser"]
    name = choices(facet("organisation", ("eProve", 1, False), (UNKNOWN, 1, False)), ["eProve", UNKNOWN])
    assert [row.label for row in name.shown] == ["eProve", "Ikke oplyst i kilderne"]


def test_every_facet_is_shown_once() -> None:
    first, folded = facet_choices([facet(name) for name in FACETS], {name: [] for name in FACETS})
    assert [shown.name for shown in first] == list(FIRST)
    assert {shown.name for shown in (*first, *folded)} == set(FACETS)
