"""The list of sources and the reading view."""

import pytest
from fastapi.testclient import TestClient

from api.pages import sources
from tests.api.fake_runtime import FakeRuntime
from tests.api.page_reader import one, soup_of, text_of


def test_overview_shows_the_first_of_every_group_with_status_and_date(client: TestClient) -> None:
    page = soup_of(client.get("/kilder").text)
    rows = page.select(".source-list > li")
    assert len(rows) == 4
    assert one(page, '.source-list a[href="/kilder/proevenotat"]')
    assert "Notat · Prøvekommunen · 19. april 2023 · Nordjylland" in rows[0].get_text()
    assert rows[0].select_one(".badge")["data-status"] == "udkast"  # type: ignore[index]
    assert [h.get_text() for h in page.select(".source-group h3")] == ["Dokumenter", "Aktører"]
    assert text_of(page, "#found") == "4 kilder"


def test_tabs_count_what_each_group_would_show(client: TestClient) -> None:
    def tabs(query: str) -> list[str]:
        page = soup_of(client.get(f"/kilder{query}").text)
        return [" ".join(a.get_text().split()) for a in page.select(".tabs a")]

    assert tabs("") == ["Alle 4", "Dokumenter 3", "Aktører 1"]
    assert tabs("?gruppe=aktoerer") == ["Alle 4", "Dokumenter 3", "Aktører 1"]
    assert tabs("?status=udkast") == ["Alle 1", "Dokumenter 1"]
    assert tabs("?status=udkast&gruppe=aktoerer") == ["Alle 1", "Dokumenter 1", "Aktører 0"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("q=rådgivning", 1),
        ("q=RÅDGIVNING+notat", 1),
        ("status=udløbet", 1),
        ("gruppe=aktoerer", 1),
        ("aar=2023", 1),
        ("aar=ikke+oplyst", 1),
        ("omraade=Nordjylland", 1),
        ("udgiver=Prøvekommunen", 1),
        ("gruppe=dokumenter&side=9", 3),
        ("q=findesikke", 0),
        ("status=x", 0),
        ("gruppe=x", 0),
    ],
)
def test_filter_works_on_the_server(client: TestClient, query: str, count: int) -> None:
    page = soup_of(client.get(f"/kilder?{query}").text)
    assert len(page.select(".source-list > li")) == count
    assert text_of(page, "#found").startswith(f"{count} kilde")
    assert bool(page.select("#nothing")) is (count == 0)


def test_choices_keep_each_other_in_the_address(client: TestClient) -> None:
    page = soup_of(client.get("/kilder?q=prøve&status=udkast&side=2").text)
    assert "/kilder?q=pr%C3%B8ve&gruppe=dokumenter&status=udkast" in [
        a["href"] for a in page.select(".tabs a")
    ]
    assert one(page, "#more").has_attr("open")
    assert one(page, "#status option[selected]")["value"] == "udkast"
    assert one(page, "#q")["value"] == "prøve"


def test_orders(client: TestClient) -> None:
    def titles(order: str) -> list[str]:
        page = soup_of(client.get(f"/kilder?gruppe=dokumenter&sortering={order}").text)
        return [a["href"].rpartition("/")[2] for a in page.select(".source-list > li > a")]  # type: ignore[union-attr]

    assert titles("") == ["proevenotat", "proeveordning", "fjendtlig-kilde"]
    assert titles("ældste") == ["proeveordning", "proevenotat", "fjendtlig-kilde"]
    assert titles("titel") == ["fjendtlig-kilde", "proevenotat", "proeveordning"]


def test_long_lists_come_in_pages(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "ON_A_PAGE", 2)
    first = soup_of(client.get("/kilder?gruppe=dokumenter").text)
    assert len(first.select(".source-list > li")) == 2
    assert "Side 1 af 2" in text_of(first, ".pager")
    second = soup_of(client.get(str(one(first, ".pager a")["href"])).text)
    assert len(second.select(".source-list > li")) == 1
    assert one(second, ".pager a")["href"] == "/kilder?gruppe=dokumenter"


