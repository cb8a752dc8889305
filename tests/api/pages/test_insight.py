"""The page Indsigt and its exports."""

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient

from api.database.access import DatabaseUnavailableError
from api.staff.access import StaffMember, require_staff
from api.usage.store import UsageStore
from tests.api.fake_runtime import FakeRuntime
from tests.api.page_reader import one, soup_of, text_of

TABLES = (
    "dage",
    "emner",
    "hensigter",
    "afvisninger",
    "ubesvarede",
    "hjalp",
    "hjalp-ikke",
    "tilbagemeldinger",
    "kilder",
    "steder",
)


@pytest.fixture(autouse=True)
def logged_in(app: FastAPI) -> Iterator[None]:
    """Who may come in is tested with the staff's login; here somebody has."""
    app.dependency_overrides[require_staff] = lambda: StaffMember("Prøve-Ida", "proeve")
    yield
    app.dependency_overrides.clear()


def _ask(client: TestClient, question: str, **body: object) -> dict[str, str]:
    answer: dict[str, str] = client.post("/api/chat", json={"question": question}).json()
    if body:
        assert client.put(f"/api/answers/{answer['answer_id']}/feedback", json=body).status_code == 200
    return answer


def _rows(client: TestClient, table: str, query: str = "") -> list[list[str]]:
    reply = client.get(f"/indsigt/eksport/{table}.csv{query}")
    assert reply.status_code == 200
    return list(csv.reader(io.StringIO(reply.text.removeprefix("\ufeff")), delimiter=";"))


def test_nobody_else_comes_in(app: FastAPI, client: TestClient) -> None:
    def refuse() -> None:
        raise HTTPException(403)

    app.dependency_overrides[require_staff] = refuse
    assert client.get("/indsigt").status_code == 403
    assert client.get("/indsigt/eksport/emner.csv").status_code == 403


def test_before_the_first_question_it_says_so(client: TestClient) -> None:
    page = soup_of(client.get("/indsigt").text)
    assert text_of(page, ".empty").startswith("Der er ingen spørgsmål i perioden")
    assert not page.select("svg")


def test_figures_in_words_and_tables(client: TestClient) -> None:
    _ask(client, "Hvem hjælper med eksport?")
    _ask(client, "Kan vi få tilskud til eksport?")
    _ask(client, "Er dette ukendt?")
    page = soup_of(client.get("/indsigt").text)
    figures = [" ".join(f.get_text(" ").split()) for f in page.select(".figures div")]
    assert figures[0] == "Spørgsmål 3"
    assert figures[1] == "Ikke besvaret 1 33 pct. af spørgsmålene."
    assert figures[2] == "Hjalp svaret? 0 af 0 Ingen tilbagemeldinger endnu."
    table = one(page, 'section[aria-labelledby="emner"]')
    rows = [[" ".join(c.get_text().split()) for c in row.select("th, td")] for row in table.select("tr")]
    assert rows == [
        ["Emne", "Antal", "Ikke besvaret"],
        ["Internationalisering", "2", "0"],
        ["Finansiering", "1", "0"],
        ["Uden kendt emne", "1", "1"],
    ]
    assert one(page, 'a[href="/kilder/proevenotat"]').get_text() == "Prøvenotat om rådgivning i Prøvekommunen"


def test_columns_have_a_name_and_a_table_behind_them(client: TestClient) -> None:
    _ask(client, "Hvem hjælper med eksport?")
    page = soup_of(client.get("/indsigt?periode=7").text)
    chart = one(page, "svg.columns")
    assert chart["role"] == "img"
    assert "Flest på én dag: 1" in str(chart["aria-label"])
    assert len(page.select(".over-time + details tbody tr")) == 7


def test_unanswered_questions_are_listed_until_their_conversation_is_deleted(client: TestClient) -> None:
    answer = _ask(client, "Er 12 34 56 78 et ukendt nummer?")
    page = soup_of(client.get("/indsigt").text)
    assert text_of(page, "#ubesvaret ~ .asked li").startswith("Er ••• et ukendt nummer?")
    client.delete(f"/api/conversations/{answer['conversation_id']}")
    after = soup_of(client.get("/indsigt").text)
    assert not after.select("#ubesvaret ~ .asked")
    assert "samtalerne er slettet" in text_of(after, 'section[aria-labelledby="ubesvaret"]')
    assert _rows(client, "ubesvarede") == [["Spørgsmål", "Hvorfor", "Senest spurgt", "Antal"]]
    assert _rows(client, "dage")[-1][1:] == ["1", "1"]


