"""Whom to ask: the nearest door first, nobody who serves another place or is only a proposal."""

from corpus.records.kinds import Aktoer, Program
from retrieval.matching.asking import Contacts, municipality_name, office_name
from retrieval.matching.matcher import Matcher
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import MatchResult
from retrieval.matching.rules import Occasion, rules
from tests.retrieval.matching.records import actor, catalogue, programme

WHEN = ["Gå hertil, når du er i tvivl."]
LOCAL = actor("lokale-erhvervskontorer", navn="Kontoret", art=True, omraade=["Hjørring", "Vesthimmerland"])
HUBS = (
    actor("erhvervshus-nordjylland", navn="Hus Nord", omraade=["Nordjylland"]),
    actor("erhvervshus-fyn", navn="Hus Fyn", omraade=["Fyn"]),
    actor("erhvervshus-hovedstaden", navn="Hus Øst", omraade=["Hovedstaden", "Bornholm"]),
)
HERE = CompanyProfile(kommune="Hjørring")


def matched(text: str, *data: Program | Aktoer, told: bool = True) -> MatchResult:
    poster = {one.id: 1.0 for one in data} if told else {}
    wish = Occasion(id="x", navn="du vil x", ord=("ballon",), poster=poster)
    return Matcher(catalogue(LOCAL, *HUBS, *data), Near(*data), known_occasions=(wish,)).match(text)


class Near:
    """Finds the records given near."""

    def __init__(self, *data: Program | Aktoer) -> None:
        self._ids = [one.id for one in data]

    def closeness(self, situation: str) -> dict[str, float]:
        return dict.fromkeys(self._ids, 1.0)


def test_the_local_door_is_first_and_the_regional_last() -> None:
    shop = actor("butik", navn="Butikken", omraade=["Danmark"], gaa_hertil_naar=WHEN)
    asks = matched("Vi vil have en ballon i Hjørring", shop).ask
    assert [(a.role, a.name) for a in asks] == [
        ("lokal", "Kontoret i Hjørring Kommune"),
        ("aktør", "Butikken"),
        ("regional", "Hus Nord"),
    ]


def test_each_part_of_the_country_has_its_own_hub_and_no_local_door_of_ours() -> None:
    for place, hub in (("Odense", "Hus Fyn"), ("Rønne", "Hus Øst"), ("København", "Hus Øst")):
        assert [a.name for a in matched(f"Vi vil have en ballon i {place}").ask] == [hub]


def test_an_actor_of_another_part_of_the_country_is_not_asked() -> None:
    fynsk = actor("fynsk", navn="Fynsk Ballon", omraade=["Fyn"], gaa_hertil_naar=WHEN)
    assert "fynsk" not in [a.id for a in matched("Vi vil have en ballon i Hjørring", fynsk).ask]
    assert "fynsk" in [a.id for a in matched("Vi vil have en ballon i Odense", fynsk).ask]


def test_the_contact_of_a_scheme_is_not_asked_where_it_serves_others() -> None:
    luft = programme("luft", region="Danmark", kontakt_aktoer="erhvervshus-nordjylland")
    assert [a.name for a in matched("Vi vil have en ballon i Odense", luft).ask] == ["Hus Fyn"]


def test_an_actor_that_only_the_texts_are_near_to_is_not_asked() -> None:
    shop = actor("butik", navn="Butikken", omraade=["Danmark"], gaa_hertil_naar=WHEN)
    assert "butik" not in [a.id for a in matched("Vi vil have en ballon", shop, told=False).ask]


def test_a_proposed_or_closed_actor_is_nobodys_contact() -> None:
    for status in ("forslag", "lukket"):
        house = actor("hus", status=status, gaa_hertil_naar=WHEN)
        luft = programme("luft", kontakt_aktoer="hus")
        contacts = Contacts(catalogue(house, luft), rules().spoerg, rules().steder)
        assert contacts.of_record(luft) == () and contacts.of_record(house) == ()
        assert contacts.by_id("hus", HERE) is None


def test_a_school_in_one_municipality_serves_the_region() -> None:
    school = actor("skole", omraade=["Aalborg"], region="Nordjylland")
    contacts = Contacts(catalogue(school), rules().spoerg, rules().steder)
    assert contacts.by_id("skole", HERE) is not None
    assert contacts.by_id("skole", CompanyProfile(landsdel="Fyn")) is None


def test_an_office_carries_the_municipalitys_own_name() -> None:
    assert (
        office_name(LOCAL, CompanyProfile(kommune="Vesthimmerland")) == "Kontoret i Vesthimmerlands Kommune"
    )
    assert office_name(LOCAL, CompanyProfile()) == "Kontoret"
    assert office_name(HUBS[0], HERE) == "Hus Nord"
    assert municipality_name("Rebild") == "Rebild"
