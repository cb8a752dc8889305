"""The page of one answer."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.settings import Settings
from tests.api.fake_runtime import INTRO, REFERRAL
from tests.api.page_reader import one, soup_of, text_of

TOLD = "Vi er 6 ansatte i Hobro. Hvad kan vi få?"


def asked(client: TestClient, question: str, conversation_id: str | None = None) -> dict[str, str]:
    body = {"question": question, "conversation_id": conversation_id}
    answer = client.post("/api/chat", json=body).json()
    return {"answer": answer["answer_id"], "conversation": answer["conversation_id"]}


def test_shows_the_answer_with_its_references_and_nothing_of_the_conversation(client: TestClient) -> None:
    first = asked(client, "Et andet spørgsmål?")
    ids = asked(client, TOLD, first["conversation"])
    html = client.get(f"/svar/{ids['answer']}").text
    page = soup_of(html)
    assert text_of(page, "h1") == TOLD
    assert text_of(page, ".intro") == INTRO
    assert len(page.select(".claims li")) == 2
    assert len(page.select(".ref-places li")) == 3
    assert "Står i bilag.txt, linje 12–15" in text_of(page, ".refs")
    assert page.title is not None
    assert page.title.get_text().startswith("Vi er 6 ansatte")
    assert "Et andet spørgsmål?" not in html
    assert ids["conversation"] not in html
    assert REFERRAL.splitlines()[0] not in page.get_text().split()
    assert not page.select("form, #memory")


def test_leads_on_without_asking_at_once(client: TestClient) -> None:
    page = soup_of(client.get(f"/svar/{asked(client, 'Hvad?')['answer']}").text)
    link = page.select(".follow a")[0]
    start = soup_of(client.get(str(link["href"])).text)
    assert one(start, "#question").get_text().strip() == link.get_text()
    assert not start.select(".turn")


def test_tells_who_can_read_it_and_stays_out_of_search_engines(client: TestClient) -> None:
    page = soup_of(client.get(f"/svar/{asked(client, 'Hvad?')['answer']}").text)
    assert "Alle, der har denne sides adresse, kan læse" in text_of(page, ".terms")
    assert one(page, 'meta[name="robots"]')["content"] == "noindex"


def test_a_conversation_links_to_the_address_of_each_answer(client: TestClient) -> None:
    ids = asked(client, "Hvad?")
    page = soup_of(client.get(f"/samtale/{ids['conversation']}").text)
    assert one(page, '[data-action="share"]')["href"] == f"/svar/{ids['answer']}"
    assert text_of(page, ".address") == f"Svarets adresse: http://testserver/svar/{ids['answer']}"


def test_is_gone_with_its_conversation_and_comes_back_with_it(client: TestClient) -> None:
    ids = asked(client, "Hvad?")
    client.delete(f"/api/conversations/{ids['conversation']}")
    gone = client.get(f"/svar/{ids['answer']}", headers={"accept": "text/html"})
    assert gone.status_code == 404
    assert text_of(soup_of(gone.text), "h1") == "Svaret findes ikke"
    assert "slettet" in text_of(soup_of(gone.text), ".lede")
    client.post(f"/api/conversations/{ids['conversation']}/restore")
    assert client.get(f"/svar/{ids['answer']}").status_code == 200


def test_the_interface_gives_the_same_answer_apart_from_its_conversation(client: TestClient) -> None:
    ids = asked(client, TOLD)
    answer = client.get(f"/api/answers/{ids['answer']}").json()
    assert (answer["question"], answer["intro"]) == (TOLD, INTRO)
    assert (answer["conversation_id"], answer["profile"], answer["referral"]) == (None, [], None)
    unknown = client.get("/api/answers/x")
    assert (unknown.status_code, unknown.json()["type"]) == (404, "urn:vejviser:problem:unknown-svar")


def test_a_broken_database_is_told(settings: Settings, app: FastAPI) -> None:
    settings.data.mkdir(parents=True)
    (settings.data / "samtaler.sqlite3").write_bytes(b"ikke en database" * 100)
    with TestClient(app) as client:
        assert client.get("/api/answers/x").status_code == 503
        assert client.get("/svar/x", headers={"accept": "text/html"}).status_code == 503