def test_words_are_found_in_the_text_and_lead_to_their_paragraph(client: TestClient) -> None:
    page = soup_of(client.get("/kilder?q=GRATIS+sparring&hvor=tekst").text)
    assert text_of(page, "#found") == "3 afsnit med »GRATIS sparring« i 1 kilde"
    pieces = page.select("a.piece")
    assert [p.select_one("mark").get_text() for p in pieces] == ["gratis sparring"] * 3  # type: ignore[union-attr]
    address = str(pieces[1]["href"])
    assert address.startswith("/kilder/proevenotat?soeg=GRATIS+sparring&fund=2#")
    read = soup_of(client.get(address).text)
    assert (
        one(read, f'[id="{address.rpartition("#")[2]}"] mark[data-current]').get_text() == "gratis sparring"
    )


def test_words_apart_in_one_paragraph_are_found_too(client: TestClient) -> None:
    page = soup_of(client.get("/kilder?q=konsulent+sparring&hvor=tekst").text)
    assert [m.get_text() for m in page.select(".piece")[0].select("mark")] == [
        "sparring",
        "Sparring",
        "konsulent",
    ]
    assert not soup_of(client.get("/kilder?q=konsulent+netværket&hvor=tekst").text).select(".in-text")


def test_nothing_found_shows_the_nearest_and_ways_on(client: TestClient) -> None:
    page = soup_of(client.get("/kilder?q=giraf&hvor=tekst").text)
    assert "»giraf« står ikke i noget afsnit." in text_of(page, "#nothing")
    assert page.select(".nearest .piece")
    titles_only = soup_of(client.get("/kilder?q=giraf&status=udkast").text)
    links = [a["href"] for a in titles_only.select("#nothing a")]
    assert links == ["/kilder?q=giraf&hvor=tekst&status=udkast", "/kilder?q=giraf", "/kilder", "/"]


def test_whole_text_is_shown_with_an_anchor_for_each_passage(
    client: TestClient, runtime: FakeRuntime
) -> None:
    page = soup_of(client.get("/kilder/proevenotat").text)
    shown = one(page, "article").get_text().split()
    assert shown == runtime.library.source("proevenotat").text.split()
    for passage in runtime.library.passages_of("proevenotat"):
        assert one(page, f'[id="p-{passage.id}"]')
    assert not page.select("mark")


def test_outline_leads_to_headings(client: TestClient) -> None:
    page = soup_of(client.get("/kilder/proevenotat").text)
    links = page.select(".outline a")
    assert len(links) == 6
    for link in links:
        assert one(page, f'h2[id="{str(link["href"])[1:]}"]').get_text() == link.get_text()


def test_every_paragraph_has_an_address_and_its_place(client: TestClient) -> None:
    page = soup_of(client.get("/kilder/proevenotat").text)
    paragraphs = page.select("article p, article h2")
    addresses = [p["id"] for p in paragraphs]
    assert len(set(addresses)) == len(addresses)
    for paragraph in paragraphs:
        assert [a["href"] for a in paragraph.select(".here")] == [f"#{paragraph['id']}"]


def test_words_are_marked_and_counted_in_the_source(client: TestClient) -> None:
    page = soup_of(client.get("/kilder/proevenotat?soeg=PROEVEKOMMUNEN&fund=2").text)
    marks = page.select("mark.hit")
    assert len(marks) == 6
    assert {m.get_text() for m in marks} == {"Prøvekommunen"}
    assert [m["id"] for m in marks if m.has_attr("data-current")] == ["fund-2"]
    assert text_of(page, "#find-state") == "Fund 2 af 6"
    steps = {a.get_text(): a["href"] for a in page.select("#find-steps a")}
    assert steps["Forrige"] == "?soeg=PROEVEKOMMUNEN&fund=1#fund-1"
    assert steps["Næste"] == "?soeg=PROEVEKOMMUNEN&fund=3#fund-3"
    assert steps["Ryd"] == "/kilder/proevenotat"


