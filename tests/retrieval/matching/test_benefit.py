"""What a scheme would give, with its arithmetic."""

import pytest

from retrieval.matching.benefit import benefit_of
from tests.retrieval.matching.records import PLACE, figure, programme

HALF = {
    "sats_pct": figure(50, af="lønnen"),
    "maks_beloeb_pr_maaned_kr": figure(12500),
    "varighed_maaneder": figure(4),
}


@pytest.mark.parametrize(
    ("wage", "per_month", "total"), [(32000, 12500, 50000), (20000, 10000, 40000), (None, 12500, 50000)]
)
def test_half_the_wage_up_to_a_ceiling(wage: int | None, per_month: int, total: int) -> None:
    found = benefit_of(programme("a", vilkaar=HALF), wage)
    assert found is not None
    assert (found.per_month_kr, found.total_kr) == (per_month, total)


def test_the_arithmetic_is_told_with_the_status() -> None:
    found = benefit_of(programme("a", vilkaar=HALF, status="lukket"), 32000)
    assert found is not None
    assert found.text == (
        "50 % af 32.000 kr. = 16.000 kr., dog højst 12.500 kr. om måneden, i 4 måneder = op til 50.000 kr. "
        "Regneeksempel: Ordningen er oplyst som lukket, så beløbet kan ikke søges."
    )
    assert [place.fil for place in found.places] == [PLACE["fil"]]


@pytest.mark.parametrize("terms", [{}, {"varighed_uger": figure(4)}, {"min_ledighed_maaneder": figure(6)}])
def test_no_amount_no_benefit(terms: dict[str, object]) -> None:
    assert benefit_of(programme("a", vilkaar=terms), 32000) is None


def test_a_ceiling_of_the_whole_caps_the_total() -> None:
    found = benefit_of(programme("a", vilkaar={**HALF, "maks_beloeb_kr": figure(30000)}), 32000)
    assert found is not None
    assert found.total_kr == 30000
    assert "i alt" in found.text


def test_a_rate_of_something_else_gives_no_total() -> None:
    found = benefit_of(programme("a", vilkaar={"sats_pct": figure(40, af="udgiften")}), 32000)
    assert found is not None
    assert (found.total_kr, found.per_month_kr) == (None, None)
    assert found.text.startswith("40 % af udgiften. ")


def test_own_share_is_told() -> None:
    terms = {"maks_beloeb_kr": figure(100000), "egenbetaling_pct": figure(25)}
    found = benefit_of(programme("a", vilkaar=terms))
    assert found is not None
    assert "betaler selv 25 %" in found.text
    assert found.total_kr == 100000
