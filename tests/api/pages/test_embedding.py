"""The page for partners, as the server draws it."""

import pytest
from fastapi.testclient import TestClient

from tests.api.page_reader import one, soup_of, text_of


def test_both_components_are_at_work_with_a_way_on_without_scripts(client: TestClient) -> None:
    page = soup_of(client.get("/indlejring").text)
    assert one(page, "vejviser-spoerg a")["href"] == "/"
    assert one(page, "vejviser-cases a")["href"] == "/case"
    branche = one(page, "vejviser-cases")["branche"]
    assert client.get("/api/cases", params={"branche": branche}).json()["total"] > 0


@pytest.mark.parametrize("base", ["https://vejviser.example", "http://127.0.0.1:8000"])
def test_the_code_names_this_server(client: TestClient, base: str) -> None:
    page = soup_of(client.get(f"{base}/indlejring").text)
    assert text_of(page, "#code-script") == (
        f'<script type="module" src="{base}/static/embed/vejviser.js"></script>'
    )
    assert text_of(page, "#code-csp") == f"script-src {base}; connect-src {base}"


def test_it_tells_how_to_come_on_the_list_and_what_is_kept(client: TestClient) -> None:
    text = text_of(soup_of(client.get("/indlejring").text), "main")
    for words in (
        "VEJVISER_EMBED_ORIGINS",
        "Kontakt: ikke oplyst",
        "ingen cookies",
        "gemmes dér som en samtale",
    ):
        assert words in text
    assert one(soup_of(client.get("/om").text), 'main a[href="/indlejring"]')


def test_the_page_stands_while_there_is_no_index(client: TestClient) -> None:
    client.app.state.services.runtime = None  # type: ignore[attr-defined]
    page = soup_of(client.get("/indlejring").text)
    assert "branche" not in one(page, "vejviser-cases").attrs
    assert "<vejviser-cases" in text_of(page, "#code-cases")
