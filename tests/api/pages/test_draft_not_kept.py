"""A form that cannot be kept right now gives back what was written, ready to be sent again."""

import sqlite3
from contextlib import closing

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event

from api.database.access import Database
from api.database.engine import DATABASE_FILE, open_engine
from api.drafts.store import DraftStore
from api.settings import Settings
from tests.api.page_reader import one, soup_of, text_of
from tests.api.pages.draft_pages import form_of, made_draft, page_of

LONG = "Vi vil hjælpe opdigtede bagere med at spare strøm i ovnen.\r\n\r\nDet er vigtigt."
HTML = {"accept": "text/html"}


@pytest.fixture
def address(client: TestClient) -> str:
    return made_draft(client)


def _locked(app: FastAPI, settings: Settings) -> closing[sqlite3.Connection]:
    """Hold the database as another program would; the stores wait for it only a moment."""
    services = app.state.services
    services.drafts = DraftStore(Database(open_engine(services.database.engine.url, wait_seconds=0.05)))
    other = sqlite3.connect(settings.data / DATABASE_FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    return closing(other)


def test_a_locked_database_gives_the_text_back_and_takes_it_later(
    client: TestClient, app: FastAPI, settings: Settings, address: str
) -> None:
    sent = form_of(page_of(client, address), ".project-form") | {"idea": LONG, "receiver": "BRN"}
    with _locked(app, settings):
        reply = client.post(address, data=sent, headers=HTML)
    assert reply.status_code == 503
    page = soup_of(reply.text)
    assert "ikke tabt" in text_of(page, "[role=alert]")
    shown = one(page, "textarea[name=idea]")
    assert shown.get_text().removeprefix("\n").replace("\r\n", "\n") == LONG.replace("\r\n", "\n")
    assert text_of(page, f"label[for={shown['id']}]") == "Projektidé"
    again = client.post(str(one(page, "main form")["action"]), data=form_of(page, "main form"))
    assert again.status_code == 200
    kept = client.get(f"/api/drafts/{address.rpartition('/')[2]}").json()
    assert (kept["version"], kept["idea"]["receiver"]) == (2, "BRN")
    assert kept["idea"]["idea"].startswith("Vi vil hjælpe opdigtede bagere med at spare")


def test_a_full_disk_gives_the_text_back(client: TestClient, app: FastAPI, address: str) -> None:
    page = page_of(client, f"{address}/tekst")
    sent = form_of(page, "#afsnit-2 .write form") | {"tekst": LONG * 1_000}
    engine = app.state.services.database.engine
    engine.dispose()
    event.listen(engine, "connect", lambda c, _: c.execute("PRAGMA max_page_count=1"))
    reply = client.post(f"{address}/tekst", data=sent, headers=HTML)
    assert reply.status_code == 503
    shown = one(soup_of(reply.text), "textarea[name=tekst]")
    assert len(shown.get_text()) >= len(LONG.replace("\r\n", "\n")) * 1_000
    assert text_of(soup_of(reply.text), "main label") == "Din tekst"


def test_a_new_draft_is_not_lost_with_a_broken_database(app: FastAPI, settings: Settings) -> None:
    settings.data.mkdir(parents=True)
    (settings.data / DATABASE_FILE).write_bytes(b"ikke en database" * 100)
    with TestClient(app) as client:
        data = {"idea": LONG, "title": "</textarea><script>alert(1)</script>" + "x" * 40}
        page = soup_of(client.post("/udkast", data=data, headers=HTML).text)
        assert one(page, "textarea[name=title]").get_text().strip() == data["title"]
        assert all(str(s.get("src", "")).startswith("/static/") for s in page.select("script"))
        assert client.get("/udkast/abc", headers=HTML).status_code == 503


def test_sources_that_are_away_cost_no_text(client: TestClient, app: FastAPI, address: str) -> None:
    app.state.services.runtime = None
    page = soup_of(client.post(f"{address}/tekst", data={"tekst": LONG}, headers=HTML).text)
    assert one(page, "textarea[name=tekst]").get_text().strip().startswith("Vi vil hjælpe")


def test_a_script_is_told_in_its_own_way(
    client: TestClient, app: FastAPI, settings: Settings, address: str
) -> None:
    with _locked(app, settings):
        reply = client.post(address, data={"idea": LONG}, headers={"accept": "application/json"})
    assert (reply.status_code, reply.json()["type"]) == (503, "urn:vejviser:problem:drafts-unavailable")
