"""Logging in and out, as the server draws it."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.database.access import DatabaseUnavailableError
from api.staff.login_limit import PER_ADDRESS
from api.staff.store import StaffStore
from tests.api.page_reader import one, soup_of, text_of
from tests.api.staff.staffed import KEY, add_key


@pytest.fixture
def keyed(app: FastAPI, local: TestClient) -> TestClient:
    add_key(app)
    return local


def test_the_form_asks_for_the_key_alone(keyed: TestClient) -> None:
    response = keyed.get("/log-ind", params={"videre": "/indsigt?uge=12"})
    page = soup_of(response.text)
    field = one(page, "input[name=noegle]")
    assert (field["type"], field["autocomplete"]) == ("password", "off")
    assert one(page, "label[for=noegle]").get_text() == "Din nøgle"
    assert one(page, "input[name=videre]")["value"] == "/indsigt?uge=12"
    assert text_of(page, "#noegle-error") == ""
    assert response.headers["cache-control"] == "no-store"


def test_a_login_leads_on_with_a_cookie_for_this_site_alone(keyed: TestClient) -> None:
    response = keyed.post("/log-ind", data={"noegle": KEY, "videre": "/indsigt?uge=12"})
    assert (response.status_code, response.headers["location"]) == (303, "/indsigt?uge=12")
    parts = {part.strip().lower() for part in response.headers["set-cookie"].split(";")[1:]}
    assert {"httponly", "samesite=strict", "path=/", "max-age=43200"} <= parts
    assert "secure" not in parts
    assert response.headers["cache-control"] == "no-store"
    assert keyed.get("/log-ind", params={"videre": "/om"}).headers["location"] == "/om"


def test_over_https_the_cookie_is_secure_and_bound_to_the_host(app: FastAPI) -> None:
    add_key(app)
    with TestClient(app, base_url="https://vejviser.example", follow_redirects=False) as client:
        cookie = client.post("/log-ind", data={"noegle": KEY}).headers["set-cookie"]
    assert cookie.startswith("__Host-vejviser=")
    assert "secure" in cookie.lower()
    assert "domain" not in cookie.lower()


def test_every_login_gets_a_new_token_and_ends_the_one_before(app: FastAPI, keyed: TestClient) -> None:
    keyed.cookies.set("vejviser", "plantet-af-en-anden")
    keyed.post("/log-ind", data={"noegle": KEY})
    first = [c.value for c in keyed.cookies.jar if c.value != "plantet-af-en-anden"]
    assert len(first) == 1
    keyed.cookies.clear()
    keyed.post("/log-ind", data={"noegle": KEY}, headers={"Cookie": f"vejviser={first[0]}"})
    assert app.state.services.staff.standing(first[0]).name is None
    assert app.state.services.staff.standing(keyed.cookies["vejviser"]).name is not None


@pytest.mark.parametrize(
    "target", ["https://partner.example/", "//partner.example", "/\\partner.example", ""]
)
def test_a_login_never_leads_to_another_site(keyed: TestClient, target: str) -> None:
    response = keyed.post("/log-ind", data={"noegle": KEY, "videre": target})
    assert response.headers["location"] == "/indsigt"


@pytest.mark.parametrize(("key", "words"), [("forkert-noegle", "passer ikke"), ("  ", "Skriv din nøgle.")])
def test_a_wrong_or_missing_key_is_told_beside_the_field(keyed: TestClient, key: str, words: str) -> None:
    response = keyed.post("/log-ind", data={"noegle": key, "videre": "/om"})
    page = soup_of(response.text)
    assert response.status_code == 422
    assert words in text_of(page, "#noegle-error")
    assert one(page, "#noegle")["aria-invalid"] == "true"
    assert "value" not in one(page, "#noegle").attrs
    assert one(page, "input[name=videre]")["value"] == "/om"
    assert "set-cookie" not in response.headers


def test_failed_logins_are_logged_without_the_key(
    keyed: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    keyed.post("/log-ind", data={"noegle": "en-hemmelig-noegle-1"})
    logged = capsys.readouterr().err
    assert "staff_login_failed" in logged
    assert "hemmelig" not in logged


def test_too_many_attempts_are_stopped_even_with_the_right_key(keyed: TestClient) -> None:
    for _ in range(PER_ADDRESS.amount):
        assert keyed.post("/log-ind", data={"noegle": "forkert-noegle"}).status_code == 422
    response = keyed.post("/log-ind", data={"noegle": KEY})
    assert response.status_code == 429
    assert response.headers["retry-after"] == "300"
    assert "Vent 5 minutter" in text_of(soup_of(response.text), "#noegle-error")
    assert "set-cookie" not in response.headers


@pytest.mark.parametrize("step", ["log_in", "log_out"])
def test_a_database_that_fails_midway_gives_no_session(
    keyed: TestClient, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise DatabaseUnavailableError("hemmelig detalje")

    monkeypatch.setattr(StaffStore, step, fail)
    response = keyed.post("/log-ind", data={"noegle": KEY})
    assert response.status_code == 503
    assert "hemmelig" not in response.text
    assert "set-cookie" not in response.headers


def test_without_keys_the_page_tells_how_to_make_one(local: TestClient) -> None:
    for response in (local.get("/log-ind"), local.post("/log-ind", data={"noegle": KEY})):
        assert "vejviser staff add" in text_of(soup_of(response.text), "main code")
        assert "noegle" not in [field.get("name") for field in soup_of(response.text).select("input")]


def test_a_logout_needs_a_session_and_its_token(keyed: TestClient) -> None:
    assert keyed.post("/log-ud").headers["location"] == "/log-ind"
    keyed.post("/log-ind", data={"noegle": KEY})
    assert keyed.post("/log-ud", data={"csrf": "forkert"}).status_code == 403
    assert "Du er logget ud." in keyed.get("/log-ind?ude=1", headers={"Cookie": "vejviser="}).text


def test_a_login_sent_from_another_site_is_refused(keyed: TestClient) -> None:
    response = keyed.post("/log-ind", data={"noegle": KEY}, headers={"Origin": "https://partner.example"})
    assert response.status_code == 403
    assert "set-cookie" not in response.headers


def test_a_key_in_a_hostile_target_stays_text(keyed: TestClient) -> None:
    page = keyed.get("/log-ind", params={"videre": '"><script>alert(1)</script>'})
    assert "<script>alert" not in page.text