def test_feedback_is_shown_with_its_reasons_and_the_answer(client: TestClient) -> None:
    _ask(client, "Første?", helped=False, reasons=["forældet"], comment="<b>Lukket</b>")
    _ask(client, "Anden?", helped=True)
    page = soup_of(client.get("/indsigt").text)
    section = one(page, 'section[aria-labelledby="hjalp"]')
    assert "1 sagde ja, og 1 sagde nej." in section.get_text()
    shown = " ".join(one(page, ".judged > li").get_text(" ").split())
    assert shown.startswith("Første? <b>Lukket</b> Det var forældet")
    assert "Ja, i Prøvekommunen kan du få" in shown


def test_each_table_can_be_taken_along(client: TestClient) -> None:
    _ask(client, "=1+1 ukendt?", helped=False, reasons=["andet"], comment="+45")
    for table in TABLES:
        reply = client.get(f"/indsigt/eksport/{table}.csv")
        assert reply.headers["content-type"] == "text/csv; charset=utf-8", table
        assert f"vejviser-{table}-" in reply.headers["content-disposition"]
        assert reply.content.startswith(b"\xef\xbb\xbf")
    assert _rows(client, "tilbagemeldinger")[1][:4] == ["'=1+1 ukendt?", "nej", "Noget andet", "'+45"]
    assert _rows(client, "ubesvarede")[1][0] == "'=1+1 ukendt?"


def test_every_link_of_the_page_leads_to_its_file(client: TestClient) -> None:
    _ask(client, "Er dette ukendt?", helped=True, comment="Fint.")
    _ask(client, "Hvad kan jeg få?")
    links = [str(a["href"]) for a in soup_of(client.get("/indsigt?periode=90").text).select(".export a")]
    assert len(links) == 7
    for link in links:
        assert link.endswith("?periode=90")
        assert client.get(link).status_code == 200


def test_an_unknown_table_is_not_found(client: TestClient) -> None:
    assert client.get("/indsigt/eksport/hemmeligt.csv").status_code == 404


def test_days_narrow_what_is_shown(client: TestClient) -> None:
    _ask(client, "Hvad kan jeg få?")
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    page = soup_of(client.get(f"/indsigt?til={yesterday}").text)
    assert one(page, "input#til")["value"] == yesterday
    assert page.select(".empty")
    assert _rows(client, "steder", f"?til={yesterday}") == [
        ["Hvor der blev spurgt", "Antal", "Ikke besvaret"]
    ]


def test_days_in_the_wrong_order_are_said_beside_the_fields(client: TestClient) -> None:
    reply = client.get("/indsigt?fra=2026-05-02&til=2026-05-01")
    assert reply.status_code == 422
    page = soup_of(reply.text)
    assert text_of(page, "#period-error").startswith("Den første dag skal ligge før den sidste.")
    assert one(page, "input#fra")["aria-describedby"] == "period-error"
    assert client.get("/indsigt/eksport/emner.csv?fra=2026-05-02&til=2026-05-01").status_code == 422


def test_without_an_index_the_numbers_are_still_there(app: FastAPI, client: TestClient) -> None:
    _ask(client, "Hvad kan jeg få?")
    app.state.services.runtime = None
    assert "proevenotat" in text_of(soup_of(client.get("/indsigt").text), "section[aria-labelledby=kilder]")


def test_a_database_in_trouble_is_a_danish_page(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise DatabaseUnavailableError("væk")

    monkeypatch.setattr(UsageStore, "figures", broken)
    reply = client.get("/indsigt", headers={"accept": "text/html"})
    assert reply.status_code == 503
    assert text_of(soup_of(reply.text), "h1") == "Tallene kan ikke hentes lige nu"


def test_counting_that_fails_costs_nobody_the_answer(
    client: TestClient, runtime: FakeRuntime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise DatabaseUnavailableError("væk")

    monkeypatch.setattr(UsageStore, "count", broken)
    answer = client.post("/api/chat", json={"question": "Hvad kan jeg få?"}).json()
    assert answer["claims"]
    assert answer["conversation_id"]
    assert "ikke-gemt" not in {notice["kind"] for notice in answer["notices"]}


def test_a_form_counts_as_the_page_and_a_program_as_a_program(client: TestClient) -> None:
    client.post("/", data={"question": "Hvad kan jeg få?"})
    client.post("/api/chat", json={"question": "Hvad kan jeg få?"})
    assert sorted(row[0] for row in _rows(client, "steder")[1:]) == [
        "Andre programmer",
        "Vejvisers egen side",
    ]


def test_hostile_question_stays_text(client: TestClient) -> None:
    hostile = "<script>alert('ukendt')</script>"
    _ask(client, hostile, helped=False)
    page = soup_of(client.get("/indsigt").text)
    assert "alert" not in "".join(script.get_text() for script in page.select("script"))
    assert hostile in text_of(page, "#ubesvaret ~ .asked li")
