"""Reading a chat model: what is sent, when it ends, and what never leaves."""

import sys
import threading
from pathlib import Path

import pytest
from langchain_core.messages import HumanMessage
from pydantic import SecretStr

from answering.language_model.endpoint import open_endpoint
from answering.language_model.failures import Failure, LanguageModelError, LanguageModelSetupError
from tests.answering.language_model.made import ENOUGH, KEY, endpoint_of
from tests.answering.language_model.scripted_server import Played, serving

HELLO = [HumanMessage("Hej.")]


def _hello(played: Played) -> None:
    played.say("Hej med dig.")


def _words_without_end(played: Played) -> None:
    played.head()
    while not played.wait(0.02):
        played.delta(content="a")


def test_the_pieces_are_put_together() -> None:
    with serving(_hello) as server:
        pending = endpoint_of(server.url).ask(HELLO, {"temperature": 0})
        assert pending.wait(ENOUGH)
        assert pending.text() == "Hej med dig."
    (body,) = server.bodies
    assert (body["model"], body["stream"], body["temperature"]) == ("proevemodel", True, 0)
    assert body["messages"] == [{"role": "user", "content": "Hej."}]


def test_a_name_with_a_colon_is_the_name_of_a_model() -> None:
    with serving(_hello) as server:
        endpoint = open_endpoint("proeve:8b", server.url, None, ENOUGH)
        assert endpoint.ask(HELLO, {}).text() == "Hej med dig."
    assert server.bodies[0]["model"] == "proeve:8b"


def test_only_the_key_that_is_set_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "en-andens-noegle")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    with serving(_hello) as server:
        endpoint_of(server.url).ask(HELLO, {}).text()
        open_endpoint("proevemodel", server.url, None, ENOUGH).ask(HELLO, {}).text()
    assert server.keys[0] == f"Bearer {KEY}"
    assert "en-andens-noegle" not in str(server.keys)


def test_a_reader_who_goes_ends_the_request() -> None:
    with serving(_words_without_end) as server:
        pending = endpoint_of(server.url).ask(HELLO, {})
        assert not pending.wait(0.3)
        pending.cancel()
        assert server.left.wait(ENOUGH)


def test_an_outcome_is_waited_for_and_no_longer() -> None:
    go = threading.Event()

    def later(played: Played) -> None:
        go.wait(ENOUGH)
        played.say("Nu.")

    with serving(later) as server:
        pending = endpoint_of(server.url).ask(HELLO, {})
        assert not pending.wait(0.05)
        go.set()
        assert pending.wait(ENOUGH)
        assert pending.text() == "Nu."


def test_settings_that_are_refused_once_are_not_sent_again() -> None:
    def plain(played: Played) -> None:
        if "temperature" in played.body:
            played.head(422, "application/json")
        else:
            played.say("Ja.")

    with serving(plain) as server:
        endpoint = endpoint_of(server.url)
        assert [endpoint.ask(HELLO, {"temperature": 0}).text() for _ in range(2)] == ["Ja.", "Ja."]
    assert ["temperature" in body for body in server.bodies] == [True, False, False]


def test_a_server_that_is_down_is_noticed_when_it_is_asked() -> None:
    with serving(_hello) as server:
        url = server.url
    endpoint = endpoint_of(url)
    with pytest.raises(LanguageModelError) as caught:
        endpoint.ask(HELLO, {}).text()
    assert caught.value.failure is Failure.UNREACHABLE


def test_neither_key_nor_reply_nor_question_is_logged(capfd: pytest.CaptureFixture[str]) -> None:
    def tells(played: Played) -> None:
        played.head(401, "application/json")
        played.raw(b'{"error": {"message": "wrong key hemmelig-proevenoegle"}}')

    with serving(tells) as server, pytest.raises(LanguageModelError) as caught:
        endpoint_of(server.url).ask(HELLO, {}).text()
    logged = "".join(capfd.readouterr())
    assert "language_model_failed" in logged
    assert not [word for word in (KEY, "wrong key", "Hej.") if word in logged]
    assert KEY not in str(caught.value)


def test_another_server_is_not_followed() -> None:
    with serving(_hello) as other:

        def elsewhere(played: Played) -> None:
            played.head(307, Location=f"{other.url}/chat/completions")

        with serving(elsewhere) as server, pytest.raises(LanguageModelError):
            endpoint_of(server.url).ask(HELLO, {}).text()
    assert other.bodies == []


def test_without_the_libraries_it_is_said_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx2", None)
    with pytest.raises(LanguageModelSetupError, match=r"vejviser\[sprogmodel\]"):
        open_endpoint("proevemodel", "http://127.0.0.1:1/v1", SecretStr(KEY), ENOUGH)


def test_the_libraries_are_an_extra() -> None:
    project = next(p for p in Path(__file__).parents if (p / "pyproject.toml").is_file())
    assert "sprogmodel = [" in (project / "pyproject.toml").read_text("utf-8")
