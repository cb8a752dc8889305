"""A draft made through its forms, and the forms of its pages as a browser would send them."""

from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from tests.api.page_reader import one, soup_of

PROJECT = {
    "idea": "Vi vil give opdigtede bagere sparring.",
    "title": "Bagerne",
    "receiver": "DEB",
    "amount_kr": "300.000 kr.",
}
STEPS = ("", "/argumenter", "/krav", "/tekst", "/versioner", "/word")


def made_draft(client: TestClient, idea: str = PROJECT["idea"]) -> str:
    """Make a draft, and return its address."""
    reply = client.post("/udkast", data={**PROJECT, "idea": idea}, follow_redirects=False)
    assert reply.status_code == 303
    assert reply.headers["location"].endswith("/argumenter")
    return reply.headers["location"].removesuffix("/argumenter")


def page_of(client: TestClient, path: str) -> BeautifulSoup:
    reply = client.get(path)
    assert reply.status_code == 200
    return soup_of(reply.text)


def form_of(page: BeautifulSoup, selector: str) -> dict[str, str]:
    """Return what the fields of a form would send."""
    form = one(page, selector)
    sent = {str(i["name"]): str(i.get("value", "")) for i in form.select("input[name]")}
    sent |= {str(t["name"]): t.get_text().removeprefix("\n") for t in form.select("textarea")}
    return sent


def arrange(client: TestClient, address: str, action: str, ident: str, place: str = "a") -> str:
    page = page_of(client, f"{address}/argumenter")
    data = {**form_of(page, f"#{place}-{ident} form:not(.move form)"), "handling": action}
    reply = client.post(f"{address}/argumenter", data=data, follow_redirects=False)
    assert reply.status_code == 303
    return reply.headers["location"]
