"""Find program: the form, the result, the comparison and the page of one record, over invented records."""

from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from api.settings import Settings
from retrieval.matching.matcher import Matcher
from tests.api.page_reader import one, soup_of, text_of
from tests.api.pages.programme_client import client_over
from tests.retrieval.matching.records import catalogue, programme, target

SITUATION = "Vi er tolv i Hjørring og vil ansætte en nyuddannet datamatiker til 32.000 kr. om måneden"


def found(client: TestClient, **fields: str | list[str]) -> BeautifulSoup:
    response = client.get(f"/program?{urlencode(fields, doseq=True)}")
    assert response.status_code == 200, response.text
    return soup_of(response.text)


def names(page: BeautifulSoup, section: str) -> list[str]:
    return [h.get_text() for h in page.select(f'section[aria-labelledby="{section}"] h4')]


def test_empty_page_has_examples_and_all_programmes_in_two_groups(client: TestClient) -> None:
    page = soup_of(client.get("/program").text)
    assert len(page.select(".situations a")) == 3
    assert [h.get_text() for h in page.select(".all h3")] == [
        "Kan stadig gælde (1)",
        "Lukket eller kun foreslået (1)",
    ]
    open_list, closed_list = page.select(".programme-list")
    assert one(open_list, "a")["href"] == "/program/proevestoetten"  # type: ignore[arg-type]
    assert "Lukket" in closed_list.get_text()
    assert not page.select(".results, [role=alert]")
    assert one(page, "title").get_text() == "Find program · Vejviser"


def test_an_example_leads_to_a_result(client: TestClient) -> None:
    page = soup_of(client.get("/program").text)
    for link in page.select(".situations a"):
        assert "Det kan passe til jer" in client.get(str(link["href"])).text


def test_result_keeps_open_actors_and_closed_apart(client: TestClient) -> None:
    page = found(client, q=SITUATION)
    assert one(page, "title").get_text().startswith("Vi er tolv i Hjørring")
    assert names(page, "kan") == ["Prøvestøtten"]
    assert names(page, "aktoerer") == ["Prøvehuset"]
    assert names(page, "lukket") == ["Prøvepiloten"]
    assert "kan ikke søges ifølge kilderne" in text_of(page, ".closed > p")
    assert "Ingen kilde siger, at et af disse programmer er åbent i dag." in page.get_text()


def test_a_programme_that_a_source_calls_open_is_named_with_the_doubt(settings: Settings) -> None:
    records = catalogue(programme("aabent", navn="Prøveåben", status="åben", temaer=["Innovation"]))
    page = found(client_over(settings, Matcher(records, known_occasions=())), behov="Innovation")
    notice = text_of(page, 'section[aria-labelledby="kan"] > .notice')
    assert notice.startswith("Oplyst som åben i kilderne: Prøveåben. Det kan være ændret siden.")
    assert "For resten" not in notice


def test_what_was_read_is_shown_and_leads_to_its_field(client: TestClient) -> None:
    page = found(client, q=SITUATION)
    read = {str(a["href"]): " ".join(a.get_text().split()) for a in page.select(".read a")}
    assert read["#f-kommune"] == "Kommune: Hjørring"
    assert read["#f-kandidat_uddannelse"].endswith("»datamatiker«")
    for anchor in read:
        assert one(page, anchor)
    assert text_of(page, "#f-kommune option[value='']") == "Hjørring (læst af teksten)"


def test_a_field_corrects_what_was_read(client: TestClient) -> None:
    page = found(client, q=SITUATION, kommune="Fyn")
    assert "#f-kommune" not in {a["href"] for a in page.select(".read a")}
    assert one(page, "#f-kommune option[selected]").get_text() == "Fyn"
    assert one(page, "#q").get_text() == SITUATION


def test_the_card_tells_reasons_criteria_gain_and_whom_to_ask(client: TestClient) -> None:
    page = found(client, q=SITUATION)
    card = one(page, "#kort-proevestoetten")
    assert "Det passer, fordi du vil ansætte." in card.get_text()
    outcomes = {str(li["data-outcome"]) for li in card.select(".ticks li")}
    assert outcomes == {"opfyldt", "ukendt"}
    for tick in card.select(".ticks li"):
        assert tick.get_text().startswith(str(tick["data-outcome"]).capitalize())
    assert "Prøvestøtten hjælper, når nogen ansættes." in one(card, "dl").get_text()  # type: ignore[arg-type]
    link = one(card, "dl a")  # type: ignore[arg-type]
    assert link.get_text() == "Prøvehuset"
    assert "opdigtet.txt, linje 3–4" in card.get_text()


