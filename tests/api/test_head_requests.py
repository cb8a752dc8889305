"""HEAD tells what GET would, without its body, and changes nothing."""

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("path", ["/", "/kilder", "/api/sources", "/static/css/base.css", "/findes-ikke"])
def test_head_has_the_headers_of_get_and_no_body(client: TestClient, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert head.status_code == get.status_code
    assert head.content == b""
    assert head.headers["content-type"] == get.headers["content-type"]
    assert head.headers["content-length"] == get.headers["content-length"]


def test_head_is_no_way_to_change_something(client: TestClient) -> None:
    assert client.head("/api/chat").status_code == 405
