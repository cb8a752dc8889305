"""Who gets to the staff's pages, and who does not."""

from datetime import UTC, datetime

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import update

from api.database.access import DatabaseUnavailableError
from api.database.engine import DATABASE_FILE
from api.settings import Settings
from api.staff.models import StaffSession
from api.staff.store import StaffStore
from tests.api.staff.staffed import KEY, NAME, add_key, csrf_of, log_in


def test_without_keys_this_machine_gets_in(local: TestClient) -> None:
    page = local.get("/indsigt")
    assert page.status_code == 200
    assert "endnu ikke er lavet nogen nøgle" in page.text
    assert local.get("/api/indsigt").json() == {"for": None}
    assert "set-cookie" not in page.headers


def test_without_keys_others_are_told_why_not(client: TestClient) -> None:
    answer = client.get("/api/indsigt")
    assert answer.status_code == 403
    assert answer.json()["type"] == "urn:vejviser:problem:staff-only"
    assert "vejviser staff add" in answer.json()["detail"]


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_without_keys_a_proxy_on_this_machine_lets_nobody_in(local: TestClient, header: str) -> None:
    assert local.get("/indsigt", headers={header: "127.0.0.1"}).status_code == 403


def test_without_keys_a_foreign_name_for_this_machine_lets_nobody_in(local: TestClient) -> None:
    assert local.get("/indsigt", headers={"Host": "partner.example"}).status_code == 403


def test_with_keys_this_machine_must_log_in_too(app: FastAPI, local: TestClient) -> None:
    add_key(app)
    answer = local.get("/indsigt?uge=12")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/log-ind?videre=%2Findsigt%3Fuge%3D12"
    refused = local.get("/api/indsigt")
    assert refused.status_code == 401
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.headers["www-authenticate"] == "Cookie"


def test_a_sent_form_leads_to_the_login_without_its_address(app: FastAPI, local: TestClient) -> None:
    add_key(app)
    answer = local.post("/indsigt", data={"csrf": "x"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/log-ind")


def test_a_session_opens_pages_and_api_from_anywhere(app: FastAPI, client: TestClient) -> None:
    add_key(app)
    log_in(TestClient(app, follow_redirects=False))
    assert client.get("/api/indsigt").status_code == 401
    client.follow_redirects = False
    log_in(client)
    page = client.get("/indsigt")
    assert NAME in page.text
    assert page.headers["cache-control"] == "no-store"
    assert client.get("/api/indsigt").json() == {"for": NAME}


@pytest.mark.parametrize("token", ["", "gættet", "x" * 5000, "é"])
def test_a_made_up_token_opens_nothing(app: FastAPI, local: TestClient, token: str) -> None:
    add_key(app)
    cookie = f"vejviser={token}".encode()
    assert local.get("/api/indsigt", headers={b"cookie": cookie}).status_code == 401


def test_an_expired_session_is_none(app: FastAPI, local: TestClient) -> None:
    add_key(app)
    log_in(local)
    assert local.get("/indsigt").status_code == 200
    with app.state.services.database.session() as session:
        session.execute(update(StaffSession).values(expires=datetime.now(UTC)))
    assert local.get("/indsigt").status_code == 303


def test_a_removed_key_ends_the_session_at_once(app: FastAPI, local: TestClient) -> None:
    add_key(app)
    add_key(app, "Prøve-Bo", "en-anden-noegle-9")
    log_in(local)
    app.state.services.staff.remove(NAME)
    assert local.get("/indsigt").status_code == 303


def test_a_stolen_cookie_is_worth_nothing_after_the_logout(app: FastAPI, local: TestClient) -> None:
    add_key(app)
    log_in(local)
    stolen = local.cookies["vejviser"]
    assert local.post("/log-ud", data={"csrf": csrf_of(local)}).status_code == 303
    assert "vejviser" not in local.cookies
    assert local.get("/indsigt", headers={"Cookie": f"vejviser={stolen}"}).status_code == 303


def test_over_https_only_the_cookie_of_this_host_counts(app: FastAPI) -> None:
    add_key(app)
    with TestClient(app, base_url="https://vejviser.example", follow_redirects=False) as client:
        log_in(client)
        (token,) = client.cookies.values()
        assert client.get("/indsigt").status_code == 200
        client.cookies.clear()
        assert client.get("/indsigt", headers={"Cookie": f"vejviser={token}"}).status_code == 303


def test_a_form_needs_the_token_of_its_own_session(app: FastAPI, local: TestClient) -> None:
    add_key(app)
    log_in(local)
    token = csrf_of(local)
    assert local.post("/indsigt", data={"csrf": token}).json() == {"changed_by": NAME}
    with TestClient(app, follow_redirects=False) as other:
        log_in(other)
        foreign = csrf_of(other)
    assert foreign != token
    for form in (
        {},
        {"csrf": ""},
        {"csrf": foreign},
        {"csrf": "é" * 64},
        {"csrf": local.cookies["vejviser"]},
    ):
        refused = local.post("/indsigt", data=form)
        assert refused.status_code == 403, form
        assert refused.json()["title"] == "Siden er blevet for gammel"


def test_a_file_in_place_of_the_token_is_refused(local: TestClient) -> None:
    assert local.post("/indsigt", files={"csrf": b"noget"}).status_code == 403


def test_without_keys_forms_need_their_token_too(local: TestClient) -> None:
    assert local.post("/indsigt", data={}).status_code == 403
    assert local.post("/indsigt", data={"csrf": csrf_of(local)}).json() == {"changed_by": None}


def test_the_token_of_a_form_does_not_tell_the_session(app: FastAPI, local: TestClient) -> None:
    add_key(app)
    log_in(local)
    assert local.cookies["vejviser"] not in local.get("/indsigt").text


def test_a_form_from_another_site_is_refused_with_the_right_token_too(local: TestClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    assert local.post("/indsigt", data={"csrf": csrf_of(local)}, headers=headers).status_code == 403


def test_a_broken_database_lets_nobody_in(app: FastAPI, settings: Settings) -> None:
    settings.data.mkdir(parents=True)
    (settings.data / DATABASE_FILE).write_bytes(b"ikke en database" * 100)
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 50000)) as client:
        answer = client.get("/indsigt")
        assert answer.status_code == 503
        assert answer.json()["type"] == "urn:vejviser:problem:staff-unavailable"
        assert client.get("/log-ind").status_code == 503
        assert client.post("/log-ind", data={"noegle": KEY}).status_code == 503
        assert client.get("/").status_code == 200


def test_a_database_that_goes_away_shuts_out_who_is_logged_in(
    app: FastAPI, local: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise DatabaseUnavailableError("hemmelig detalje")

    add_key(app)
    log_in(local)
    assert local.get("/indsigt").status_code == 200
    monkeypatch.setattr(StaffStore, "standing", away)
    answer = local.get("/indsigt")
    assert answer.status_code == 503
    assert "hemmelig" not in answer.text