def test_what_the_sources_do_not_tell_is_said(settings: Settings) -> None:
    records = catalogue(programme("tavs", region="Danmark", temaer=["Innovation"]))
    page = found(client_over(settings, Matcher(records, known_occasions=())), behov="Innovation")
    shown = {dt.get_text(): dt.find_next("dd").get_text().strip() for dt in page.select("#kort-tavs dt")}  # type: ignore[union-attr]
    assert shown["Udbytte"] == "ikke oplyst i kilderne"
    assert shown["Spørg hos"].startswith("ikke oplyst i kilderne")


def test_a_closed_scheme_that_is_named_is_told_first(client: TestClient) -> None:
    page = found(client, q="Kan vi få Prøvepiloten, når vi vil ansætte?")
    notice = text_of(page, '.notice[data-kind="udløbet"]')
    assert notice.startswith("Prøvepiloten: lukket.")
    assert "Se i stedet: Prøvestøtten." in notice


def test_questions_are_fields_that_keep_what_is_told(settings: Settings) -> None:
    small = programme(
        "lille", region="Danmark", temaer=["Innovation"], maalgruppe=target(stoerrelse=["mikro"])
    )
    client = client_over(settings, Matcher(catalogue(small), known_occasions=()))
    page = found(client, behov="Innovation", kommune="Rebild")
    form = one(page, ".more-precise")
    kept = [(i["name"], i["value"]) for i in form.select("input[type=hidden]")]
    assert kept == [("kommune", "Rebild"), ("behov", "Innovation")]
    assert [i["name"] for i in form.select("input:not([type=hidden])")] == ["ansatte"]
    told = found(client, behov="Innovation", kommune="Rebild", ansatte="6")
    assert not told.select(".more-precise")
    assert "Størrelsen passer" in text_of(told, ".record-card .ticks")


def test_nothing_is_asked_for_the_sake_of_a_closed_scheme(client: TestClient) -> None:
    page = found(client, q="Vi vil ansætte en nyuddannet")
    assert names(page, "lukket") == ["Prøvepiloten"]
    assert not page.select(".more-precise")


def test_a_text_that_says_too_little_is_told(client: TestClient) -> None:
    page = found(client, q="hvad nu")
    assert "Vi kan ikke se, hvad der klart passer." in page.get_text()
    assert not page.select(".read")


def test_the_address_is_tidied(client: TestClient) -> None:
    sent = "q=+Vi+vil+ans%C3%A6tte+&kommune=&ansatte=12&behov="
    response = client.get(f"/program?{sent}", follow_redirects=False)
    assert response.status_code == 303
    assert response.headers["location"] == "/program?q=Vi+vil+ans%C3%A6tte&ansatte=12"
    assert client.get(response.headers["location"], follow_redirects=False).status_code == 200


def test_personal_data_leaves_the_address_and_it_is_told(client: TestClient) -> None:
    response = client.get("/program", params={"q": "Vi vil ansætte, skriv til mette@eksempel.dk"})
    assert "mette" not in str(response.url)
    assert "mette" not in response.text
    assert "Personlige oplysninger i teksten er skjult" in response.text


@pytest.mark.parametrize("query", ["q=", "q=++", "q=&kommune=&ansatte="])
def test_sending_nothing_asks_for_something(client: TestClient, query: str) -> None:
    response = client.get(f"/program?{query}")
    assert response.status_code == 422
    page = soup_of(response.text)
    assert text_of(page, "#q-fejl").startswith("Fortæl lidt om virksomheden")
    assert one(page, "#q")["aria-invalid"] == "true"


