"""Find case: the search page and the page of one case, over invented cases."""

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from ingest.library import Library
from tests.api.fake_library import HOSTILE_TITLE
from tests.api.fake_runtime import FakeRuntime
from tests.api.page_reader import one, soup_of, text_of
from tests.retrieval.cases.invented import CASES, fact, make_case, make_search, make_transcript

FILMED = make_case(
    "filmet",
    "Prøvehuset på film",
    medie="video",
    status="lukket",
    pr="2022-05",
    forbehold="Casen er opdigtet.",
    link="https://www.youtube.com/watch?v=proeve",
    relaterede=("ostemesteren", "findes-ikke"),
    tags=("ost",),
)
HOSTILE = make_case(
    "fjendtlig",
    HOSTILE_TITLE,
    "<svg onload=alert(3)>",
    link="javascript:alert(4)",
    forbehold="<i>forbehold</i>",
    organisationer=('"><b>fed</b>',),
    opgave=fact("Opgaven er <u>opdigtet</u>."),
    udbytte=(fact("Udbyttet er <s>opdigtet</s>."),),
    tags=("<em>tag</em>",),
)


@pytest.fixture
def runtime(runtime: FakeRuntime) -> FakeRuntime:
    spoken = make_transcript("filmet.vtt")
    library = Library(
        [*runtime.library.sources, *spoken.sources], [*runtime.library.passages, *spoken.passages]
    )
    runtime.library = library
    runtime.cases = make_search((*CASES, FILMED, HOSTILE), library)
    return runtime


def read(client: TestClient, path: str) -> BeautifulSoup:
    response = client.get(path, headers={"accept": "text/html"})
    assert response.status_code == 200, response.text
    return soup_of(response.text)


def titles(page: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in page.select(".case-card h3 a")]


def test_all_cases_with_facets_counts_and_order(client: TestClient) -> None:
    page = read(client, "/case")
    assert text_of(page, "h1") == "Find case"
    assert text_of(page, "#found") == "7 cases"
    assert len(titles(page)) == 7
    assert [" ".join(s.get_text().split()) for s in page.select("#facets > details > summary")] == [
        "Opgave",
        "Branche",
        "Geografi",
        "Udbytte",
        "Medie",
        "Størrelse",
        "Flere valg",
    ]
    medie = one(page, 'input[name="medie"][value="video"]').find_parent("label")
    assert medie is not None
    assert " ".join(medie.get_text().split()) == "Video 3 cases"
    assert [a.get_text() for a in page.select(".order a")] == ["Nyeste først", "Titel"]
    assert one(page, ".order [aria-current]").get_text() == "Nyeste først"


def test_words_and_choices_are_kept_in_the_form_and_can_be_taken_out(client: TestClient) -> None:
    page = read(client, "/case?q=ost&medie=video&branche=f%C3%B8devarer&sort=titel&ikke=medie:video")
    assert titles(page) == ["Ostemesteren sælger til Norge"]
    assert one(page, "#q")["value"] == "ost"
    assert {box["value"] for box in page.select("#facets input[checked]")} == {"video", "fødevarer"}
    assert {i["name"]: i["value"] for i in page.select("input[type=hidden]")} == {
        "ikke": "medie:video",
        "sort": "titel",
    }
    assert text_of(page, "#chosen-count") == "(2 valgt)"
    chosen = {" ".join(a.get_text().split()): a["href"] for a in page.select(".chosen a")}
    assert chosen["Fjern valget Medie: video ×"] == (
        "/case?q=ost&branche=f%C3%B8devarer&ikke=medie%3Avideo&sort=titel"
    )
    assert chosen["Nulstil"] == "/case"
    assert one(page, "title").get_text() == "»ost« · Find case · Vejviser"


def test_what_was_understood_is_shown_with_a_way_back(client: TestClient) -> None:
    page = read(client, "/case?q=video+fra+Bornholm")
    rows = [" ".join(row.get_text().split()) for row in page.select(".read-as li")]
    assert rows[0].startswith("Medie: video Vis kun ")
    assert rows[1].startswith("Geografi: Bornholm ingen case har det Fjern")
    assert text_of(page, "#found").endswith("kan være relevante")
    assert not read(client, "/case?q=ost").select(".read-as")