def test_search_in_the_source_goes_round_and_says_what_is_wrong(client: TestClient) -> None:
    def state(query: str) -> str:
        return text_of(soup_of(client.get(f"/kilder/proevenotat?{query}").text), "#find-state")

    last = soup_of(client.get("/kilder/proevenotat?soeg=kommune&fund=99").text)
    assert text_of(last, "#find-state") == "Fund 6 af 6"
    assert one(last, '[data-step="1"]')["href"] == "?soeg=kommune&fund=1#fund-1"
    assert state("soeg=giraf") == "Ingen fund"
    assert state("soeg=k") == "Skriv mindst to tegn"
    assert state("") == state("soeg=+") == ""
    assert state("soeg=konsulent+netværket&fund=x").startswith(
        "Ordene står ikke samlet; hvert ord er markeret. Fund 1 af"
    )


@pytest.mark.parametrize(
    ("referer", "label"),
    [
        ("http://testserver/samtale/abc", "Tilbage til svaret"),
        ("http://testserver/kilder?q=x", "Tilbage til listen over kilder"),
        ("http://testserver/case/x", "Tilbage til casen"),
        ("http://testserver/case?q=x", "Tilbage til listen over cases"),
        ("http://testserver/program/sammenlign?id=a", "Tilbage til sammenligningen"),
        ("http://testserver/", "Alle kilder"),
        ("http://andet.example/samtale/abc", "Alle kilder"),
        ("javascript:alert(1)", "Alle kilder"),
    ],
)
def test_the_way_back(client: TestClient, referer: str, label: str) -> None:
    page = soup_of(client.get("/kilder/proevenotat", headers={"referer": referer}).text)
    link = one(page, ".source-head .eyebrow a")
    assert link.get_text() == label
    assert str(link["href"]).startswith("/")


def test_a_record_leads_to_its_own_page(client: TestClient) -> None:
    assert (
        one(soup_of(client.get("/kilder/proevepost").text), ".record-page a")["href"] == "/program/proevepost"
    )
    assert not soup_of(client.get("/kilder/proevenotat").text).select(".record-page")


def test_quote_is_marked_exactly(client: TestClient, runtime: FakeRuntime) -> None:
    text = runtime.library.source("proevenotat").text
    quote = "højst 12.500 kr."
    start = text.index(quote)
    page = soup_of(client.get(f"/kilder/proevenotat?start={start}&end={start + len(quote)}").text)
    assert one(page, "mark#citat").get_text() == quote
    assert one(page, "#to-mark")["href"] == "#citat"


def test_quote_over_several_paragraphs_is_marked_in_each(client: TestClient, runtime: FakeRuntime) -> None:
    text = runtime.library.source("proevenotat").text
    start, end = text.index("kender området"), text.index("højst 12.500")
    page = soup_of(client.get(f"/kilder/proevenotat?start={start}&end={end}").text)
    marks = page.select("mark")
    assert " ".join(m.get_text() for m in marks).split() == text[start:end].split()
    assert len([m for m in marks if m.get("id")]) == 1


@pytest.mark.parametrize(
    "query", ["start=5", "start=9&end=3", "start=x&end=y", "start=0&end=9999999", "start=²&end=³"]
)
def test_impossible_marks_are_ignored(client: TestClient, query: str) -> None:
    response = client.get(f"/kilder/proevenotat?{query}")
    assert response.status_code == 200
    assert "<mark" not in response.text


def test_reservation_validity_and_provenance_are_shown(client: TestClient) -> None:
    draft = soup_of(client.get("/kilder/proevenotat").text)
    assert text_of(draft, ".source-head .notice").startswith("Forbehold: Notatet er et opdigtet udkast")
    expired = soup_of(client.get("/kilder/proeveordning").text)
    assert "Gælder fra januar 2017 til 31. december 2019" in text_of(expired, ".source-head")
    record = soup_of(client.get("/kilder/proevepost").text)
    assert text_of(record, ".provenance li") == "bilag.txt, linje 12–15"


def test_unknown_source_is_a_danish_page_or_a_problem(client: TestClient) -> None:
    page = client.get("/kilder/ingen", headers={"accept": "text/html"})
    assert page.status_code == 404
    assert "»ingen«" in text_of(soup_of(page.text), "main")
    problem = client.get("/kilder/ingen", headers={"accept": "application/json"})
    assert problem.headers["content-type"] == "application/problem+json"
