"""Asking for the whole answer at once."""

import pytest
from fastapi.testclient import TestClient

from api.schemas.question import MAX_QUESTION
from tests.api.fake_runtime import BRING, CLARIFY, INTRO, REFERRAL, FakeRuntime


def test_answer_has_the_fields_of_the_contract(client: TestClient) -> None:
    body = client.post("/api/chat", json={"question": "Hvad kan jeg få?"}).json()
    expected = "question answer claims citations notices next_steps follow_ups refused mode ms".split()
    assert list(body)[: len(expected)] == expected
    citation = "n source_id title date status file lines page heading_path quote start end".split()
    assert list(body["citations"][0])[: len(citation)] == citation
    assert body["claims"][1] == {"text": body["claims"][1]["text"], "citations": [2, 3]}
    assert body["conversation_id"]
    assert body["answer_id"]
    assert body["intro"] == INTRO
    assert body["clarify"] == CLARIFY
    assert (body["bring"], body["referral"]) == (list(BRING), REFERRAL)
    assert body["refused"] is False


def test_citation_is_the_slice_it_names(client: TestClient, runtime: FakeRuntime) -> None:
    for citation in client.post("/api/chat", json={"question": "Hvad?"}).json()["citations"]:
        text = runtime.library.source(citation["source_id"]).text
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_citation_carries_caveat_place_and_address(client: TestClient) -> None:
    first, _, record = client.post("/api/chat", json={"question": "Hvad?"}).json()["citations"]
    assert first["caveat"] == "Notatet er et opdigtet udkast og er aldrig vedtaget."
    assert first["date_text"] == "19. april 2023"
    assert (first["status"], first["state"]) == ("udkast", "udkast")
    assert first["place"].startswith("side 1, linje 1")
    mark = f"start={first['start']}&end={first['end']}"
    assert first["url"] == f"/kilder/proevenotat?{mark}#p-proevenotat-p0"
    assert record["place"] == "Vejvisers eget opslag"
    (origin,) = record["provenance"]
    assert (origin["file"], origin["lines"]) == ("bilag.txt", [12, 15])
    assert (origin["label"], origin["url"]) == ("bilag.txt, linje 12–15", None)


def test_citation_of_a_record_names_the_original_lines(client: TestClient) -> None:
    first, _, record = client.post("/api/chat", json={"question": "Hvad?"}).json()["citations"]
    (place,) = record["originals"]
    assert (place["file"], place["lines"], place["label"]) == (
        "bilag.txt",
        [12, 15],
        "bilag.txt, linje 12–15",
    )
    assert (place["source_id"], place["start"], place["url"]) == (None, None, None)
    assert first["originals"] == []


def test_refusal_is_an_answer(client: TestClient) -> None:
    response = client.post("/api/chat", json={"question": "Noget ukendt"})
    assert response.status_code == 200
    assert response.json()["refused"] is True
    assert response.json()["claims"] == []


def test_question_is_trimmed_and_cleaned(client: TestClient) -> None:
    body = client.post("/api/chat", json={"question": "  Hvad\x00 nu? \n"}).json()
    assert body["question"] == "Hvad  nu?"


def test_history_reaches_the_assistant(client: TestClient, runtime: FakeRuntime) -> None:
    first = client.post("/api/chat", json={"question": "Første?"}).json()
    client.post("/api/chat", json={"question": "Anden?", "conversation_id": first["conversation_id"]})
    (turn,) = runtime.assistant.histories[-1]
    assert turn.question == "Første?"
    assert turn.answer == first["answer"]
    assert turn.source_ids == ("proevenotat", "proeveordning", "proevepost")


@pytest.mark.parametrize("question", ["", "   ", "\n\t", "\x00"])
def test_empty_question(client: TestClient, question: str) -> None:
    response = client.post("/api/chat", json={"question": question})
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"] == "Skriv et spørgsmål, før du sender."
    assert response.json()["errors"][0]["field"] == "question"


@pytest.mark.parametrize("length", [MAX_QUESTION + 1, 20_000])
def test_long_question_tells_limit_and_length(client: TestClient, length: int) -> None:
    response = client.post("/api/chat", json={"question": "å" * length})
    assert response.status_code == 422
    assert "2.000 tegn" in response.json()["detail"]
    assert f"{length:,}".replace(",", ".") in response.json()["detail"]


def test_longest_question_is_taken(client: TestClient) -> None:
    assert client.post("/api/chat", json={"question": "å" * MAX_QUESTION}).status_code == 200


def test_assistants_own_refusal_of_a_question(client: TestClient) -> None:
    response = client.post("/api/chat", json={"question": "uklart"})
    assert response.status_code == 422
    assert response.json()["detail"] == "Skriv lidt mere om, hvad du vil vide."


def test_unknown_conversation(client: TestClient) -> None:
    response = client.post("/api/chat", json={"question": "Hvad?", "conversation_id": "findes-ikke"})
    assert response.status_code == 404
    assert "findes-ikke" in response.json()["detail"]


@pytest.mark.parametrize("path", ["/api/chat", "/api/chat/stream"])
@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff\xfe{", "application/json", 400),
        (b"[]", "application/json", 422),
        (b"{}", "application/json", 422),
        (b'{"question": 7}', "application/json", 422),
        (b'{"question": "Hvad?", "andet": 1}', "application/json", 422),
        (rb'{"question": "\ud800"}', "application/json", 422),
        (b'{"question": "Hvad?", "conversation_id": "' + b"x" * 65 + b'"}', "application/json", 422),
        (b"question=Hvad", "application/x-www-form-urlencoded", 415),
        (b'{"question": "Hvad?"}', "text/plain", 415),
        (b'{"question": "' + b"x" * 66_000 + b'"}', "application/json", 413),
    ],
)
def test_bad_bodies_are_problems(
    client: TestClient, path: str, content: bytes, content_type: str, status: int
) -> None:
    response = client.post(path, content=content, headers={"content-type": content_type})
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status
    assert problem["type"].startswith("urn:vejviser:problem:")
    assert problem["detail"]
    assert problem["instance"] == path


def test_unexpected_error_tells_an_id_and_nothing_else(
    client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    response = client.post("/api/chat", json={"question": "fejl med privat indhold"})
    assert response.status_code == 500
    problem = response.json()
    assert problem["error_id"] in problem["detail"]
    assert "hemmelig" not in response.text
    assert "ZeroDivision" not in response.text
    assert "default-src 'self'" in response.headers["content-security-policy"]
    logged = capsys.readouterr().err
    assert problem["error_id"] in logged
    assert "ZeroDivisionError" in logged
    assert "privat indhold" not in logged