def test_a_card_tells_what_is_known_and_what_is_not(client: TestClient) -> None:
    page = read(client, "/case?sort=titel")
    cards = {card.select_one("h3 a").get_text(): card for card in page.select(".case-card")}  # type: ignore[union-attr]
    known = " ".join(cards["Ostemesteren sælger til Norge"].get_text().split())
    assert "Video · fødevarer · Hjørring, udlandet, Nordjylland · lille (10-49 ansatte) · marts 2021" in known
    assert [dd.get_text() for dd in cards["Ostemesteren sælger til Norge"].select("dd")] == [
        "Mejeriet ville finde kunder på nye markeder gennem eksport.",
        "Mejeriet fik to nye kunder.",
    ]
    (unknown,) = cards["Zebra Tryk sparer på farven"].select("dd.unknown")
    assert unknown.get_text() == "ikke oplyst i kilderne"
    assert "Afsluttet" in cards["Prøvehuset på film"].get_text()


def test_a_moment_of_the_video_leads_to_its_line(client: TestClient) -> None:
    page = read(client, "/case?q=Oslo+ringede")
    link = one(page, ".moments a")
    assert (link.get_text(), link["href"]) == ("02:13", "/case/filmet#t-133")


def test_a_choice_that_does_not_exist_is_told_and_the_others_are_kept(client: TestClient) -> None:
    page = read(client, "/case?medie=avis&medie=artikel&farve=bl%C3%A5")
    assert text_of(page, ".notice") == "Ingen case har »avis« som medie. Valget er taget ud; resten gælder."
    assert titles(page) == ["Åens Både ansætter en ingeniør"]


def test_nothing_that_fits_has_the_nearest_and_ways_out(client: TestClient) -> None:
    page = read(client, "/case?q=kvantefysik")
    assert text_of(page, "#found") == "Ingen case passer til »kvantefysik«"
    assert len(titles(page)) == 3
    assert one(page, ".nothing a")["href"] == "/case"


def test_choices_that_exclude_each_other_say_which_to_give_up(client: TestClient) -> None:
    page = read(client, "/case?medie=artikel&branche=industri")
    assert text_of(page, "#found") == "Ingen case har alle dine valg på én gang"
    ways = [" ".join(li.get_text().split()) for li in page.select(".nothing li")]
    assert ways == [
        "Fjern medie: artikel (giver 1 case)",
        "Fjern branche: industri (giver 1 case)",
        "Vis alle 7 cases",
    ]
    both = read(client, "/case?q=ost&medie=artikel&branche=industri")
    assert "Søg på ordene uden valg (giver " in text_of(both, ".nothing")


def test_pages_keep_the_search_and_end_at_the_last(client: TestClient, runtime: FakeRuntime) -> None:
    runtime.cases = make_search([make_case(f"case-{i}", f"Prøve {i:02}", medie="video") for i in range(15)])
    first = read(client, "/case?medie=video&sort=titel")
    assert (len(titles(first)), text_of(first, "#found")) == (12, "15 cases passer, side 1 af 2")
    assert one(first, ".pager a")["href"] == "/case?medie=video&sort=titel&side=2"
    beyond = read(client, "/case?medie=video&sort=titel&side=9")
    assert titles(beyond) == ["Prøve 12", "Prøve 13", "Prøve 14"]
    assert one(beyond, ".pager a")["rel"] == ["prev"]
    assert "side 2" in one(beyond, "title").get_text()


def test_without_any_case_the_page_says_so(client: TestClient, runtime: FakeRuntime) -> None:
    runtime.cases = make_search(())
    page = read(client, "/case?q=ost")
    assert text_of(page, "#list") == (
        "Der er endnu ingen cases i kilderne. Du kan stille et spørgsmål i stedet."
    )


