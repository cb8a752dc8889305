"""Text from documents is shown as text, whatever it holds."""

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.fake_library import HOSTILE_TEXT, HOSTILE_TITLE
from tests.api.fake_runtime import FakeAssistant, FakeRuntime, FakeSearcher
from tests.api.hostile_library import ATTACKS, make_hostile
from tests.api.page_reader import one, soup_of

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7777*7777 }}{% raw %}'


def _is_clean(page: BeautifulSoup) -> bool:
    """Only our own scripts and images stand in the page, and no attribute runs anything."""
    own = all(str(s.get("src", "")).startswith("/static/") for s in page.select("script, img"))
    handlers = [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on")]
    return own and not handlers and not page.select("svg, b, i, u, iframe, style, [style]")


@pytest.mark.parametrize(
    "path", ["/kilder", "/kilder/fjendtlig-kilde", "/kilder/fjendtlig-kilde?start=0&end=43"]
)
def test_hostile_source(client: TestClient, path: str) -> None:
    page = soup_of(client.get(path).text)
    assert _is_clean(page)
    assert HOSTILE_TITLE in page.get_text()


def test_hostile_text_is_whole(client: TestClient) -> None:
    page = soup_of(client.get("/kilder/fjendtlig-kilde").text)
    assert one(page, "article").get_text().strip() == HOSTILE_TEXT


def test_hostile_answer(client: TestClient) -> None:
    page = soup_of(client.post("/", data={"question": "fjendtlig"}).text)
    assert _is_clean(page)
    assert "<script>document.title='overtaget'</script>" in one(page, ".claims").get_text()
    assert one(page, ".follow button")["value"] == '"><svg onload=alert(2)>'


def test_hostile_answer_on_its_own_page(client: TestClient) -> None:
    answer = client.post("/api/chat", json={"question": f"fjendtlig {ATTACK}"}).json()
    page = soup_of(client.get(f"/svar/{answer['answer_id']}").text)
    assert _is_clean(page)
    assert ATTACK in one(page, "h1").get_text()
    assert "<script>document.title='overtaget'</script>" in one(page, ".claims").get_text()
    (link,) = page.select(".follow a")
    assert link.get_text() == '"><svg onload=alert(2)>'
    assert str(link["href"]).startswith("/?spoergsmaal=%22%3E%3Csvg")


def test_hostile_fact(client: TestClient) -> None:
    page = soup_of(client.post("/", data={"question": "Vi er 6 ansatte i Hobro. Hvad nu?"}).text)
    action = str(one(page, '[data-field="ansatte"] details form')["action"])
    for field in ("ansatte", "kommune", ATTACK):
        answered = soup_of(client.post(action, data={"field": field, "value": ATTACK}).text)
        assert _is_clean(answered)
        assert len(answered.select("#memory [data-field]")) == 2


@pytest.mark.parametrize(
    "path",
    [
        "/kilder?q={}",
        "/kilder?status={}",
        "/kilder?gruppe={}",
        "/kilder?aar={}&omraade={}&udgiver={}&sortering={}&side={}",
        "/kilder?hvor=tekst&q={}",
        "/kilder/proevenotat?soeg={}&fund={}",
        "/?slettet={}",
        "/?spoergsmaal={}",
        "/case?q={}",
        "/case?branche={}&ikke={}&sort={}&side={}",
        "/case/{}",
        "/samtale/{}",
        "/svar/{}",
        "/kilder/{}",
        "/{}",
    ],
)
def test_hostile_address(client: TestClient, path: str) -> None:
    response = client.get(path.replace("{}", ATTACK), headers={"accept": "text/html"})
    assert response.status_code in (200, 404)
    assert _is_clean(soup_of(response.text))
    assert "60481729" not in soup_of(response.text).get_text()


def test_hostile_question(client: TestClient) -> None:
    for question in (ATTACK, f"uklart {ATTACK}"):
        page = soup_of(client.post("/", data={"question": question}).text)
        assert _is_clean(page)
        assert ATTACK in page.get_text()


PAGES = (
    "/kilder",
    "/kilder?gruppe=dokumenter",
    "/kilder?q=fjende",
    "/kilder?q=prøvning&hvor=tekst",
    "/kilder?q=giraf&hvor=tekst",
    "/kilder/fjende",
    "/kilder/fjende?start=0&end=20",
    "/kilder/fjende?soeg=midt+i",
    "/kilder/program-fjende",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_fields_on_every_page_of_the_sources(settings: Settings, attack: str) -> None:
    library = make_hostile(ATTACKS[attack])
    runtime = FakeRuntime(library, FakeSearcher(library), FakeAssistant(library))
    with TestClient(create_app(settings, runtime)) as client:
        for path in PAGES:
            response = client.get(path)
            assert response.status_code == 200, path
            page = soup_of(response.text)
            assert _is_clean(page), path
            assert "javascript:" not in str([a.get("href") for a in page.select("a")]), path
            assert not set("\0\x07\u202e\u2066") & set(response.text), path
            assert "49" not in page.get_text(), path
            assert len(str(one(page, "title").string)) < 300, path


def test_hostile_json_is_not_a_page(client: TestClient) -> None:
    response = client.get("/api/sources/fjendtlig-kilde")
    assert response.headers["content-type"] == "application/json"
    assert response.headers["x-content-type-options"] == "nosniff"
