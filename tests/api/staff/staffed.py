"""An application with pages for the staff alone, and a key that opens them."""

from bs4 import BeautifulSoup
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from fastapi.testclient import TestClient

from api.staff.access import CsrfDep, StaffDep
from tests.api.page_reader import one, soup_of

KEY = "proeve-noegle-til-ida"
NAME = "Prøve-Ida"


def add_staff_pages(app: FastAPI) -> None:
    """Let the application have, beside Indsigt, forms and an API route behind the staff's dependencies."""

    @app.get("/proeveformular")
    def page(staff: StaffDep) -> HTMLResponse:
        return HTMLResponse(f'<!doctype html><input type="hidden" name="csrf" value="{staff.csrf}">')

    @app.post("/indsigt")
    def change(staff: StaffDep, _: CsrfDep) -> dict[str, str | None]:
        return {"changed_by": staff.name}

    @app.get("/api/indsigt")
    def numbers(staff: StaffDep) -> dict[str, str | None]:
        return {"for": staff.name}


def add_key(app: FastAPI, name: str = NAME, key: str = KEY) -> None:
    """Keep a key in the application's database."""
    app.state.services.staff.add(name, key)


def log_in(client: TestClient, key: str = KEY) -> None:
    """Log a client in; its cookie is kept by it."""
    response = client.post("/log-ind", data={"noegle": key})
    assert response.status_code == 303


def csrf_of(client: TestClient) -> str:
    """Return the hidden token of a form for the staff."""
    page: BeautifulSoup = soup_of(client.get("/proeveformular").text)
    return str(one(page, 'input[name="csrf"]')["value"])
