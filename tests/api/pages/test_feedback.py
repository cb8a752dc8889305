"""»Hjalp svaret?« as forms, without scripts."""

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from api.schemas.feedback import MAX_COMMENT
from tests.api.page_reader import one, soup_of, text_of


@pytest.fixture
def answered(client: TestClient) -> BeautifulSoup:
    return soup_of(client.post("/", data={"question": "Hvad kan jeg få?"}).text)


@pytest.fixture
def address(answered: BeautifulSoup) -> str:
    return str(one(answered, "#thread form.helped-ask")["action"])


def _conversation(address: str) -> str:
    return address.partition("/tilbagemelding")[0]


def test_every_kept_answer_asks_whether_it_helped(answered: BeautifulSoup, address: str) -> None:
    answer_id = one(answered, "#thread .turn")["data-answer-id"]
    assert address.endswith(f"/tilbagemelding/{answer_id}")
    buttons = answered.select("#thread .helped-ask button")
    assert [(b["name"], b["value"], b["aria-pressed"]) for b in buttons] == [
        ("helped", "ja", "false"),
        ("helped", "nej", "false"),
    ]


def test_yes_returns_to_the_answer_with_thanks(client: TestClient, address: str) -> None:
    reply = client.post(address, data={"helped": "ja"}, follow_redirects=False)
    assert reply.status_code == 303
    assert reply.headers["location"].startswith(f"{_conversation(address)}#hjalp-")
    back = soup_of(client.get(_conversation(address)).text)
    assert text_of(back, "#thread .helped-said") == "Tak for din tilbagemelding."
    assert one(back, f"[id='{reply.headers['location'].partition('#')[2]}']")
    assert one(back, '#thread .helped-ask button[value="ja"]')["aria-pressed"] == "true"


def test_no_asks_why_and_keeps_what_is_told(client: TestClient, address: str) -> None:
    asked = soup_of(client.post(address, data={"helped": "nej"}).text)
    assert text_of(asked, ".lede").startswith("Du sagde, at svaret ikke hjalp.")
    shown = [f for f in asked.select("fieldset") if not f.has_attr("hidden")]
    assert [f["data-helped"] for f in shown] == ["nej"]
    data = {"helped": "nej", "details": "send", "reasons": ["forældet", "andet"], "comment": "Fra\r\n2019."}
    reply = client.post(address, data=data, follow_redirects=False)
    assert reply.status_code == 303
    again = soup_of(client.get(address).text)
    assert [box["value"] for box in again.select("input:checked, input[checked]")] == ["forældet", "andet"]
    assert one(again, "textarea").get_text() == "Fra\n2019."


def test_pressing_the_same_button_again_forgets_nothing(client: TestClient, address: str) -> None:
    client.post(address, data={"helped": "nej", "details": "send", "comment": "Lukket."})
    client.post(address, data={"helped": "nej"})
    assert one(soup_of(client.get(address).text), "textarea").get_text() == "Lukket."


def test_a_comment_that_is_too_long_is_kept_in_the_form(client: TestClient, address: str) -> None:
    long = "x" * (MAX_COMMENT + 1)
    reply = client.post(address, data={"helped": "nej", "details": "send", "comment": long})
    assert reply.status_code == 422
    page = soup_of(reply.text)
    assert text_of(page, ".field-error") == f"Teksten må højst være {MAX_COMMENT} tegn."
    assert one(page, "textarea").get_text() == long


def test_it_can_be_taken_back(client: TestClient, address: str) -> None:
    client.post(address, data={"helped": "ja"})
    client.post(address, data={"withdraw": "ja"})
    back = soup_of(client.get(address).text)
    assert text_of(back, "#thread .helped-said") == ""


def test_a_form_without_a_choice_changes_nothing(client: TestClient, address: str) -> None:
    client.post(address, data={"helped": "<b>"})
    assert text_of(soup_of(client.get(address).text), "#thread .helped-said") == ""


def test_an_answer_is_only_found_in_its_own_conversation(client: TestClient, address: str) -> None:
    other = soup_of(client.post("/", data={"question": "Noget andet?"}).text)
    elsewhere = str(one(other, "#thread form.helped-ask")["action"]).partition("/tilbagemelding")[0]
    mixed = f"{elsewhere}/tilbagemelding/{address.rpartition('/')[2]}"
    assert client.get(mixed).status_code == 404
    assert client.post(mixed, data={"helped": "ja"}).status_code == 404


def test_hostile_comment_stays_text(client: TestClient, address: str) -> None:
    hostile = "</textarea><script>alert(1)</script>"
    client.post(address, data={"helped": "nej", "details": "send", "comment": hostile})
    page = soup_of(client.get(address).text)
    assert one(page, "textarea").get_text() == hostile
    assert "alert" not in "".join(s.get_text() for s in page.select("script"))
