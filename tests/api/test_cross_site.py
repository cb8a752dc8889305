"""What another site makes a browser send is refused; what people and programs send is not."""

import pytest
from fastapi.testclient import TestClient

FOREIGN = (
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
    {"Origin": "https://partner.example"},
    {"Origin": "http://testserver:8001"},
    {"Origin": "null"},
    {"Origin": "http://["},
)
OURS: tuple[dict[str, str], ...] = (
    {},
    {"Sec-Fetch-Site": "same-origin", "Origin": "https://bag-en-proxy.example"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": "http://testserver"},
    {"Origin": "https://TESTSERVER"},
)


@pytest.mark.parametrize("headers", FOREIGN)
def test_a_foreign_page_can_change_nothing(client: TestClient, headers: dict[str, str]) -> None:
    ident = client.post("/api/chat", json={"question": "Hvad?"}).json()["conversation_id"]
    form = {"question": "Hvad?", "conversation_id": ident}
    changes = (
        client.post("/", data=form, headers=headers),
        client.post("/api/chat", json=form, headers=headers),
        client.post(f"/samtale/{ident}/slet", headers=headers),
        client.delete(f"/api/conversations/{ident}", headers=headers),
        client.patch(f"/api/conversations/{ident}/profile", json={}, headers=headers),
    )
    assert [answer.status_code for answer in changes] == [403] * 5
    assert changes[0].json()["type"] == "urn:vejviser:problem:cross-site"
    assert len(client.get(f"/api/conversations/{ident}").json()["turns"]) == 1


@pytest.mark.parametrize("headers", OURS)
def test_our_own_pages_and_other_programs_can(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/", data={"question": "Hvad?"}, headers=headers).status_code == 200
    assert client.post("/api/chat", json={"question": "Hvad?"}, headers=headers).status_code == 200


@pytest.mark.parametrize("headers", FOREIGN)
def test_anybody_may_link_here(client: TestClient, headers: dict[str, str]) -> None:
    assert client.get("/kilder", headers=headers).status_code == 200


def test_a_browser_is_told_on_a_page(client: TestClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Accept": "text/html"}
    page = client.post("/", data={"question": "Hvad?"}, headers=headers)
    assert "Forespørgslen kom fra en anden hjemmeside" in page.text
