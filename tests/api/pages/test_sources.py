"""The list of sources and the reading view."""

import pytest
from fastapi.testclient import TestClient

from tests.api.fake_runtime import FakeRuntime
from tests.api.page_reader import one, soup_of, text_of


def test_list_shows_status_date_and_kind(client: TestClient) -> None:
    page = soup_of(client.get("/kilder").text)
    rows = page.select(".source-list li")
    assert len(rows) == 4
    assert rows[0].select_one(".badge")["data-status"] == "udkast"  # type: ignore[index]
    assert "Notat · Prøvekommunen · 19. april 2023 · Nordjylland" in rows[0].get_text()
    assert [h.get_text() for h in page.select("[data-group] h2")] == ["Dokumenter", "Vejvisers egne opslag"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("q=rådgivning", 1),
        ("q=RÅDGIVNING+notat", 1),
        ("status=udløbet", 1),
        ("kind=aktør", 1),
        ("q=findesikke", 0),
        ("status=x", 0),
    ],
)
def test_filter_works_on_the_server(client: TestClient, query: str, count: int) -> None:
    page = soup_of(client.get(f"/kilder?{query}").text)
    assert len(page.select(".source-list li")) == count
    assert f"Viser {count} af 4 kilder." in page.get_text()
    assert ("hidden" in one(page, "#nothing").attrs) is (count > 0)


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
        assert one(page, f"h2{link['href']}").get_text() == link.get_text()


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
