"""Drafts as pages and forms, without scripts."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from docx import Document
from fastapi.testclient import TestClient

from tests.api.fake_bank import GRANT, HOSTILE, NETWORK, NOTHING
from tests.api.fake_library import HOSTILE_TEXT, HOSTILE_TITLE
from tests.api.page_reader import one, soup_of, text_of

ATTACK = '</textarea><script>alert(1)</script>"><img src=x onerror=alert(2)>{{ 7777*7777 }}'
PROJECT = {
    "idea": "Vi vil give opdigtede bagere sparring.",
    "title": "Bagerne",
    "receiver": "DEB",
    "amount_kr": "300.000 kr.",
}
STEPS = ("", "/argumenter", "/krav", "/tekst", "/versioner", "/word")


@pytest.fixture
def address(client: TestClient) -> str:
    reply = client.post("/udkast", data=PROJECT, follow_redirects=False)
    assert reply.status_code == 303
    assert reply.headers["location"].endswith("/argumenter")
    return reply.headers["location"].removesuffix("/argumenter")


def _page(client: TestClient, path: str) -> BeautifulSoup:
    reply = client.get(path)
    assert reply.status_code == 200
    return soup_of(reply.text)


def _form(page: BeautifulSoup, selector: str) -> dict[str, str]:
    """Return what the fields of a form would send."""
    form = one(page, selector)
    sent = {str(i["name"]): str(i.get("value", "")) for i in form.select("input[name]")}
    sent |= {str(t["name"]): t.get_text().removeprefix("\n") for t in form.select("textarea")}
    return sent


def _arrange(client: TestClient, address: str, action: str, ident: str, place: str = "a") -> str:
    page = _page(client, f"{address}/argumenter")
    data = {**_form(page, f"#{place}-{ident} form"), "handling": action}
    reply = client.post(f"{address}/argumenter", data=data, follow_redirects=False)
    assert reply.status_code == 303
    return reply.headers["location"]


def _outline(client: TestClient, address: str) -> list[str]:
    return [str(item["id"]) for item in _page(client, f"{address}/argumenter").select(".outline-box li")]


def test_every_step_has_a_title_and_tells_where_one_is(client: TestClient, address: str) -> None:
    titles = set()
    for step in STEPS:
        page = _page(client, address + step)
        titles.add(text_of(page, "title"))
        assert text_of(page, "h1") == "Bagerne"
        assert len(page.select(".steps-nav [aria-current=step]")) == (step in STEPS[:4])
        assert one(page, ".top [aria-current=page]").get_text() == "Udkast"
    assert len(titles) == len(STEPS)


def test_the_form_comes_back_filled_in(client: TestClient, address: str) -> None:
    page = _page(client, address)
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
    page = _page(client, f"{address}/argumenter")
    card = one(page, "#a-arg-tilskud")
    assert card.select_one("blockquote").get_text() == GRANT  # type: ignore[union-attr]
    link = str(card.select_one(".meta a")["href"])  # type: ignore[index]
    assert GRANT in one(_page(client, link), "mark").get_text()
    assert "Udkast:" in card.get_text()
    groups = [" ".join(a.get_text().split()) for a in page.select(".group-nav a")]
    assert groups == ["Alle", "Behov og problem (3)", "Partnere og aktører (2)"]
    only = _page(client, f"{address}/argumenter?gruppe=partnere+og+aktører&side=99")
    assert len(only.select("article.argument")) == 2


def test_using_dropping_pinning_and_ordering(client: TestClient, address: str) -> None:
    first = ["o-arg-sparring", "o-arg-tilskud", "o-arg-gang", "o-arg-net", "o-arg-konsulent"]
    assert _outline(client, address) == first
    assert _arrange(client, address, "ned", "arg-sparring", "o").endswith("#o-arg-sparring")
    assert _outline(client, address)[:2] == ["o-arg-tilskud", "o-arg-sparring"]
    assert _arrange(client, address, "tag-ud", "arg-net").endswith("#a-arg-net")
    assert "o-arg-net" not in _outline(client, address)
    assert NETWORK not in client.get(f"{address}/tekst").text
    _arrange(client, address, "fravaelg", "arg-net")
    assert one(_page(client, f"{address}/argumenter"), ".dropped #a-arg-net")
    _arrange(client, address, "hent-tilbage", "arg-net")
    _arrange(client, address, "brug", "arg-net")
    _arrange(client, address, "fastgoer", "arg-net")
    assert "fastgjort" in text_of(_page(client, f"{address}/argumenter"), "#o-arg-net")
    text = _page(client, f"{address}/tekst").get_text()
    assert text.index(GRANT) < text.index("to timers gratis sparring")


def test_nothing_found_says_what_to_do(client: TestClient) -> None:
    page = soup_of(client.post("/udkast", data={"idea": f"En {NOTHING}"}).text)
    assert "med andre ord" in text_of(page, ".bank-cards .empty")


def test_criteria_lead_to_the_field_to_write_in(client: TestClient, address: str) -> None:
    page = _page(client, f"{address}/krav")
    fields = {f["id"] for f in _page(client, address).select("[id^=f-]")}
    links = [str(a["href"]).partition("#")[2] for a in page.select(".write-about a")]
    assert links and set(links) <= fields
    assert {item["data-outcome"] for item in page.select(".ticks li")} <= {
        "opfyldt",
        "ikke opfyldt",
        "ukendt",
    }


def test_the_text_with_references_gaps_and_own_words(client: TestClient, address: str) -> None:
    page = _page(client, f"{address}/tekst")
    assert one(page, "#afsnit-2 .own-text").get_text() == PROJECT["idea"]
    cited = [a.get_text() for a in page.select(".draft-text .cite")]
    assert cited == [str(n) for n in range(1, len(cited) + 1)]
    assert len(page.select(".references li")) == len(cited)
    gap = {**_form(page, "#hul-tidsplan form"), "tekst": "Fra maj 2027 til maj 2028."}
    client.post(f"{address}/tekst", data=gap)
    own = {**_form(page, "#afsnit-2 .write form"), "tekst": "Formålet er brød.\r\n\r\nGodt brød."}
    client.post(f"{address}/tekst", data=own)
    page = _page(client, f"{address}/tekst")
    assert text_of(page, "#afsnit-8 .own-text") == "Fra maj 2027 til maj 2028."
    assert [p.get_text() for p in page.select("#afsnit-2 .own-text")] == ["Formålet er brød.", "Godt brød."]
    back = {**_form(page, "#afsnit-2 .write form"), "handling": "fra-projektet"}
    client.post(f"{address}/tekst", data=back)
    assert text_of(_page(client, f"{address}/tekst"), "#afsnit-2 .own-text") == PROJECT["idea"]


def test_too_long_an_answer_stays_in_its_field(client: TestClient, address: str) -> None:
    page = _page(client, f"{address}/tekst")
    reply = client.post(f"{address}/tekst", data={**_form(page, "#hul-tidsplan form"), "tekst": "x" * 4001})
    assert reply.status_code == 422
    assert "højst være 4.000 tegn" in text_of(soup_of(reply.text), "#svar-tidsplan-fejl")
    assert one(soup_of(reply.text), "#svar-tidsplan").get_text().strip() == "x" * 4001


def test_two_windows_show_both_texts_and_let_one_choose(client: TestClient, address: str) -> None:
    mine = theirs = _form(_page(client, address), ".project-form")
    client.post(address, data={**theirs, "idea": "Vi vil bage rugbrød.", "receiver": "DEB"})
    late = client.post(address, data={**mine, "idea": "Vi vil bage boller.", "receiver": "DEB"})
    assert late.status_code == 409
    page = soup_of(late.text)
    assert "rugbrød" in one(page, ".diff del").get_text() and "boller" in one(page, ".diff ins").get_text()
    form = one(page, "form.form-foot")
    client.post(str(form["action"]), data=_form(page, "form.form-foot"))
    assert one(_page(client, address), "#f-idea").get_text().strip() == "Vi vil bage boller."
    listed = _page(client, f"{address}/versioner")
    assert len(listed.select(".version-list li")) == 4


def test_other_changes_meanwhile_are_no_conflict(client: TestClient, address: str) -> None:
    form = _form(_page(client, address), ".project-form")
    _arrange(client, address, "tag-ud", "arg-net")
    reply = client.post(address, data={**form, "idea": "Vi vil bage boller."}, follow_redirects=False)
    assert reply.status_code == 303
    assert "o-arg-net" not in _outline(client, address)


def test_versions_are_named_compared_and_brought_back(client: TestClient, address: str) -> None:
    client.post(f"{address}/versioner", data={"navn": "Sendt <b>"})
    client.post(address, data={**_form(_page(client, address), ".project-form"), "idea": "Noget andet."})
    rows = _page(client, f"{address}/versioner").select(".version-list li")
    assert "Sendt <b>" in rows[1].get_text()
    shown = _page(client, f"{address}/versioner/2")
    assert "Noget andet." in one(shown, ".diff").get_text()
    assert "Danmarks Erhvervsfremmebestyrelse" in one(shown, ".diff").get_text()
    client.post(f"{address}/versioner/2", data=_form(shown, "form.form-foot"))
    assert one(_page(client, address), "#f-idea").get_text().strip() == PROJECT["idea"]


def test_deleting_can_be_undone_and_a_copy_made(client: TestClient, address: str) -> None:
    gone = soup_of(client.post(f"{address}/slet").text)
    assert client.get(address).status_code == 404
    client.post(str(one(gone, "#deleted form")["action"]))
    copy = soup_of(client.post(f"{address}/kopi").text)
    assert text_of(copy, "h1") == "Bagerne (kopi)"


def test_a_word_file_is_reported_on_before_it_is_kept(client: TestClient, address: str) -> None:
    document = Document(BytesIO(client.get(f"{address}/hent.docx").content))
    for run in (run for paragraph in document.paragraphs for run in paragraph.runs):
        run.text = run.text.replace("12.500", "99.500")
    file = BytesIO()
    document.save(file)
    reply = client.post(f"{address}/word", files={"fil": ("mit udkast.docx", file.getvalue())})
    page = soup_of(reply.text)
    assert "99.500" in one(page, ".findings").get_text()
    assert "99.500" not in client.get(f"{address}/tekst").text
    client.post(str(one(page, "form.form-foot")["action"]), data=_form(page, "form.form-foot"))
    assert "99.500" in client.get(f"{address}/tekst").text


@pytest.mark.parametrize("data", [b"", b"ikke en fil", b"PK\x03\x04"])
def test_a_file_that_is_none_is_told_beside_its_field(client: TestClient, address: str, data: bytes) -> None:
    reply = client.post(f"{address}/word", files={"fil": ("a.docx", data)})
    assert reply.status_code == 422
    assert text_of(soup_of(reply.text), "#fil-fejl").endswith("Udkastet er uændret.")
    nothing = client.post(f"{address}/word", data={"fil": ""})
    assert text_of(soup_of(nothing.text), "#fil-fejl").startswith("Vælg den Word-fil")


def test_a_script_is_answered_with_the_new_version(client: TestClient, address: str) -> None:
    headers = {"Accept": "application/json"}
    form = _form(_page(client, address), ".project-form")
    first = client.post(address, data={**form, "idea": "Vi bager."}, headers=headers).json()
    assert first["version"] == 2
    late = client.post(address, data={**form, "idea": "Vi bager ikke."}, headers=headers)
    assert (late.status_code, late.json()["url"]) == (409, f"{address}/versioner/3")
    wrong = client.post(address, data={**form, "idea": ""}, headers=headers)
    assert (wrong.status_code, list(wrong.json()["errors"])) == (422, ["idea"])


def test_hostile_text_stays_text_everywhere(client: TestClient) -> None:
    fields = ("title", "applicant", "geography", "target_group", "activities", "timetable")
    data = {**dict.fromkeys(fields, ATTACK), "idea": ATTACK, "post-navn": ATTACK, "post-beloeb": "10"}
    reply = client.post("/udkast", data={**data, "post-slags": "udgift"}, follow_redirects=False)
    address = reply.headers["location"].removesuffix("/argumenter")
    client.post(f"{address}/versioner", data={"navn": ATTACK})
    client.post(address, data={"idea": "uskyldigt", "grundlag": "", "version": "1"})
    for step in (*STEPS, "/versioner/1", "/versioner/2", "/versioner/3"):
        page = _page(client, address + step)
        assert all(str(s.get("src", "")).startswith("/static/") for s in page.select("script, img")), step
        assert not [t for t in page.find_all(True) if any(a.startswith("on") for a in t.attrs)], step
        assert "60481729" not in page.get_text(), step
    for query in (f"?gruppe={ATTACK}&side={ATTACK}", "?side=0", "?side=-1"):
        assert client.get(f"{address}/argumenter{query}").status_code == 200


def test_a_hostile_source_stays_text(client: TestClient) -> None:
    reply = client.post("/udkast", data={"idea": f"En {HOSTILE} idé"}, follow_redirects=False)
    address = reply.headers["location"].removesuffix("/argumenter")
    bank = _page(client, f"{address}/argumenter")
    assert one(bank, "#a-arg-fjende blockquote").get_text() == HOSTILE_TEXT
    assert HOSTILE_TITLE in one(bank, "#a-arg-fjende .meta").get_text()
    _arrange(client, address, "fastgoer", "arg-fjende")
    text = _page(client, f"{address}/tekst")
    assert "udeladt" in text.get_text()  # the gate lets nothing through that is no statement
    for page in (bank, text):
        assert all(str(s.get("src", "")).startswith("/static/") for s in page.select("script, img"))
        assert not page.select("b, svg, iframe")
    assert Document(BytesIO(client.get(f"{address}/hent.docx").content)).paragraphs


@pytest.mark.parametrize("step", [*STEPS, "/versioner/1", "/hent.docx", "/hent.md"])
def test_a_draft_that_does_not_exist(client: TestClient, step: str) -> None:
    reply = client.get(f"/udkast/findes-ikke{step}", headers={"accept": "text/html"})
    assert reply.status_code == 404
    assert text_of(soup_of(reply.text), "h1") == "Findes ikke"
