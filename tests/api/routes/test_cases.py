"""Cases through the API, over invented ones."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.fake_runtime import FakeRuntime
from tests.retrieval.cases.invented import make_search, make_transcript


@pytest.fixture
def runtime(runtime: FakeRuntime) -> FakeRuntime:
    library = make_transcript()
    runtime.library, runtime.cases = library, make_search(library=library)
    return runtime


def found(client: TestClient, query: str) -> dict[str, Any]:
    response = client.get(f"/api/cases{query}")
    assert response.status_code == 200, response.text
    body: dict[str, Any] = response.json()
    return body


def ids(body: dict[str, Any]) -> list[str]:
    return [hit["case"]["case_id"] for hit in body["cases"]]


def test_all_cases_with_counts_of_every_facet(client: TestClient) -> None:
    body = found(client, "")
    assert (body["total"], len(body["cases"]), body["nearest"]) == (5, 5, [])
    facets = {facet["name"]: facet for facet in body["facets"]}
    assert list(facets)[:4] == ["medie", "branche", "geografi", "opgave"]
    assert facets["stoerrelse"]["label"] == "Størrelse"
    assert facets["stoerrelse"]["values"][-1] == {
        "value": "ikke oplyst i kilderne",
        "count": 4,
        "selected": False,
    }


def test_words_and_choices_that_are_repeated(client: TestClient) -> None:
    body = found(client, "?q=ost&medie=video&medie=artikel")
    assert ids(body) == ["ostemesteren"]
    medie = next(facet for facet in body["facets"] if facet["name"] == "medie")
    assert {value["value"] for value in medie["values"] if value["selected"]} == {"video", "artikel"}
    assert body["cases"][0]["score"] > 0


def test_order_and_pages(client: TestClient) -> None:
    assert ids(found(client, "?sort=titel&antal=2&side=2")) == ["zebra-tryk", "aaens-baade"]
    assert ids(found(client, "?sort=dato&antal=1")) == ["aaens-baade"]
    assert found(client, "?side=9")["cases"] == []


def test_a_place_in_the_video_has_its_time_and_its_words(client: TestClient) -> None:
    (moment,) = found(client, "?q=Oslo+ringede")["cases"][0]["moments"]
    assert (moment["time"], moment["t_start"]) == ("02:13", 133.0)
    assert moment["quote"].startswith("Den første kunde i Oslo ringede")
    assert moment["title"] == "Filmen om osten"
    assert moment["url"].startswith("/kilder/film?start=")


def test_nothing_that_fits_is_no_error(client: TestClient) -> None:
    body = found(client, "?q=kvantefysik")
    assert (body["total"], body["cases"], len(body["nearest"])) == (0, [], 3)


def test_what_was_understood_is_told(client: TestClient) -> None:
    understood = found(client, "?q=video+fra+Fyn")["understood"]
    assert {"facet": "medie", "label": "Medie", "value": "video"} in understood
    assert {"facet": "geografi", "label": "Geografi", "value": "Fyn"} in understood


def test_what_was_not_meant_can_be_taken_back(client: TestClient) -> None:
    understood = found(client, "?q=video+fra+Fyn&ikke=medie:video")["understood"]
    assert [(read["facet"], read["value"]) for read in understood] == [("geografi", "Fyn")]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("?medie=avis", "Ingen case har »avis« som medie. Du kan vælge: artikel, "),
        ("?farve=rød", "Feltet kendes ikke."),
        ("?sort=pris", "Værdien kendes ikke."),
        ("?side=0", "Tallet skal være mindst 1."),
        ("?antal=101", "Tallet må højst være 100."),
        (f"?q={'x' * 2001}", "Teksten må højst være 2000 tegn."),
    ],
)
def test_bad_searches_are_explained_in_danish(client: TestClient, query: str, told: str) -> None:
    response = client.get(f"/api/cases{query}")
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert told in response.json()["detail"]


def test_a_whole_case(client: TestClient) -> None:
    body = found(client, "/ostemesteren")
    assert body["case"]["title"] == "Ostemesteren sælger til Norge"
    assert body["body"] == "Osten er opdigtet."
    assert body["outcomes"] == [
        {
            "text": "Mejeriet fik to nye kunder.",
            "places": [{"file": "bog.txt", "lines": [3, 4], "label": "bog.txt, linje 3–4", "url": None}],
        }
    ]
    assert [moment["time"] for moment in body["transcript"]] == ["01:01", "02:13", "1:02:13"]
    assert body["similar"][0]["case"]["case_id"] == "ostelauget"
    assert "Emneord: ost" in body["similar"][0]["reasons"]
    assert body["case"]["url"] is None, "the case itself is not among the sources"


def test_what_the_sources_do_not_tell_is_null(client: TestClient) -> None:
    case = found(client, "/aalekroen")["case"]
    assert (case["medium"], case["date"], case["date_text"], case["partner"]) == (
        None,
        None,
        "uden dato",
        None,
    )
    assert case["facets"]["medie"] == ["ikke oplyst i kilderne"]


def test_an_unknown_case_is_told(client: TestClient) -> None:
    response = client.get("/api/cases/findes-ikke")
    assert response.status_code == 404
    assert response.json()["detail"] == "Der findes ikke en case med navnet »findes-ikke«."
