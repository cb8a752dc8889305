"""The catalogue and the facet values of a case."""

from pathlib import Path
from typing import get_args

import pytest

from corpus.records import load_records
from corpus.records.rows import UNKNOWN
from corpus.records.vocabulary import Audience, Branche, Medium, Region, Size
from retrieval.cases.catalogue import FACETS, Catalogue, entry_of, read_catalogue
from retrieval.cases.vocabulary import vocabulary
from tests.retrieval.cases.invented import CASES, fact, make_case

RECORD = """---
id: {case_id}
titel: En opdigtet case
status: ukendt
pr: 2020
---

Den handler om ingenting.
"""


def test_every_facet_has_a_value() -> None:
    bare = make_case("bar", "Uden oplysninger")
    assert bare.values == dict.fromkeys(FACETS, (UNKNOWN,))


def test_task_and_outcome_are_read_out_of_the_sentences() -> None:
    values = {entry.id: entry.values for entry in CASES}
    assert values["ostemesteren"]["opgave"] == ("eksport og udland",)
    assert values["ostemesteren"]["udbytte"] == ("kunder og eksport",)
    assert "rekruttering" in values["aaens-baade"]["opgave"]
    assert values["aaens-baade"]["udbytte"] == ("job og ansættelser",)
    assert values["zebra-tryk"]["udbytte"] == (UNKNOWN,)


def test_the_outcome_is_not_taken_from_the_task() -> None:
    entry = make_case("x", "En prøve", opgave=fact("De ville have nye kunder."))
    assert entry.values["udbytte"] == (UNKNOWN,)


def test_a_municipality_lies_in_its_region() -> None:
    values = {entry.id: entry.values["geografi"] for entry in CASES}
    assert values["aaens-baade"] == ("Læsø", "Nordjylland")
    assert values["zebra-tryk"] == ("Fyn",)


def test_cases_stand_in_order_of_their_ids_and_are_found_by_them() -> None:
    catalogue = Catalogue(reversed(CASES))
    assert [entry.id for entry in catalogue.entries] == sorted(entry.id for entry in CASES)
    assert catalogue.get("zebra-tryk") is not None
    assert catalogue.get("findes-ikke") is None


def test_the_cases_of_the_first_folder_that_has_any_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "min-case.md").write_text(RECORD.format(case_id="min-case"), "utf-8")
    (folder / "itu.md").write_text("uden hoved", "utf-8")
    assert [entry.id for entry in read_catalogue([tmp_path]).entries] == ["min-case"]


def test_without_a_folder_of_cases_the_projects_own_are_read(tmp_path: Path) -> None:
    own = {record.id for record in load_records().in_folder("cases")}
    assert {entry.id for entry in read_catalogue([tmp_path]).entries} == own
    assert len(own) >= 15


def test_only_a_case_can_be_an_entry() -> None:
    record = load_records().in_folder("programmer")[0]
    with pytest.raises(TypeError):
        entry_of(record)


@pytest.mark.parametrize(
    ("facet", "allowed"),
    [
        ("medie", get_args(Medium)),
        ("branche", get_args(Branche)),
        ("geografi", get_args(Region)),
        ("maalgruppe", get_args(Audience)),
        ("stoerrelse", get_args(Size)),
    ],
)
def test_the_words_stand_for_values_that_records_can_have(facet: str, allowed: tuple[str, ...]) -> None:
    assert set(vocabulary().values[facet]) <= set(allowed)
