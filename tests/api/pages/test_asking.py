"""The conversation page as the server draws it, without scripts."""

from fastapi.testclient import TestClient

from api.web.examples import EXAMPLES
from tests.api.fake_runtime import BRING, CLARIFY, INTRO, REFERRAL, FakeRuntime
from tests.api.page_reader import one, soup_of, text_of


def test_start_page_has_box_and_examples(client: TestClient) -> None:
    page = soup_of(client.get("/").text)
    assert one(page, "html")["lang"] == "da"
    assert one(page, "textarea#question")["name"] == "question"
    shown = [b["value"] for b in page.select(".examples button")]
    assert shown == [q for group in EXAMPLES for q in group.questions]
    assert one(page, 'nav a[aria-current="page"]')["href"] == "/"
    assert not page.select("#thread .turn")


def test_form_gives_the_answer_on_the_same_page(client: TestClient) -> None:
    response = client.post("/", data={"question": "Hvad kan jeg få?", "conversation_id": ""})
    assert response.status_code == 200
    page = soup_of(response.text)
    assert text_of(page, ".turn .question") == "Du spurgte: Hvad kan jeg få?"
    assert text_of(page, ".turn .intro") == INTRO
    assert text_of(page, ".turn .clarify") == f"Fortæl gerne: {CLARIFY}"
    claims = page.select(".claims li")
    assert [a.get_text() for a in claims[1].select("a.cite")] == ["2", "3"]
    assert one(page, ".claims li:first-child q").get_text() == "højst 12.500 kr. pr. virksomhed om året"
    assert text_of(page, ".notices.lead").startswith("Udkast: Prøvenotatet er et udkast.")
    assert text_of(page, ".notices:not(.lead)") == "Ældre: Prøveordningen er fra 2019."
    assert len(page.select(".steps ol li")) == 2
    assert [item.get_text() for item in page.select(".bring li")] == list(BRING)
    assert one(page, "details.referral .message").get_text() == REFERRAL
    assert len(page.select(".ref-places li")) == 3
    assert [b["value"] for b in page.select(".follow button")] == [
        "Hvem kan søge?",
        "Hvornår lukker ordningen?",
    ]
    assert page.title is not None
    assert page.title.get_text().startswith("Hvad kan jeg få?")


def test_citation_links_lead_to_the_marked_place(client: TestClient) -> None:
    page = soup_of(client.post("/", data={"question": "Hvad?"}).text)
    for link in page.select(".claims a.cite"):
        reading = soup_of(client.get(str(link["href"])).text)
        assert one(reading, "mark#citat").get_text()
        assert one(reading, f'[id="{str(link["href"]).partition("#")[2]}"]')


def test_example_button_asks_its_own_text(client: TestClient) -> None:
    page = soup_of(client.post("/", data={"question": "", "example": "Et eksempel?"}).text)
    assert text_of(page, ".question").endswith("Et eksempel?")


def test_form_goes_on_in_the_conversation(client: TestClient, runtime: FakeRuntime) -> None:
    page = soup_of(client.post("/", data={"question": "Første?"}).text)
    ident = one(page, "#conversation-id")["value"]
    page = soup_of(client.post("/", data={"question": "Anden?", "conversation_id": ident}).text)
    assert [q.get_text()[-7:] for q in page.select(".question")] == ["Første?", " Anden?"]
    assert runtime.assistant.histories[-1][0].question == "Første?"
    shown = soup_of(client.get(f"/samtale/{ident}").text)
    assert len(shown.select(".turn")) == 2


def test_errors_keep_what_was_written(client: TestClient) -> None:
    long = "Hvorfor? " * 300
    for question, words in (("  ", "Skriv et spørgsmål"), (long, "2.000 tegn"), ("uklart", "lidt mere")):
        response = client.post("/", data={"question": question})
        page = soup_of(response.text)
        assert response.status_code == 422
        assert words in text_of(page, "#question-error")
        assert one(page, "#question").get_text().strip() == question.strip()
        assert one(page, "#question")["aria-invalid"] == "true"


def test_refusal_shows_its_text_and_the_nearest_sources(client: TestClient) -> None:
    page = soup_of(client.post("/", data={"question": "Noget ukendt"}).text)
    assert "Det fandt jeg ikke" in text_of(page, ".claims")
    assert text_of(page, ".refs h3") == "Nærmeste kilder"
    assert one(page, ".claims a.cite").get_text() == "1"


def test_delete_and_undo_without_scripts(client: TestClient) -> None:
    page = soup_of(client.post("/", data={"question": "Hvad?"}).text)
    ident = one(page, "#conversation-id")["value"]
    gone = client.post(str(one(page, "#delete-form")["action"]))
    assert str(gone.url).endswith(f"/?slettet={ident}")
    assert client.get(f"/samtale/{ident}").status_code == 404
    undo = one(soup_of(gone.text), ".toast form")["action"]
    back = client.post(str(undo))
    assert str(back.url).endswith(f"/samtale/{ident}")
    assert text_of(soup_of(back.text), ".question") == "Du spurgte: Hvad?"


def test_unknown_conversation_is_a_danish_page(client: TestClient) -> None:
    response = client.get("/samtale/findes-ikke", headers={"accept": "text/html"})
    assert response.status_code == 404
    assert text_of(soup_of(response.text), "h1") == "Findes ikke"
    sent = client.post(
        "/", data={"question": "?", "conversation_id": "findes-ikke"}, headers={"accept": "text/html"}
    )
    assert sent.status_code == 404


def test_about_tells_what_is_kept_and_that_it_can_be_wrong(client: TestClient) -> None:
    text = text_of(soup_of(client.get("/om").text), "main")
    assert "kan tage fejl" in text
    assert "Slet samtalen" in text


def test_titles_are_told_apart(client: TestClient) -> None:
    paths = ("/", "/kilder", "/kilder/proevenotat", "/om", "/docs")
    titles = [soup_of(client.get(path).text).title for path in paths]
    assert len({t.get_text() for t in titles if t}) == len(paths)
