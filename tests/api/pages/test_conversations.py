"""A kept conversation without scripts: its facts are changed and its last question is put anew."""

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from tests.api.fake_runtime import FakeRuntime
from tests.api.page_reader import one, soup_of, text_of

TOLD = "Vi er 6 ansatte i Hobro. Hvad kan vi få?"


def talk(client: TestClient, *questions: str) -> tuple[str, BeautifulSoup]:
    """Ask in one conversation; return its address and the last page."""
    ident, page = "", BeautifulSoup()
    for question in questions:
        response = client.post(
            "/", data={"question": question, "conversation_id": ident} if ident else {"question": question}
        )
        page = soup_of(response.text)
        ident = str(one(page, "#conversation-id")["value"])
    return f"/samtale/{ident}", page


def facts(page: BeautifulSoup) -> list[str]:
    return [fact.get_text() for fact in page.select('#memory [data-slot="text"]')]


def test_a_question_leads_to_the_address_of_the_conversation(client: TestClient) -> None:
    response = client.post("/", data={"question": "Hvad?"}, follow_redirects=False)
    assert response.status_code == 303
    where, _, anchor = response.headers["location"].partition("#")
    page = soup_of(client.get(where).text)
    assert one(page, ".turn")["id"] == anchor
    assert one(page, "noscript a")["href"] == where


def test_a_fact_is_set_and_forgotten_with_its_form(client: TestClient) -> None:
    address, page = talk(client, TOLD)
    form = one(page, '#memory [data-field="ansatte"] details form')
    assert form["action"] == f"{address}/husket"
    assert one(page, '#memory [data-field="kommune"] option[selected]').get_text() == "Mariagerfjord"
    changed = client.post(str(form["action"]), data={"field": "ansatte", "value": "1200"})
    assert str(changed.url).endswith(f"{address}#memory")
    assert facts(soup_of(changed.text)) == ["Kommune: Mariagerfjord", "Ansatte: 1.200"]
    forgotten = client.post(str(form["action"]), data={"field": "kommune", "forget": "true"})
    assert facts(soup_of(forgotten.text)) == ["Ansatte: 1.200"]


@pytest.mark.parametrize(
    ("value", "told"), [("-1", "Tallet skal være mindst 0."), ("mange", "Feltet skal være et helt tal.")]
)
def test_a_wrong_value_is_told_beside_its_field(client: TestClient, value: str, told: str) -> None:
    address, _ = talk(client, TOLD)
    response = client.post(f"{address}/husket", data={"field": "ansatte", "value": value})
    page = soup_of(response.text)
    assert response.status_code == 422
    row = one(page, '#memory [data-field="ansatte"]')
    assert "open" in row.select("details")[0].attrs
    assert row.select(".field-error")[0].get_text() == told
    assert facts(page) == ["Kommune: Mariagerfjord", "Ansatte: 6"]


def test_a_fact_that_does_not_exist_changes_nothing(client: TestClient) -> None:
    address, _ = talk(client, TOLD)
    assert client.post(f"{address}/husket", data={"field": "<b>", "value": "1"}).status_code == 422
    assert (
        client.post("/samtale/findes-ikke/husket", data={"field": "ansatte", "value": "1"}).status_code == 404
    )
    assert facts(soup_of(client.get(address).text)) == ["Kommune: Mariagerfjord", "Ansatte: 6"]


def test_the_last_question_is_put_anew_in_its_place(client: TestClient, runtime: FakeRuntime) -> None:
    address, page = talk(client, "Første?", "Anden?")
    form = page.select(".edit form")[-1]
    sent = {str(field["name"]): str(field["value"]) for field in form.select("input")}
    response = client.post(str(form["action"]), data={**sent, "question": "Anden, men rettet?"})
    page = soup_of(response.text)
    assert [text.get_text() for text in page.select(".question")] == [
        "Du spurgte: Første?",
        "Du spurgte: Anden, men rettet?",
    ]
    assert [turn.question for turn in runtime.assistant.histories[-1]] == ["Første?"]
    assert client.get(f"/svar/{sent['replaces']}").status_code == 404
    assert str(response.url).partition("#")[0].endswith(address)


def test_an_earlier_answer_is_not_replaced(client: TestClient) -> None:
    address, page = talk(client, "Første?", "Anden?")
    first = page.select(".turn")[0]["data-answer-id"]
    ident = address.rpartition("/")[2]
    client.post("/", data={"question": "Tredje?", "conversation_id": ident, "replaces": first})
    shown = soup_of(client.get(address).text)
    assert [text.get_text()[-7:].strip() for text in shown.select(".question")] == [
        "Første?",
        "Anden?",
        "Tredje?",
    ]


def test_the_question_box_says_what_the_assistant_is_and_keeps(client: TestClient) -> None:
    terms = text_of(soup_of(client.get("/").text), ".terms")
    for words in ("citerer kilder", "kan vælge forkert", "bliver gemt, til du sletter", "fortrolige"):
        assert words in terms
