"""Sources through the API."""

from fastapi.testclient import TestClient

from tests.api.fake_runtime import FakeRuntime


def test_list_has_all_sources_and_counts(client: TestClient) -> None:
    body = client.get("/api/sources").json()
    assert body["total"] == 4
    assert body["counts"]["kind"] == {"aktør": 1, "dokument": 1, "notat": 1, "program": 1}
    assert body["counts"]["status"] == {"gældende": 1, "udkast": 1, "udløbet": 1, "ukendt": 1}
    assert body["counts"]["region"] == {"Nordjylland": 1}


def test_filters_narrow_the_list_but_not_the_counts(client: TestClient) -> None:
    for query, expected in (
        ({"kind": "notat"}, ["proevenotat"]),
        ({"status": "udløbet"}, ["proeveordning"]),
        ({"region": "Nordjylland"}, ["proevenotat"]),
        ({"kind": "notat", "status": "udløbet"}, []),
    ):
        body = client.get("/api/sources", params=query).json()
        assert [s["source_id"] for s in body["sources"]] == expected
        assert body["total"] == len(expected)
        assert sum(body["counts"]["status"].values()) == 4


def test_unknown_status_is_a_problem(client: TestClient) -> None:
    response = client.get("/api/sources", params={"status": "måske"})
    assert response.status_code == 422
    assert response.json()["errors"] == [{"field": "status", "message": "Værdien kendes ikke."}]


def test_source_has_text_and_outline(client: TestClient, runtime: FakeRuntime) -> None:
    body = client.get("/api/sources/proevenotat").json()
    assert body["text"] == runtime.library.source("proevenotat").text
    assert [p["passage_id"] for p in body["passages"]] == [f"proevenotat-p{n}" for n in range(6)]
    assert body["passages"][0]["heading_path"] == ["1. Rådgivning i Prøvekommunen"]
    assert body["url"] == "/kilder/proevenotat"
    assert body["caveat"]


def test_record_shows_where_its_facts_were_found(client: TestClient) -> None:
    body = client.get("/api/sources/proevepost").json()
    assert body["record"] == "aktoerer"
    assert body["provenance"][0]["lines"] == [12, 15]


def test_unknown_source(client: TestClient) -> None:
    response = client.get("/api/sources/ingen")
    assert response.status_code == 404
    assert response.json()["detail"] == "Der findes ikke en kilde med navnet »ingen«."
