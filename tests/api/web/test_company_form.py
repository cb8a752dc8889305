"""The form about a company: what an address tells, what is wrong, and the address it is kept in."""

from urllib.parse import parse_qsl

import pytest
from starlette.datastructures import QueryParams

from api.web.company_fields import CompanyField, company_fields, form_field_of
from api.web.company_form import CompanyForm, read_company_form
from retrieval.matching.profile import CompanyProfile


def read(query: str) -> CompanyForm:
    return read_company_form(QueryParams(query))


def test_every_field_of_the_profile_stands_in_the_form_once() -> None:
    names = [field.felt for field in company_fields()]
    assert len(set(names)) == len(names)
    assert set(names) == {form_field_of(name) for name in CompanyProfile.model_fields}


@pytest.mark.parametrize("field", company_fields(), ids=lambda f: f.felt)
def test_every_choice_of_a_field_is_taken_and_has_a_name(field: CompanyField) -> None:
    assert (field.slags == "tal") == (not field.choices)
    assert set(field.ord) <= set(field.choices)
    for value in field.choices:
        form = read_company_form(QueryParams([(field.felt, value)]))
        assert form.errors == {}
        assert len(form.profile.known) == 1
        assert field.word(value)
    if field.slags == "tal":
        assert read_company_form(QueryParams([(field.felt, field.eksempel)])).errors == {}


@pytest.mark.parametrize(
    ("query", "known"),
    [
        ("kommune=Rebild", {"kommune": "Rebild"}),
        ("kommune=Fyn", {"landsdel": "Fyn"}),
        ("ansatte=1.200", {"ansatte": 1200}),
        ("ansatte=+12+", {"ansatte": 12}),
        ("maanedsloen_kr=32.000+kr.", {"maanedsloen_kr": 32000}),
        ("kandidat_ledig_maaneder=4,5", {"kandidat_ledig_maaneder": 4.5}),
        ("vil_ansaette=nej", {"vil_ansaette": False}),
        ("branche=industri", {"branche": ("industri",)}),
        ("behov=Innovation&behov=Finansiering&behov=Innovation", {"behov": ("Innovation", "Finansiering")}),
        ("kommune=&ansatte=&behov=", {}),
        ("findesikke=1", {}),
    ],
)
def test_fields_are_read(query: str, known: dict[str, object]) -> None:
    form = read(query)
    assert form.errors == {}
    assert form.profile.known == known


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("ansatte=tolv", "ansatte", "Skriv et tal, for eksempel 12."),
        ("ansatte=-3", "ansatte", "Skriv et tal"),
        ("ansatte=2,5", "ansatte", "Skriv et helt tal."),
        ("ansatte=99999999", "ansatte", "Tallet er for stort."),
        ("kommune=Atlantis", "kommune", "»Atlantis« er ikke på listen."),
        ("behov=Innovation&behov=Guld", "behov", "»Guld« er ikke på listen."),
        ("fase=alle", "fase", "ikke på listen"),
        ("q=" + "a" * 2001, "q", "Teksten må højst være 2.000 tegn. Den er på 2.001 tegn."),
    ],
)
def test_what_cannot_be_used_is_told_beside_its_field(query: str, field: str, words: str) -> None:
    form = read(query)
    assert list(form.errors) == [field]
    assert words in form.errors[field]
    assert form.profile.known == {}


def test_one_fault_keeps_the_other_fields() -> None:
    form = read("q=Vi+er+fire&kommune=Rebild&ansatte=fire")
    assert form.text == "Vi er fire"
    assert form.profile.known == {"kommune": "Rebild"}
    assert dict(form.state)["ansatte"] == "fire"


def test_the_state_is_what_its_own_address_tells() -> None:
    query = "q=Vi+laver+%C3%B8l+%26+br%C3%B8d&kommune=Fyn&behov=Innovation&behov=Finansiering&ansatte=1.200"
    form = read(query)
    assert read(form.query).state == form.state
    assert [name for name, _ in parse_qsl(form.query)] == ["q", "kommune", "ansatte", "behov", "behov"]


def test_personal_data_does_not_stay_in_the_address() -> None:
    form = read("q=Ring+til+mig+p%C3%A5+mette@eksempel.dk")
    assert "mette" not in form.query
    assert "•••" in form.text


@pytest.mark.parametrize(("query", "used"), [("kommune=Rebild", False), ("fase=krise", True), ("", False)])
def test_folded_fields_that_are_used_are_known(query: str, used: bool) -> None:
    assert read(query).folded_is_used is used