def test_faults_stand_beside_their_fields_and_nothing_is_lost(client: TestClient) -> None:
    response = client.get("/program?q=Vi+er+nye&kommune=Rebild&ansatte=tolv&fase=gammel")
    assert response.status_code == 422
    page = soup_of(response.text)
    assert text_of(page, "#f-ansatte-fejl") == "Skriv et tal, for eksempel 12."
    assert "»gammel«" in text_of(page, "#f-fase-fejl")
    assert one(page, "#f-ansatte")["value"] == "tolv"
    assert one(page, "#f-kommune option[selected]").get_text() == "Rebild"
    assert "open" in one(page, ".more-fields").attrs
    assert one(page, "[role=alert]")["id"] == "resultat"
    assert one(page, "title").get_text().startswith("Noget skal rettes")


def test_comparison_sets_two_side_by_side_and_keeps_the_company(client: TestClient) -> None:
    query = urlencode({"q": SITUATION})
    page = soup_of(client.get(f"/program/sammenlign?{query}&id=proevestoetten&id=proevepilot").text)
    assert [th.get_text() for th in page.select("thead th")] == ["Prøvestøtten", "Prøvepiloten"]
    rows = {tr.th.get_text(): tr.select("td") for tr in page.select("tbody tr") if tr.th}
    assert list(rows) == [
        "Status",
        "Kort fortalt",
        "For hvem",
        "Udbytte",
        "Passer det til jer?",
        "Spørg hos",
        "Kilder",
    ]
    assert all(len(cells) == 2 for cells in rows.values())
    assert "50.000 kr" in rows["Udbytte"][1].get_text()
    assert "ikke oplyst i kilderne" in rows["For hvem"][0].get_text()
    assert rows["Passer det til jer?"][1].select('[data-outcome="opfyldt"]')
    assert one(page, ".eyebrow a")["href"] == f"/program?{query}"
    assert "Prøvepiloten er oplyst som lukket" in text_of(page, ".verdict")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "I har ikke valgt nogen endnu."),
        ("id=proevepilot", "I har kun valgt en."),
        ("id=proevepilot&id=proevepilot", "I har kun valgt en."),
        ("id=proevepilot&id=ingen", "Vi kender ikke"),
        ("id=a&id=b&id=c&id=d", "I har valgt 4. Der er plads til to eller tre ad gangen."),
    ],
)
def test_a_comparison_of_too_few_or_many_is_a_clear_message(
    client: TestClient, query: str, words: str
) -> None:
    response = client.get(f"/program/sammenlign?kommune=Rebild&{query}")
    assert response.status_code == 422
    page = soup_of(response.text)
    assert words in text_of(page, "[role=alert]")
    assert one(page, "a.button")["href"] == "/program?kommune=Rebild"
    assert not page.select("table")


def test_page_of_a_closed_programme(client: TestClient) -> None:
    page = soup_of(client.get("/program/proevepilot").text)
    assert one(page, "h1").get_text() == "Prøvepiloten"
    assert one(page, "header .badge")["data-status"] == "udløbet"
    facts = {dt.get_text(): dt.find_next("dd").get_text().strip() for dt in page.select("dl dt")}  # type: ignore[union-attr]
    assert facts["Frist"] == "ikke oplyst i kilderne"
    assert facts["Telefon og hjemmeside"] == "ikke oplyst i kilderne"
    assert facts["Varighed"].startswith("4 måneder")
    assert not page.select(".ticks")
    assert one(page, ".ask-on button")["value"] == "Hvad er Prøvepiloten?"


def test_page_holds_the_record_against_the_company_of_the_address(client: TestClient) -> None:
    page = soup_of(client.get("/program/proevepilot?kandidat_uddannelse=KVU").text)
    assert "Uddannelsen passer" in text_of(page, ".ticks")
    assert one(page, ".eyebrow a")["href"] == "/program?kandidat_uddannelse=KVU"


def test_page_of_an_actor(client: TestClient) -> None:
    page = soup_of(client.get("/program/proevehuset").text)
    assert "Prøvehuset svarer på alt." in page.get_text()
    assert "Telefon, mail og hjemmeside" in page.get_text()


def test_unknown_record_is_a_danish_page(client: TestClient) -> None:
    response = client.get("/program/ingen", headers={"accept": "text/html"})
    assert response.status_code == 404
    assert "Der findes ikke et program med navnet »ingen«." in soup_of(response.text).get_text()
