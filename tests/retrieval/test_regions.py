import pytest

from retrieval.regions import Regions, regions


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Hvad gælder i Nordjylland?", {"nordjylland"}),
        ("nordjyske virksomheder", {"nordjylland"}),
        ("kan jeg få hjælp i hjørring", {"nordjylland"}),
        ("Turisme på Fyn", {"fyn"}),
        ("de fynske robotter", {"fyn"}),
        ("Hvad er forskellen på Bornholm og Sjælland?", {"bornholm", "sjælland"}),
        ("grænseregionernes udfordringer", {"grænseregioner"}),
        ("eksport i hele landet", set()),
        ("Hvem var med til mødet?", set()),
        ("Vejles fynske naboer får vejledning", {"sydjylland", "fyn"}),
        ("Hvem giver vejledning?", set()),
        ("morsom ide om at ændre en by", set()),
        ("", set()),
    ],
)
def test_regions_are_read_from_the_question(question: str, expected: set[str]) -> None:
    assert regions().asked(question) == expected


@pytest.mark.parametrize(
    ("told", "fit"),
    [("Fyn", 1.0), ("fyn", 1.0), ("Bornholm", -1.0), ("Danmark", 0.0), (None, 0.0), ("Atlantis", 0.0)],
)
def test_only_another_known_region_speaks_against_a_passage(told: str | None, fit: float) -> None:
    assert regions().fit(frozenset({"fyn"}), told) == fit
    assert regions().fit(frozenset(), told) == 0.0


def test_short_names_are_whole_words_and_long_ones_beginnings() -> None:
    known = Regions({"Thy": ["thy"], "Vendsyssel": ["vendsys"]})
    assert known.asked("thyborøn") == frozenset()
    assert known.asked("i Thy.") == {"thy"}
    assert known.asked("VENDSYSSELS havne") == {"vendsyssel"}
