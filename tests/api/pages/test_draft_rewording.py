"""Making the text more fluent from its page, with plain forms."""

import pytest
from fastapi.testclient import TestClient

from tests.api.fake_rewording import EXPORT, EXPORT_ID, FLUENT, GOOD, HOSTILE, INVENTED, desk_at, model_says
from tests.api.fake_runtime import FakeRuntime
from tests.api.page_reader import one, soup_of, text_of
from tests.api.pages.draft_pages import arrange, made_draft, page_of


@pytest.fixture
def address(client: TestClient) -> str:
    return made_draft(client)


def test_the_button_is_there_only_with_a_language_model(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    assert not page_of(client, f"{address}/tekst").select(".reword")
    with model_says(runtime, GOOD):
        assert text_of(page_of(client, f"{address}/tekst"), ".reword button") == "Gør teksten mere flydende"


def test_no_rewording_is_offered_where_every_argument_keeps_its_words(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    with model_says(runtime, GOOD):
        arrange(client, address, "tag-ud", EXPORT_ID)
        assert not page_of(client, f"{address}/tekst").select(".reword")


def test_the_page_tells_how_many_sentences_and_offers_to_undo(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    with model_says(runtime, GOOD):
        page = soup_of(client.post(f"{address}/omskriv").text)
        assert text_of(page, "#omskrivning").startswith(
            "Én sætning er skrevet om af sprogmodellen. 5 sætninger"
        )
        assert "formuleret af en sprogmodel" in page_of(client, f"{address}/tekst").get_text()
        assert FLUENT in [s.get_text() for s in page.select(".sourced")]
        assert [b.get_text() for b in page.select(".reword button")] == ["Brug kildernes ord igen"]
        difference = page_of(client, f"{address}/versioner/1")
        assert "Sprogmodellens ord for" in text_of(difference, ".diff")
        undone = soup_of(client.post(f"{address}/kildernes-ord").text)
    assert "kildernes egne ord" in text_of(undone, "#omskrivning")
    said = " ".join(s.get_text() for s in undone.select(".sourced"))
    assert EXPORT in said and FLUENT not in said
    assert "formuleret af en sprogmodel" not in undone.get_text()


def test_undo_stays_when_the_language_model_is_taken_away(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    plain = runtime.desk
    with model_says(runtime, GOOD):
        client.post(f"{address}/omskriv")
    runtime.desk = plain
    buttons = [b.get_text() for b in page_of(client, f"{address}/tekst").select(".reword button")]
    assert buttons == ["Brug kildernes ord igen"]


@pytest.mark.parametrize(("said", "told"), [(INVENTED, "eftervises"), (HOSTILE, "eftervises"), ("", "læses")])
def test_what_cannot_be_used_is_told_and_the_draft_is_as_it_was(
    client: TestClient, runtime: FakeRuntime, address: str, said: str, told: str
) -> None:
    with model_says(runtime, said):
        page = soup_of(client.post(f"{address}/omskriv").text)
    notice = one(page, "#omskrivning")
    assert told in notice.get_text() and notice["data-kind"] == "forbehold"
    assert len(page_of(client, f"{address}/versioner").select(".version-list li")) == 1
    assert "HACKET" not in page.get_text() and "75 spørgsmål" not in page.get_text()


def test_a_model_that_is_away_leaves_the_page_usable(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    with model_says(runtime, GOOD) as server:
        url = server.url
    runtime.desk = desk_at(runtime, url)
    page = soup_of(client.post(f"{address}/omskriv").text)
    assert "kunne ikke nås" in text_of(page, "#omskrivning")
    assert page.select(".draft-text .cite")


@pytest.mark.parametrize(
    "query", ["omskrevet=<b>&beholdt=1", "omskrevet=9999&beholdt=1", "uden=<script>", "omskrevet=1"]
)
def test_an_address_that_somebody_wrote_tells_nothing(client: TestClient, address: str, query: str) -> None:
    assert not page_of(client, f"{address}/tekst?{query}").select("#omskrivning")
