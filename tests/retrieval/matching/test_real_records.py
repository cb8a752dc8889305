"""Situations of our own against the shipped records; the last test uses the real embedding model."""

from pathlib import Path

import pytest

from corpus.records.loader import Records, load_records
from retrieval.matching.matcher import OPEN, Matcher
from retrieval.matching.opening import open_matcher

HIRING = (
    "Vi er et værksted i Hjørring og vil ansætte en nyuddannet datamatiker til 32.000 kr. om måneden. "
    "Kan vi få hjælp til lønnen?"
)
SITUATIONS: list[tuple[str, set[str]]] = [
    (HIRING, {"smv-vaekstpilot", "jobcenter", "nordjysk-vaekstpilot"}),
    ("En lille fødevarevirksomhed på Mors vil være grønnere", {"smv-groen-2", "baeredygtighedshjulet"}),
    ("Vi vil eksportere til Norge fra Frederikshavn", {"trade-council"}),
    ("Vi skylder penge væk og frygter konkurs", {"early-warning"}),
    ("Min tøjbutik i Aars skal have en webshop", {"smv-digital"}),
    (
        "Vi har en idé til et nyt produkt og mangler penge til at udvikle det",
        {"innobooster", "innovationsfonden"},
    ),
    ("Kan et par studerende løse en opgave for os?", {"studentersamarbejde"}),
    ("Vi vil have en svejserobot på vores maskinfabrik", {"addsmart", "odense-robotics", "made"}),
    ("Vores campingplads ved Løkken vil have flere gæster", {"destinationsselskaber"}),
    (
        "Jeg drømmer om at starte egen virksomhed i Thisted",
        {"ivaerksaetterdanmark", "lokale-erhvervskontorer"},
    ),
    ("Kan vi få en ledig ind i virksomhedspraktik først?", {"virksomhedspraktik", "jobcenter"}),
    ("Vi leder efter en investor, der vil være medejer", {"business-angels", "vaekstfonden"}),
]


@pytest.fixture(scope="module")
def records() -> Records:
    return load_records()


@pytest.mark.parametrize(("text", "expected"), SITUATIONS, ids=[text[:40] for text, _ in SITUATIONS])
def test_the_rules_alone_find_what_fits(records: Records, text: str, expected: set[str]) -> None:
    shown = [match.id for match in Matcher(records).match(text).shown]
    assert expected & set(shown[:3])


@pytest.mark.parametrize("text", [text for text, _ in SITUATIONS])
def test_nothing_closed_is_ever_offered(records: Records, text: str) -> None:
    found = Matcher(records).match(text)
    status = {record.id: record.data.status for record in records.all}
    assert all(status[match.id] in OPEN for match in (*found.may_apply, *found.actors))
    assert all(status[match.id] not in OPEN for match in found.closed_or_proposed)
    assert all(match.open for match in found.shown[:2])


def test_hiring_a_graduate_explains_the_closed_pilot_and_what_to_do_instead(records: Records) -> None:
    found = Matcher(records).match(HIRING)
    pilot = next(match for match in found.shown if match.id == "nordjysk-vaekstpilot")
    assert not pilot.open
    assert pilot.status_text.startswith("lukket")
    assert pilot.benefit is not None
    assert pilot.benefit.total_kr == 50_000
    assert pilot.benefit.text.startswith("50 % af 32.000 kr. = 16.000 kr., dog højst 12.500 kr.")
    assert {outcome.id: outcome.outcome for outcome in pilot.criteria}["uddannelse"] == "opfyldt"
    assert all(statement.places for statement in pilot.statements)
    assert "smv-vaekstpilot" in dict(pilot.alternatives)
    assert found.ask[0].name == "Det lokale erhvervskontor i Hjørring Kommune"
    assert "jobcenter" in {ask.id for ask in found.ask}


def test_a_company_elsewhere_is_not_sent_to_a_north_danish_door(records: Records) -> None:
    found = Matcher(records).match("Vi er et værksted i Esbjerg og vil være grønnere")
    assert "lokale-erhvervskontorer" not in {ask.id for ask in found.ask}


@pytest.mark.model
def test_with_the_real_model(model_data: Path) -> None:
    from ingest.embedding.opening import open_embedder

    matcher = open_matcher(open_embedder(model_data), model_data)
    for text, expected in SITUATIONS:
        shown = [match.id for match in matcher.match(text).shown]
        assert expected & set(shown[:3]), (text, shown[:5])
