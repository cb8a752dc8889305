"""Every criterion of the rules, with each of its three outcomes and with a silent record."""

from typing import Any

import pytest

from corpus.records.kinds import RecordData
from retrieval.matching.criteria import Judge
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import Judged
from retrieval.matching.rules import rules
from tests.retrieval.matching.records import PLACE, actor, fact, figure, programme, target

LIMIT = programme("privat-loentilskud", vilkaar={"min_ledighed_maaneder": figure(6)})
JUDGE = Judge(rules(), {LIMIT.id: LIMIT})


def hired(**fields: Any) -> RecordData:
    return programme("a", kandidat={"tekst": "En opdigtet kandidat", "kilde": [PLACE], **fields})


FYN = programme("a", maalgruppe=target(region=["Fyn"]))
COUNTRY = programme("a", maalgruppe=target(region=["landdistrikter"]))
MORS = actor("a", omraade=["Morsø", "Thisted"])
GREEN = programme("a", temaer=["Grøn omstilling og cirkulær økonomi"])
FOOD = programme("a", maalgruppe=target(branche=["fødevarer"]))
SMALL = programme("a", maalgruppe=target(stoerrelse=["mikro", "lille"]))
CRISIS = programme("a", maalgruppe=target(fase=["krise"]))
MET, NOT_MET, UNKNOWN = "opfyldt", "ikke opfyldt", "ukendt"

CASES: list[tuple[str, RecordData, dict[str, Any], str]] = [
    ("omraade", FYN, {"landsdel": "Fyn"}, MET),
    ("omraade", FYN, {"kommune": "Hjørring"}, NOT_MET),
    ("omraade", COUNTRY, {"kommune": "Hjørring"}, UNKNOWN),
    ("omraade", COUNTRY, {"landdistrikt": True}, MET),
    ("omraade", COUNTRY, {"landdistrikt": False}, NOT_MET),
    ("omraade", programme("a", region="Danmark"), {"landsdel": "Bornholm"}, MET),
    ("omraade", programme("a", region="Nordjylland"), {"landsdel": "Bornholm"}, NOT_MET),
    ("omraade", programme("a", region="Nordjylland"), {"kommune": "Læsø"}, MET),
    ("omraade", programme("a", region="grænseregioner"), {"kommune": "Læsø"}, UNKNOWN),
    ("daekker", MORS, {"kommune": "Morsø"}, MET),
    ("daekker", MORS, {"kommune": "Læsø"}, NOT_MET),
    ("daekker", MORS, {"ansatte": 4}, UNKNOWN),
    ("behov", GREEN, {"behov": ("Grøn omstilling og cirkulær økonomi",)}, MET),
    ("behov", GREEN, {"behov": ("Innovation",)}, NOT_MET),
    ("behov", GREEN, {}, UNKNOWN),
    ("branche", FOOD, {"branche": ("fødevarer", "handel")}, MET),
    ("branche", FOOD, {"branche": ("handel",)}, NOT_MET),
    ("branche", FOOD, {}, UNKNOWN),
    ("branche", programme("a", maalgruppe=target(branche=["alle"])), {}, MET),
    ("branche", programme("a"), {"branche": ("handel",)}, UNKNOWN),
    ("stoerrelse", SMALL, {"ansatte": 9}, MET),
    ("stoerrelse", SMALL, {"ansatte": 49}, MET),
    ("stoerrelse", SMALL, {"ansatte": 50}, NOT_MET),
    ("stoerrelse", SMALL, {"ansatte": 250}, NOT_MET),
    ("stoerrelse", SMALL, {}, UNKNOWN),
    ("fase", CRISIS, {"fase": "krise"}, MET),
    ("fase", CRISIS, {"fase": "vækst"}, NOT_MET),
    ("fase", CRISIS, {}, UNKNOWN),
    ("uddannelse", hired(uddannelse=["KVU", "MVU"]), {"kandidat_uddannelse": "MVU"}, MET),
    ("uddannelse", hired(uddannelse=["KVU"]), {"kandidat_uddannelse": "faglært"}, NOT_MET),
    ("uddannelse", hired(uddannelse=["KVU"]), {}, UNKNOWN),
    ("ledig", hired(ledig=True), {"kandidat_ledig": True}, MET),
    ("ledig", hired(ledig=True), {"kandidat_ledig": False}, NOT_MET),
    ("ledig", hired(ledig=True), {}, UNKNOWN),
    ("ledighed", LIMIT, {"kandidat_ledig_maaneder": 6}, MET),
    ("ledighed", LIMIT, {"kandidat_ledig_maaneder": 5.5}, NOT_MET),
    ("ledighed", LIMIT, {"kandidat_nyuddannet": True}, UNKNOWN),
    ("loentilskud", hired(ret_til_loentilskud=False), {"kandidat_ledig_maaneder": 2}, MET),
    ("loentilskud", hired(ret_til_loentilskud=False), {"kandidat_ledig_maaneder": 8}, NOT_MET),
    ("loentilskud", hired(ret_til_loentilskud=True), {"kandidat_ledig_maaneder": 8}, MET),
    ("loentilskud", hired(ret_til_loentilskud=True), {"kandidat_ledig": False}, NOT_MET),
    ("loentilskud", hired(ret_til_loentilskud=True), {}, UNKNOWN),
]


