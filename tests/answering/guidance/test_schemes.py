"""What follows an answer of schemes and actors, with invented records and a matcher over them."""

from answering.guidance.guide import Guide
from answering.guidance.onward import Onward
from answering.programme_choice import choose_records
from corpus.records.kinds import Aktoer, Program
from retrieval.matching.matcher import Matcher
from retrieval.matching.rules import Occasion
from tests.answering.guidance.made_people import KOMMUNER, WHEN
from tests.retrieval.matching.records import actor, catalogue, programme

LOCAL = actor("lokale-erhvervskontorer", navn="Det prøvede kontor", art=True, omraade=KOMMUNER)
HUB = actor("erhvervshus-nordjylland", navn="Prøvehus Nord", omraade=["Nordjylland"], gaa_hertil_naar=WHEN)
FYN = actor("erhvervshus-fyn", navn="Prøvehus Fyn", omraade=["Fyn"])
SITUATION = "Vi vil gerne have en ballon i Hjørring. Hvem kan hjælpe os?"


def onward(*data: Program | Aktoer, text: str = SITUATION) -> Onward:
    """Return what follows where everything given is described for balloons, the first most squarely."""
    records = catalogue(LOCAL, HUB, FYN, *data)
    weights = {one.id: 1.0 if one is data[0] else 0.8 for one in data}
    wish = Occasion(id="ballon", navn="du vil have en ballon", ord=("ballon",), poster=weights)
    result = Matcher(records, Near(weights), known_occasions=(wish,)).match(text)
    choice = choose_records(result, lambda match: True)
    assert choice is not None
    return Guide(records).after_schemes(text, result, choice)


class Near:
    """Finds records as near as it was told."""

    def __init__(self, near: dict[str, float]) -> None:
        self._near = near

    def closeness(self, situation: str) -> dict[str, float]:
        return self._near


def test_the_local_door_stands_first_and_who_knows_the_scheme_next() -> None:
    steps = onward(programme("luft", navn="Luftpuljen", kontakt_aktoer="erhvervshus-nordjylland")).next_steps
    assert steps == (
        "Begynd hos det prøvede kontor i Hjørring Kommune. De kender tilbuddene og viser dig videre.",
        "Spørg Prøvehus Nord, om Luftpuljen findes i dag, og om du kan bruge det.",
        "Telefon og mail er ikke oplyst i kilderne. Find dem på deres egne hjemmesider.",
    )


def test_an_unknown_municipality_is_the_readers_own() -> None:
    found = onward(programme("luft", navn="Luftpuljen"), text="Vi vil gerne have en ballon. Hvem hjælper?")
    assert found.next_steps[0].startswith("Begynd hos det prøvede kontor i din kommune.")


def test_a_contact_that_is_the_local_door_has_one_line() -> None:
    steps = onward(programme("luft", navn="Luftpuljen", kontakt_aktoer="lokale-erhvervskontorer")).next_steps
    assert sum("kontor" in step for step in steps) == 1
    assert "om Luftpuljen findes i dag" in steps[0]


def test_a_closed_scheme_leads_to_what_there_is_instead() -> None:
    luft = programme("luft", navn="Luftpuljen", status="lukket", kontakt_aktoer="erhvervshus-nordjylland")
    found = onward(luft)
    assert found.next_steps[1] == "Spørg Prøvehus Nord, hvad der findes i dag i stedet for Luftpuljen."
    assert "lukket og kan ikke søges" in (found.referral or "")


def test_an_old_actor_is_dated_and_the_regional_door_stands_behind_it() -> None:
    shop = actor("butik", navn="Ballonhuset", status="ukendt", omraade=["Danmark"], gaa_hertil_naar=WHEN)
    steps = onward(shop).next_steps
    assert steps[1] == "Ballonhuset (oplyst 2023): Gå hertil, når du er i tvivl."
    assert steps[2] == "Spørg Prøvehus Nord, hvilke programmer der er åbne nu."


def test_a_company_elsewhere_gets_the_door_of_its_own_part_of_the_country() -> None:
    luft = programme("luft", navn="Luftpuljen", region="Danmark", kontakt_aktoer="erhvervshus-nordjylland")
    steps = onward(luft, text="Vi vil gerne have en ballon i Odense. Hvem kan hjælpe os?").next_steps
    assert steps[0] == "Spørg Prøvehus Fyn, om Luftpuljen findes i dag, og om du kan bruge det."
    assert not any("Nord" in step or "kommune" in step for step in steps)


def test_at_most_three_lines_and_where_to_find_them() -> None:
    shop = actor("butik", navn="Ballonhuset", status="ukendt", omraade=["Danmark"], gaa_hertil_naar=WHEN)
    steps = onward(shop, text=f"{SITUATION} Vi vil også eksportere og ansætte.").next_steps
    assert len(steps) <= 4 and steps[-1].startswith("Telefon og mail")


def test_the_message_has_a_bearable_length() -> None:
    long = "Luftpuljen for alle, der gerne vil have en rigtig stor og smuk ballon til virksomheden"
    for status in ("åben", "ukendt", "lukket"):
        for text in (SITUATION, f"{SITUATION} {'Det haster meget med at komme op. ' * 40}"):
            for name in ("Luft", long):
                message = onward(programme("luft", navn=name, status=status), text=text).referral or ""
                assert 400 <= len(message) <= 900, (status, len(message))
                assert message.startswith("Hej\n") and message.endswith("[navn og virksomhed]")
                assert "{" not in message


def test_who_writes_is_told_as_far_as_it_was_said() -> None:
    luft = programme("luft", navn="Luftpuljen")
    told = onward(luft, text=f"{SITUATION} Vi er 8 ansatte.").referral or ""
    assert "en virksomhed i Hjørring Kommune med 8 ansatte [branche]." in told
    bare = onward(luft, text="Vi vil gerne have en ballon. Hvem hjælper?").referral or ""
    assert "en virksomhed [by, antal ansatte, branche]." in bare


def test_who_has_no_company_yet_does_not_write_as_one() -> None:
    text = "Jeg overvejer at starte egen virksomhed i Aalborg med at sy en ballon. Hvem hjælper mig?"
    message = onward(programme("luft", navn="Luftpuljen"), text=text).referral or ""
    assert "Jeg overvejer at starte virksomhed i Aalborg Kommune [branche]." in message


def test_where_no_actor_of_the_topic_serves_the_place_the_hub_there_is_asked_of_the_scheme() -> None:
    luft = programme("luft", navn="Luftpuljen", region="Danmark")
    text = "Vi vil gerne have en robot og en ballon i Odense. Hvem kan hjælpe os?"
    assert onward(luft, text=text).next_steps[0].startswith("Spørg Prøvehus Fyn, om Luftpuljen findes i dag")


def test_an_actor_for_other_matters_than_the_topic_is_not_named() -> None:
    luft = programme("luft", navn="Luftpuljen", temaer=["Grøn omstilling og cirkulær økonomi"])
    fund = actor("fond", navn="Prøvefonden", temaer=["Innovation"], omraade=["Danmark"], gaa_hertil_naar=WHEN)
    for text, named in (("Vi vil have en grøn ballon i Hjørring.", False), ("Vi vil have en ballon.", True)):
        steps = onward(luft, fund, text=text).next_steps
        assert any("Prøvefonden" in step for step in steps) is named