def test_a_text_that_is_too_long_is_told_beside_the_field(client: TestClient) -> None:
    page = read(client, f"/case?q={'ost+' * 600}")
    assert text_of(page, "#q-error") == "Søgningen må højst være 2.000 tegn. Resten er skåret fra."
    assert one(page, "#q")["aria-invalid"] == "true"


def test_a_case_shows_everything_with_its_places(client: TestClient) -> None:
    page = read(client, "/case/ostemesteren")
    assert text_of(page, "h1") == "Ostemesteren sælger til Norge"
    assert page.get_text().count("Står i: bog.txt, linje 3–4") == 2
    assert "Link ikke oplyst i kilderne." in page.get_text()
    assert not page.select(".player, .transcript")
    facts = {dt.get_text(): dt.find_next("dd") for dt in page.select(".facts dt")}
    assert facts["Branche"].a["href"] == "/case?branche=f%C3%B8devarer"  # type: ignore[union-attr, index]
    assert facts["Oplyst"].get_text() == "2020"  # type: ignore[union-attr]
    assert "Ostelauget deler en kølebil" in titles(page)
    assert "Emneord: ost" in page.select_one(".similar .tags").get_text()  # type: ignore[union-attr]
    assert text_of(page, "#reference") == (
        "Ostemesteren sælger til Norge. Ostemesteren, marts 2021. Kilde: bog.txt, linje 3–4. "
        "http://testserver/case/ostemesteren"
    )


def test_places_lead_to_the_reading_view_where_the_document_is_there(
    client: TestClient, runtime: FakeRuntime
) -> None:
    lines = runtime.library.passages_of("proevenotat")[0].lines
    task = {"tekst": "Noget er opdigtet.", "kilde": ({"fil": "proevenotat.txt", "linjer": lines},)}
    runtime.cases = make_search([make_case("a", "Prøve", opgave=task), *CASES])
    link = one(read(client, "/case/a"), ".places a")
    assert link["href"].startswith("/kilder/proevenotat?start=")  # type: ignore[union-attr]


def test_a_video_is_a_link_out_with_its_transcript(client: TestClient) -> None:
    page = read(client, "/case/filmet")
    assert text_of(page, ".player a.button") == "Se videoen hos youtube.com (åbner en anden side)"
    assert not page.select("iframe, video, embed, object")
    assert [line["id"] for line in page.select(".spoken")] == ["t-61", "t-133", "t-3733"]
    line = one(page, "#t-133")
    assert one(line, ".time a")["href"] == "#t-133"  # type: ignore[arg-type]
    watching = line.find("a", string="Se fra 02:13 hos youtube.com")
    assert watching["href"] == "https://www.youtube.com/watch?v=proeve&t=133"  # type: ignore[index]
    related = {li.get_text(): li.a for li in page.select("h2:-soup-contains('Hører sammen') + ul li")}
    assert related["ostemesteren"]["href"] == "/case/ostemesteren"  # type: ignore[index]
    assert related["findes-ikke"] is None


def test_status_and_reservation_are_told(client: TestClient) -> None:
    page = read(client, "/case/filmet")
    assert text_of(page, ".notice") == "Forbehold: Casen er opdigtet."
    assert "Det, casen fortæller om, er afsluttet ifølge kilderne." in text_of(page, "header:has(h1)")


def test_an_unknown_case_is_a_danish_page(client: TestClient) -> None:
    response = client.get("/case/ingen", headers={"accept": "text/html"})
    assert response.status_code == 404
    assert "Der findes ikke en case med navnet »ingen«." in text_of(soup_of(response.text), "main")


@pytest.mark.parametrize("path", ["/case", "/case/fjendtlig", "/case?q=opdigtet+udbytte"])
def test_hostile_text_is_shown_as_text(client: TestClient, path: str) -> None:
    page = read(client, path)
    assert HOSTILE_TITLE in page.get_text()
    assert not page.select("main :is(svg, b, i, u, s, em, img, script, [onload], [onerror])")
    assert not page.select('[href^="javascript"]')
