"""Whatever a record or an address holds, Find program shows it as text."""

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from api.settings import Settings
from retrieval.matching.matcher import Matcher
from tests.api.page_reader import soup_of
from tests.api.pages.programme_client import client_over
from tests.retrieval.matching.records import FixedCloseness, actor, catalogue, fact, programme

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}'


@pytest.mark.parametrize(
    "path", ["/program?q=ansatte", "/program/ond", "/program/sammenlign?id=ond&id=ond-aktoer", "/program"]
)
def test_hostile_text_in_a_record_is_shown_as_text(settings: Settings, path: str) -> None:
    evil = programme(
        "ond",
        navn=ATTACK,
        forbehold=ATTACK,
        link="javascript:alert(1)",
        ejer=ATTACK,
        udbytte=[fact(f"Det {ATTACK}.")],
        typiske_spoergsmaal=[ATTACK],
        kontakt_aktoer="ond-aktoer",
    )
    house = actor("ond-aktoer", navn=ATTACK, gaa_hertil_naar=[ATTACK], rolle=fact(f"Rollen {ATTACK}."))
    shut = programme("ond-lukket", navn=ATTACK, status="lukket", forbehold=ATTACK, alternativer=["ond"])
    near = FixedCloseness({"ond": 1.0, "ond-aktoer": 1.0, "ond-lukket": 1.0})
    client = client_over(settings, Matcher(catalogue(evil, house, shut), near, known_occasions=()))
    page = soup_of(client.get(path).text)
    assert _is_clean(page)
    assert "49" not in page.get_text()
    assert ATTACK in page.get_text()
    if "?q=" in path:
        assert len(page.select(".record-card, .closed-card")) == 3


@pytest.mark.parametrize("path", ["/program", "/program/sammenlign", "/program/proevepilot"])
def test_hostile_addresses_are_shown_as_text(client: TestClient, path: str) -> None:
    for name in ("q", "kommune", "ansatte", "behov", "id", ATTACK):
        page = soup_of(client.get(path, params={name: ATTACK}).text)
        assert _is_clean(page)


def test_hostile_id(client: TestClient) -> None:
    response = client.get(f"/program/{ATTACK}", headers={"accept": "text/html"})
    assert response.status_code == 404
    assert _is_clean(soup_of(response.text))


def _is_clean(page: BeautifulSoup) -> bool:
    own = all(str(s.get("src", "")).startswith("/static/") for s in page.select("script, img"))
    handlers = [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on")]
    run = [a for a in page.select("[href]") if str(a["href"]).startswith("javascript")]
    return own and not handlers and not run and not page.select("[style], style, iframe")
