"""A language model words the answers only where one is set, and a server starts without it."""

from pathlib import Path

import pytest
from pydantic import HttpUrl, SecretStr

from answering.language_model.assistant import MODE, ModelAssistant
from answering.quoting import QuotingAssistant
from api.runtime import Runtime, open_runtime
from api.settings import Settings
from api.wording import QUOTES_ALONE, open_wording
from tests.answering.language_model.scripted_server import serving
from tests.api.small_data import QUESTION, small_data


def settings_for(url: str, data: Path) -> Settings:
    return Settings(
        data=data,
        embedding_model="falsk",
        chat_model="proevemodel",
        chat_url=HttpUrl(url),
        chat_key=SecretStr("hemmelig"),
        chat_seconds=5,
    )


def opened(url: str, folder: Path) -> Runtime:
    return open_runtime(settings_for(url, small_data(folder)[1].data))


def test_without_a_model_the_quotes_answer() -> None:
    assert open_wording(Settings()) is QUOTES_ALONE


def test_a_runtime_without_a_model_has_the_quote_assistant(tmp_path: Path) -> None:
    runtime = open_runtime(small_data(tmp_path)[1])
    try:
        assert isinstance(runtime.assistant, QuotingAssistant)
    finally:
        runtime.close()


def test_a_server_that_is_down_costs_nothing_but_the_wording(tmp_path: Path) -> None:
    with serving(lambda played: None) as server:
        url = server.url
    runtime = opened(url, tmp_path)
    try:
        assert isinstance(runtime.assistant, ModelAssistant)
        answer = runtime.assistant.answer(QUESTION)
    finally:
        runtime.close()
    assert answer.mode == "citater"
    assert answer.notices[-1].kind == MODE


def test_the_model_is_first_contacted_with_a_question(tmp_path: Path) -> None:
    with serving(lambda played: played.say("nej")) as server:
        runtime = opened(server.url, tmp_path)
        try:
            assert server.bodies == []
            runtime.assistant.answer(QUESTION)
        finally:
            runtime.close()
        assert [body["model"] for body in server.bodies] == ["proevemodel"]
        assert server.keys == ["Bearer hemmelig"]


@pytest.mark.parametrize("shown", [repr, str])
def test_the_key_is_not_shown_with_the_settings(shown: type[str]) -> None:
    assert "hemmelig" not in shown(settings_for("http://127.0.0.1:1/v1", Path("data")))


def test_drafts_can_be_worded_only_with_a_model(tmp_path: Path) -> None:
    plain = open_runtime(small_data(tmp_path / "uden")[1])
    worded = opened("http://127.0.0.1:1/v1", tmp_path / "med")
    try:
        assert (plain.desk.rewords, worded.desk.rewords) == (False, True)
    finally:
        plain.close()
        worded.close()