def judged(criterion: str, record: RecordData, profile: dict[str, Any]) -> Judged:
    return next(j for j in JUDGE.judge(CompanyProfile(**profile), record) if j.id == criterion)


@pytest.mark.parametrize(("criterion", "record", "profile", "outcome"), CASES)
def test_outcomes(criterion: str, record: RecordData, profile: dict[str, Any], outcome: str) -> None:
    found = judged(criterion, record, profile)
    assert found.outcome == outcome
    assert found.text.endswith(".")
    assert "{" not in found.text


def test_every_criterion_is_tried_with_all_three_outcomes() -> None:
    tried = {(criterion, outcome) for criterion, _, _, outcome in CASES}
    wanted = {(rule.id, outcome) for rule in rules().kriterier for outcome in (MET, NOT_MET, UNKNOWN)}
    assert wanted <= tried


def test_the_evidence_is_the_records_own_statement_with_its_place() -> None:
    found = judged("branche", FOOD, {"branche": ("fødevarer",)})
    assert found.statement is not None
    assert found.statement.text == "Opdigtede virksomheder."
    assert [(p.fil, p.linjer) for p in found.statement.places] == [("opdigtet.txt", (3, 4))]


def test_an_unknown_of_the_company_is_asked_of_the_company() -> None:
    found = judged("branche", FOOD, {})
    assert (found.ask_company, found.ask_contact) == ("Hvilken branche er virksomheden i?", None)


def test_a_silent_record_is_asked_of_those_behind_it() -> None:
    found = judged("branche", programme("a"), {"branche": ("handel",)})
    assert (found.ask_company, found.ask_contact) == (None, "Er vores branche med?")
    assert found.statement is None


def test_being_for_everybody_earns_nothing_and_a_special_scheme_more_than_a_broad_one() -> None:
    def score(*branches: str) -> float:
        record = programme("a", maalgruppe=target(branche=list(branches)))
        return judged("branche", record, {"branche": ("handel",)}).score

    assert score("alle") == 0 < score("handel", "energi") < score("handel")


def test_texts_name_sizes_and_places_in_plain_words() -> None:
    assert judged("stoerrelse", SMALL, {"ansatte": 60}).text == (
        "Er for under 10 ansatte og 10-49 ansatte; din virksomhed er 50-249 ansatte."
    )
    assert judged("omraade", FYN, {"kommune": "Læsø"}).text == "Gælder Fyn, ikke Læsø."


def test_a_place_is_only_backed_by_a_statement_that_names_it() -> None:
    silent = programme("a", region="Nordjylland", udbytte=[fact("Det giver mange penge.")])
    assert judged("omraade", silent, {"kommune": "Læsø"}).statement is None
    told = programme("a", region="Nordjylland", udbytte=[fact("Det er for nordjyske firmaer.")])
    statement = judged("omraade", told, {"kommune": "Læsø"}).statement
    assert statement is not None
    assert statement.text == "Det er for nordjyske firmaer."
