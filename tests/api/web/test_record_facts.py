"""Everything a record says, as labelled facts, links and disagreements."""

from typing import Any

from api.web.record_facts import RecordFact, RecordFacts
from corpus.records.front_matter import MarkdownRecord
from corpus.records.kinds import Modstrid, Tema
from corpus.records.loader import Record, Records
from tests.api.fake_library import make_library
from tests.retrieval.matching.records import actor, catalogue, fact, figure, make_catalogue, programme


def facts_of(records: Records, record_id: str) -> RecordFacts:
    record = records.get(record_id)
    assert record is not None
    return RecordFacts(record, records, make_library())


def labelled(facts: RecordFacts) -> dict[str, RecordFact]:
    return {fact.label: fact for fact in facts.facts}


def with_sheets(*data: Any) -> Records:
    tema = Tema.model_validate(
        {"id": "proevetema", "titel": "Prøvetema", "status": "åben", "pr": "2023", "emne": "mål"}
        | {"relaterede": ["proevepilot"]},
        strict=False,
    )
    strid = Modstrid.model_validate(
        {"id": "proevestrid", "titel": "10 eller 12", "status": "åben", "pr": "2023"}
        | {"udsagn": [fact("Et sted står der 10."), fact("Et andet sted står der 12.")]}
        | {"saadan_siges_det": "Sig begge dele.", "relaterede": ["proevepilot"]},
        strict=False,
    )
    sheets = [
        Record("temaer", "proevetema.md", "0", tema, MarkdownRecord({}, ())),
        Record("modstrid", "proevestrid.md", "0", strid, MarkdownRecord({}, ())),
    ]
    return Records([*make_catalogue().all, *catalogue(*data).all, *sheets])


def test_terms_have_words_and_places() -> None:
    facts = labelled(facts_of(make_catalogue(), "proevepilot"))
    assert [line.text for line in facts["Tilskud"].lines] == ["50 % af lønnen"]
    assert facts["Højeste beløb pr. måned"].lines[0].text == "12.500 kr."
    assert facts["Tilskud"].lines[0].places[0].label == "opdigtet.txt, linje 3–4"
    assert "Beløb, sats og varighed" not in facts


def test_what_everybody_asks_for_stands_though_the_sources_are_silent() -> None:
    facts = labelled(facts_of(catalogue(programme("tavs")), "tavs"))
    for label in ("Udbytte", "Beløb, sats og varighed", "Målgruppe", "Ansøgning", "Frist"):
        assert facts[label] == RecordFact(label)
    assert facts["Spørg hos"].links == ()
    assert "Betingelser" not in facts


def test_alternatives_and_contacts_are_links_with_their_status() -> None:
    pilot = labelled(facts_of(make_catalogue(), "proevepilot"))
    assert [(x.name, x.url) for x in pilot["Spørg hos"].links] == [("Prøvehuset", "/program/proevehuset")]
    assert [x.status for x in pilot["Andre muligheder"].links] == ["ukendt"]
    house = labelled(facts_of(make_catalogue(), "proevehuset"))
    assert [x.name for x in house["Kan svare på spørgsmål om"].links] == ["Prøvepiloten", "Prøvestøtten"]
    assert [line.text for line in house["Hvornår"].lines] == ["Gå hertil, når du er i tvivl."]


def test_only_an_address_of_the_web_becomes_a_link() -> None:
    records = catalogue(
        programme("ondt", link="javascript:alert(1)"),
        programme("godt", link="https://eksempel.dk/a"),
        actor("hus", telefon="12 34 56 78"),
    )
    evil, good = (
        labelled(facts_of(records, name))["Telefon og hjemmeside"].lines for name in ("ondt", "godt")
    )
    assert [(line.text, line.url) for line in evil] == [("javascript:alert(1)", None)]
    assert good[0].url == "https://eksempel.dk/a"
    house = labelled(facts_of(records, "hus"))["Telefon, mail og hjemmeside"]
    assert [line.text for line in house.lines] == ["12 34 56 78"]


def test_records_that_name_this_one_are_found_too() -> None:
    records = with_sheets(programme("ven", navn="Prøvevennen", relaterede=["proevepilot"]))
    facts = facts_of(records, "proevepilot")
    assert [(label, [link.name for link in links]) for label, links in facts.groups] == [
        ("Programmer", ["Prøvevennen"]),
        ("Temaer", ["Prøvetema"]),
    ]
    assert facts.groups[1][1][0].url is None  # the sheet is not in the index


def test_a_disagreement_shows_what_each_source_says() -> None:
    (found,) = facts_of(with_sheets(), "proevepilot").disagreements
    assert found.title == "10 eller 12"
    assert [line.text for line in found.statements] == ["Et sted står der 10.", "Et andet sted står der 12."]


def test_what_else_the_sources_say_is_told_apart() -> None:
    data = programme("lille", vilkaar={"maks_beloeb_kr": figure(5000)}, fakta=[fact("Et faktum.")])
    facts = facts_of(catalogue(data), "lille")
    assert labelled(facts)["Højeste beløb"].lines[0].text == "5.000 kr."
    assert [line.text for line in facts.told] == ["Et faktum."]
