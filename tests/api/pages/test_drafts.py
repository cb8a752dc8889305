"""The steps of a draft as pages and forms, without scripts."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from docx import Document
from fastapi.testclient import TestClient

from tests.api.fake_bank import GRANT, HOSTILE, NETWORK, NOTHING, ONCE
from tests.api.fake_library import HOSTILE_TEXT, HOSTILE_TITLE
from tests.api.page_reader import one, soup_of, text_of
from tests.api.pages.draft_pages import PROJECT, STEPS, arrange, form_of, made_draft, page_of

ATTACK = '</textarea><script>alert(1)</script>"><img src=x onerror=alert(2)>{{ 7777*7777 }}'


@pytest.fixture
def address(client: TestClient) -> str:
    return made_draft(client)


def _outline(client: TestClient, address: str) -> list[str]:
    return [str(item["id"]) for item in page_of(client, f"{address}/argumenter").select(".outline-box li")]


def test_every_step_has_a_title_and_tells_where_one_is(client: TestClient, address: str) -> None:
    titles = set()
    for step in STEPS:
        page = page_of(client, address + step)
        titles.add(text_of(page, "title"))
        assert text_of(page, "h1") == "Bagerne"
        assert len(page.select(".steps-nav [aria-current=step]")) == (step in STEPS[:4])
        assert one(page, ".top [aria-current=page]").get_text() == "Udkast"
    assert len(titles) == len(STEPS)


def test_the_form_comes_back_filled_in(client: TestClient, address: str) -> None:
    page = page_of(client, address)
    assert one(page, "#f-idea").get_text().strip() == PROJECT["idea"]
    assert one(page, "#f-amount_kr")["value"] == "300.000"
    assert one(page, "#f-receiver option[selected]")["value"] == "DEB"


def test_what_cannot_be_kept_stays_in_the_form(client: TestClient, address: str) -> None:
    long = "Æble. " * 8_334
    data = {
        "idea": long,
        "title": "Stadig her",
        "amount_kr": "en million",
        "post-navn": ["Løn", "Mel"],
        "post-beloeb": ["mange", "200"],
        "post-slags": ["udgift", "egen"],
    }
    for path in ("/udkast", address):
        reply = client.post(path, data=data)
        assert reply.status_code == 422
        page = soup_of(reply.text)
        assert "højst være 20.000 tegn. Den er på 50.00" in text_of(page, "#f-idea-fejl")
        assert "for eksempel 250.000" in text_of(page, "#f-amount_kr-fejl")
        assert "hele kroner" in text_of(page, "#post-fejl-1")
        assert one(page, "#f-idea").get_text().strip() == long.strip()
        assert [one(page, f"#post-{n}")["value"] for n in (1, 2)] == ["Løn", "Mel"]
        assert one(page, "#slags-2 option[selected]")["value"] == "egen"
    assert "Skriv projektidéen" in client.post("/udkast", data={"idea": "  "}).text
    assert client.get(f"/api/drafts/{address.rpartition('/')[2]}").json()["version"] == 1


def test_arguments_are_shown_with_quote_source_and_reservation(client: TestClient, address: str) -> None:
    page = page_of(client, f"{address}/argumenter")
    card = one(page, "#a-arg-tilskud")
    assert card.select_one("blockquote").get_text() == GRANT  # type: ignore[union-attr]
    link = str(card.select_one(".meta a")["href"])  # type: ignore[index]
    assert GRANT in one(page_of(client, link), "mark").get_text()
    assert "Udkast:" in card.get_text()
    folded = one(page, "#a-arg-tilskud details")
    assert text_of(page, "#a-arg-tilskud summary") == "Forbehold: udkast" and not folded.has_attr("open")
    assert text_of(page, "#valgt-antal") == "5 af 5 argumenter står i udkastet, fra 1 kilde."
    assert "alle fra samme kilde" in text_of(page, ".bank-cards .notice")
    groups = [" ".join(a.get_text().split()) for a in page.select(".group-nav a")]
    assert groups == ["Alle", "Behov og problem (3)", "Partnere og aktører (2)"]
    only = page_of(client, f"{address}/argumenter?gruppe=partnere+og+aktører&side=99")
    assert len(only.select("article.argument")) == 2


def test_sources_are_marked_with_the_state_that_the_rest_of_the_site_shows(
    client: TestClient, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.schemas.chat.shown_state", lambda source, today: "ældre")
    for step in ("/argumenter", "/tekst"):
        badges = [b.get_text() for b in page_of(client, address + step).select(".badge")]
        assert badges and set(badges) == {"Ældre"}, step


def test_using_dropping_pinning_and_ordering(client: TestClient, address: str) -> None:
    first = ["o-arg-sparring", "o-arg-tilskud", "o-arg-gang", "o-arg-net", "o-arg-konsulent"]
    assert _outline(client, address) == first
    assert arrange(client, address, "ned", "arg-sparring", "o").endswith("#o-arg-sparring")
    assert _outline(client, address)[:2] == ["o-arg-tilskud", "o-arg-sparring"]
    assert arrange(client, address, "tag-ud", "arg-net").endswith("#a-arg-net")
    assert "o-arg-net" not in _outline(client, address)
    assert text_of(page_of(client, f"{address}/argumenter"), "#valgt-antal").startswith("4 af 5 argumenter")
    assert NETWORK not in client.get(f"{address}/tekst").text
    arrange(client, address, "fravaelg", "arg-net")
    assert one(page_of(client, f"{address}/argumenter"), ".dropped #a-arg-net")
    arrange(client, address, "hent-tilbage", "arg-net")
    arrange(client, address, "brug", "arg-net")
    arrange(client, address, "fastgoer", "arg-net")
    assert "fastgjort" in text_of(page_of(client, f"{address}/argumenter"), "#o-arg-net")
    text = page_of(client, f"{address}/tekst").get_text()
    assert text.index(GRANT) < text.index("to timers gratis sparring")


def test_moving_to_another_section(client: TestClient, address: str) -> None:
    page = page_of(client, f"{address}/argumenter")
    offered = [str(o["value"]) for o in one(page, "#o-arg-gang .move select").select("option")]
    assert "målgruppe" in offered and not {"baggrund og behov", "referencer"} & set(offered)
    data = {**form_of(page, "#o-arg-gang .move form"), "handling": "flyt"}
    for wrong in ("", "referencer", "kongen"):
        client.post(f"{address}/argumenter", data={**data, "afsnit": wrong})
    assert "o-arg-gang" in _outline(client, address)[:3]
    reply = client.post(f"{address}/argumenter", data={**data, "afsnit": "målgruppe"}, follow_redirects=False)
    assert reply.headers["location"].endswith("#o-arg-gang")
    text = page_of(client, f"{address}/tekst")
    assert ONCE in text_of(text, "#afsnit-3") and ONCE not in text_of(text, "#afsnit-1")


def test_nothing_found_says_what_to_do(client: TestClient) -> None:
    page = soup_of(client.post("/udkast", data={"idea": f"En {NOTHING}"}).text)
    assert "med andre ord" in text_of(page, ".bank-cards .empty")


def test_criteria_lead_to_the_field_to_write_in(client: TestClient, address: str) -> None:
    page = page_of(client, f"{address}/krav")
    fields = {f["id"] for f in page_of(client, address).select("[id^=f-]")}
    links = [str(a["href"]).partition("#")[2] for a in page.select(".write-about a")]
    assert links and set(links) <= fields
    assert {item["data-outcome"] for item in page.select(".ticks li")} <= {
        "opfyldt",
        "nævnt",
        "ikke opfyldt",
        "ukendt",
    }


def test_the_text_with_references_gaps_and_own_words(client: TestClient, address: str) -> None:
    page = page_of(client, f"{address}/tekst")
    assert one(page, "#afsnit-2 .own-text").get_text() == PROJECT["idea"]
    cited = [a.get_text() for a in page.select(".draft-text .cite")]
    assert cited == [str(n) for n in range(1, len(cited) + 1)]
    assert len(page.select(".references li")) == len(cited)
    gap = {**form_of(page, "#hul-tidsplan form"), "tekst": "Fra maj 2027 til maj 2028."}
    client.post(f"{address}/tekst", data=gap)
    own = {**form_of(page, "#afsnit-2 .write form"), "tekst": "Formålet er brød.\r\n\r\nGodt brød."}
    client.post(f"{address}/tekst", data=own)
    page = page_of(client, f"{address}/tekst")
    assert text_of(page, "#afsnit-8 .own-text") == "Fra maj 2027 til maj 2028."
    assert [p.get_text() for p in page.select("#afsnit-2 .own-text")] == ["Formålet er brød.", "Godt brød."]
    assert "følger ikke med" in text_of(page, "#afsnit-2")
    back = {**form_of(page, "#afsnit-2 .write form"), "handling": "fra-projektet"}
    client.post(f"{address}/tekst", data=back)
    page = page_of(client, f"{address}/tekst")
    assert text_of(page, "#afsnit-2 .own-text") == PROJECT["idea"]
    assert "følger ikke med" not in text_of(page, "#afsnit-2")


def test_what_is_missing_is_counted_and_led_to(client: TestClient, address: str) -> None:
    page = page_of(client, f"{address}/tekst")
    notice = next(n for n in page.select(".notice") if "mangler der noget" in n.get_text())
    target = str(one(BeautifulSoup(str(notice), "html.parser"), "a")["href"])
    assert notice.get_text().startswith(f"{len(page.select('.gap'))} steder")
    assert page.select(".gap")[0]["id"] == target.removeprefix("#")


def test_too_long_an_answer_stays_in_its_field(client: TestClient, address: str) -> None:
    page = page_of(client, f"{address}/tekst")
    reply = client.post(f"{address}/tekst", data={**form_of(page, "#hul-tidsplan form"), "tekst": "x" * 4001})
    assert reply.status_code == 422
    assert "højst være 4.000 tegn" in text_of(soup_of(reply.text), "#svar-tidsplan-fejl")
    assert one(soup_of(reply.text), "#svar-tidsplan").get_text().strip() == "x" * 4001


def test_hostile_text_stays_text_everywhere(client: TestClient) -> None:
    fields = ("title", "applicant", "geography", "target_group", "activities", "timetable")
    data = {**dict.fromkeys(fields, ATTACK), "idea": ATTACK, "post-navn": ATTACK, "post-beloeb": "10"}
    reply = client.post("/udkast", data={**data, "post-slags": "udgift"}, follow_redirects=False)
    address = reply.headers["location"].removesuffix("/argumenter")
    client.post(f"{address}/versioner", data={"navn": ATTACK})
    client.post(address, data={"idea": "uskyldigt", "grundlag": "", "version": "1"})
    for step in (*STEPS, "/versioner/1", "/versioner/2", "/versioner/3"):
        page = page_of(client, address + step)
        assert all(str(s.get("src", "")).startswith("/static/") for s in page.select("script, img")), step
        assert not [t for t in page.find_all(True) if any(a.startswith("on") for a in t.attrs)], step
        assert "60481729" not in page.get_text(), step
    for query in (f"?gruppe={ATTACK}&side={ATTACK}", "?side=0", "?side=-1"):
        assert client.get(f"{address}/argumenter{query}").status_code == 200


def test_a_hostile_source_stays_text(client: TestClient) -> None:
    reply = client.post("/udkast", data={"idea": f"En {HOSTILE} idé"}, follow_redirects=False)
    address = reply.headers["location"].removesuffix("/argumenter")
    bank = page_of(client, f"{address}/argumenter")
    assert one(bank, "#a-arg-fjende blockquote").get_text() == HOSTILE_TEXT
    assert HOSTILE_TITLE in one(bank, "#a-arg-fjende .meta").get_text()
    arrange(client, address, "fastgoer", "arg-fjende")
    text = page_of(client, f"{address}/tekst")
    assert HOSTILE_TITLE in " ".join(text.get_text().split())
    for page in (bank, text):
        assert all(str(s.get("src", "")).startswith("/static/") for s in page.select("script, img"))
        assert not page.select("b, svg, iframe")
    assert Document(BytesIO(client.get(f"{address}/hent.docx").content)).paragraphs


@pytest.mark.parametrize("step", [*STEPS, "/versioner/1", "/hent.docx", "/hent.md"])
def test_a_draft_that_does_not_exist(client: TestClient, step: str) -> None:
    reply = client.get(f"/udkast/findes-ikke{step}", headers={"accept": "text/html"})
    assert reply.status_code == 404
    assert text_of(soup_of(reply.text), "h1") == "Findes ikke"
