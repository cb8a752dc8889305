"""What a conversation knows of the company: told, changed, forgotten."""

import pytest
from fastapi.testclient import TestClient

from tests.api.fake_runtime import FakeRuntime
from tests.api.page_reader import soup_of

TOLD = "Vi er 6 ansatte i Hobro. Hvad kan vi få?"


def ask(client: TestClient, question: str, conversation_id: str | None = None) -> str:
    body = {"question": question, "conversation_id": conversation_id}
    return str(client.post("/api/chat", json=body).json()["conversation_id"])


def known(client: TestClient, ident: str) -> dict[str, object]:
    facts = client.get(f"/api/conversations/{ident}").json()["profile"]
    return {fact["field"]: fact["value"] for fact in facts}


def test_what_was_told_is_in_the_answer_and_in_the_conversation(client: TestClient) -> None:
    answer = client.post("/api/chat", json={"question": TOLD}).json()
    assert answer["profile"] == [
        {"field": "kommune", "label": "Kommune", "value": "Mariagerfjord", "text": "Mariagerfjord"},
        {"field": "ansatte", "label": "Ansatte", "value": 6, "text": "6"},
    ]
    assert known(client, answer["conversation_id"]) == {"kommune": "Mariagerfjord", "ansatte": 6}


def test_a_changed_fact_reaches_the_next_question(client: TestClient, runtime: FakeRuntime) -> None:
    ident = ask(client, TOLD)
    changed = client.patch(f"/api/conversations/{ident}/profile", json={"ansatte": 1200})
    assert [f["text"] for f in changed.json()["profile"]] == ["Mariagerfjord", "1.200"]
    ask(client, "Og hvad så?", ident)
    assert runtime.assistant.known.ansatte == 1200


def test_a_forgotten_fact_stays_forgotten_until_it_is_told_again(
    client: TestClient, runtime: FakeRuntime
) -> None:
    ident = ask(client, TOLD)
    left = client.patch(f"/api/conversations/{ident}/profile", json={"ansatte": None}).json()
    assert [f["field"] for f in left["profile"]] == ["kommune"]
    ask(client, "Og hvad så?", ident)
    assert runtime.assistant.known.known == {"kommune": "Mariagerfjord"}
    ask(client, "Vi er 8 ansatte nu. Hvad så?", ident)
    assert known(client, ident) == {"kommune": "Mariagerfjord", "ansatte": 8}


def test_everything_can_be_forgotten_at_once(client: TestClient, runtime: FakeRuntime) -> None:
    ident = ask(client, TOLD)
    assert client.delete(f"/api/conversations/{ident}/profile").json()["profile"] == []
    ask(client, "Og hvad så?", ident)
    assert runtime.assistant.known.is_empty
    assert [t["question"] for t in client.get(f"/api/conversations/{ident}").json()["turns"]][0] == TOLD


def test_facts_go_with_their_conversation(client: TestClient) -> None:
    ident = ask(client, TOLD)
    client.delete(f"/api/conversations/{ident}")
    assert client.patch(f"/api/conversations/{ident}/profile", json={"ansatte": 2}).status_code == 404
    assert client.delete(f"/api/conversations/{ident}/profile").status_code == 404


@pytest.mark.parametrize(
    ("change", "field", "told"),
    [
        ({"ansatte": -1}, "ansatte", "Tallet skal være mindst 0."),
        ({"ansatte": "mange"}, "ansatte", "Feltet skal være et helt tal."),
        ({"kommune": "Prøvekommunen"}, "kommune", "Værdien er ikke gyldig."),
        ({"behov": ["Innovation"]}, "behov", "Feltet kendes ikke."),
    ],
)
def test_wrong_values_are_told_in_danish(
    client: TestClient, change: dict[str, object], field: str, told: str
) -> None:
    ident = ask(client, TOLD)
    response = client.patch(f"/api/conversations/{ident}/profile", json=change)
    assert response.status_code == 422
    assert response.json()["errors"] == [{"field": field, "message": told}]
    assert known(client, ident) == {"kommune": "Mariagerfjord", "ansatte": 6}


def test_how_a_question_was_understood_is_kept(client: TestClient) -> None:
    ident = ask(client, "Gælder det også eksport?")
    (turn,) = client.get(f"/api/conversations/{ident}").json()["turns"]
    assert turn["answer"]["asked"] == "Gælder det også eksport? (om: prøveordningen)"


def test_pages_without_scripts_show_both(client: TestClient) -> None:
    page = client.post("/", data={"question": "Vi er 6 ansatte i Hobro. Gælder det også os?"}).text
    assert "Forstået som: Gælder det også eksport? (om: prøveordningen)" in page
    assert "Det husker jeg om jer i denne samtale" in page
    facts = [fact.get_text() for fact in soup_of(page).select('#memory [data-slot="text"]')]
    assert facts == ["Kommune: Mariagerfjord", "Ansatte: 6"]
