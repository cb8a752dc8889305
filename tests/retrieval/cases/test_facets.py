"""Filtering and counting by facets."""

import pytest

from corpus.records.rows import UNKNOWN
from retrieval.cases.facets import FacetIndex, UnknownFacetValueError, ValueCount

VALUES: list[dict[str, tuple[str, ...]]] = [
    {"farve": ("rød", "blå"), "form": ("rund",)},
    {"farve": ("rød",), "form": ("kantet",)},
    {"farve": (UNKNOWN,), "form": ("rund",)},
    {"farve": ("grøn",), "form": ("kantet",)},
]
INDEX = FacetIndex(VALUES, ("farve", "form"))


def fitting(selected: dict[str, set[str]]) -> list[int]:
    return [i for i, fits in enumerate(INDEX.filter(selected)) if fits]


def test_values_of_one_facet_are_alternatives_and_facets_add_up() -> None:
    assert fitting({}) == [0, 1, 2, 3]
    assert fitting({"farve": {"blå", "grøn"}}) == [0, 3]
    assert fitting({"farve": {"rød", "grøn"}, "form": {"kantet"}}) == [1, 3]
    assert fitting({"farve": set(), "form": {"rund"}}) == [0, 2]
    assert fitting({"farve": {UNKNOWN}}) == [2]


def test_a_facet_does_not_restrict_its_own_counts() -> None:
    everything = INDEX.filter({})
    counts = INDEX.counts({"farve": {"grøn"}}, everything)
    assert counts["farve"] == (
        ValueCount("rød", 2),
        ValueCount("blå", 1),
        ValueCount("grøn", 1, selected=True),
        ValueCount(UNKNOWN, 1),
    )
    assert counts["form"] == (ValueCount("kantet", 1),)


def test_a_chosen_value_stays_when_nothing_has_it() -> None:
    counts = INDEX.counts({"farve": {"grøn"}, "form": {"rund"}}, INDEX.filter({}))
    assert ValueCount("grøn", 0, selected=True) in counts["farve"]
    assert ValueCount("rund", 0, selected=True) in counts["form"]


def test_only_matched_cases_are_counted() -> None:
    matched = INDEX.having("form", "kantet")
    assert INDEX.counts({}, matched)["farve"] == (ValueCount("grøn", 1), ValueCount("rød", 1))


def test_a_value_nobody_has_belongs_to_no_case() -> None:
    assert not INDEX.having("farve", "lilla").any()


@pytest.mark.parametrize(
    ("selected", "told"),
    [
        ({"farve": {"lilla"}}, "Ingen case har »lilla« som farve. Du kan vælge: blå, grøn, "),
        ({"lugt": {"sur"}}, "Facetten lugt findes ikke. Du kan vælge: farve, form."),
    ],
)
def test_what_does_not_exist_is_told_with_what_does(selected: dict[str, set[str]], told: str) -> None:
    with pytest.raises(UnknownFacetValueError, match=told):
        INDEX.check(selected)
