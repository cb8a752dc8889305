"""The occasions as data, and how they are found."""

import pytest

from corpus.records.kinds import Aktoer, Program
from corpus.records.loader import Records, load_records
from corpus.records.vocabulary import Theme
from retrieval.matching.occasion_finder import OccasionFinder, strength
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import Reason
from retrieval.matching.rules import Occasion, occasions, rules
from retrieval.matching.word_lists import Words

GREEN: Theme = "Grøn omstilling og cirkulær økonomi"
EXAMPLE = Occasion(
    id="a", navn="du vil a", ord=("kage*",), profil={"behov": (GREEN, "Innovation")}, poster={"p": 0.5}
)
STRICT = Occasion(id="b", navn="du vil b", ord=("kage",), kraever={"kommune": ("Læsø",)}, poster={"p": 0.5})
LONG = Occasion(id="c", navn="du vil c", profil={"kandidat_ledig_mindst_maaneder": (6,)}, poster={"p": 0.5})


@pytest.fixture(scope="module")
def records() -> Records:
    return load_records()


def found(occasion: Occasion, text: str = "", **profile: object) -> tuple[Reason, ...]:
    finder = OccasionFinder((occasion,), 0.6)
    return finder.reasons(CompanyProfile.model_validate(profile), Words(text)).get("p", ())


def test_words_or_the_whole_profile_make_an_occasion() -> None:
    assert found(EXAMPLE, "Kagerne")[0].words == ("Kagerne",)
    assert found(EXAMPLE, behov=(GREEN, "Innovation"))[0].words == ()
    assert not found(EXAMPLE, behov=(GREEN,))
    assert not found(EXAMPLE)


def test_an_occasion_that_only_the_profile_tells_of_counts_less() -> None:
    assert found(EXAMPLE, "kage")[0].score == 0.5
    assert found(EXAMPLE, behov=(GREEN, "Innovation"))[0].score == pytest.approx(0.3)


def test_a_requirement_must_hold_as_well() -> None:
    assert found(STRICT, "kage", kommune="Læsø")
    assert not found(STRICT, "kage", kommune="Morsø")
    assert not found(STRICT, "kage")


@pytest.mark.parametrize(("months", "applies"), [(6, True), (5.5, False), (None, False)])
def test_a_number_must_be_reached(months: float | None, applies: bool) -> None:
    assert bool(found(LONG, kandidat_ledig_maaneder=months)) is applies


def test_occasions_add_up_to_at_most_one() -> None:
    reasons = [Reason(str(n), "", (), 0.5) for n in range(3)]
    assert strength(reasons[:2]) == 0.75
    assert strength(reasons) == 0.875
    assert strength([]) == 0


def test_every_record_named_in_the_data_is_a_programme_or_an_actor(records: Records) -> None:
    for occasion in occasions():
        for record_id, weight in occasion.poster.items():
            record = records.get(record_id)
            assert record is not None and isinstance(record.data, Program | Aktoer), (occasion.id, record_id)
            assert 0 < weight <= 1
    ruleset = rules()
    for record_id in (ruleset.spoerg.foerst, *ruleset.spoerg.erhvervshuse.values()):
        assert records.get(record_id) is not None


def test_occasions_are_distinct_and_name_real_fields() -> None:
    ids = [occasion.id for occasion in occasions()]
    assert len(ids) == len(set(ids))
    fields = {*CompanyProfile.model_fields, "kandidat_ledig_mindst_maaneder"}
    for occasion in occasions():
        assert {*occasion.profil, *occasion.kraever} <= fields
        assert occasion.ord or occasion.profil
