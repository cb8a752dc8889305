"""Fetching the modules of a page at once."""

import re

import pytest
from fastapi.testclient import TestClient

from api.web.module_graph import imported_modules
from api.web.rendering import STATIC
from tests.api.page_reader import soup_of


def test_modules_of_modules_are_found_once() -> None:
    found = imported_modules(STATIC, "js/chat.js")
    assert {"/static/js/answers.js", "/static/js/panel.js", "/static/js/references.js"} <= set(found)
    assert len(found) == len(set(found))
    assert "/static/js/chat.js" not in found


@pytest.mark.parametrize("script", ["js/chat.js", "js/answer_page.js"])
def test_every_module_and_all_that_it_imports_is_served(client: TestClient, script: str) -> None:
    found = imported_modules(STATIC, script)
    for address in found:
        imports = re.findall(r'from "\./([\w.]+)"', client.get(address).raise_for_status().text)
        assert {f"/static/js/{name}" for name in imports} <= set(found)


def test_the_start_page_names_its_modules(client: TestClient) -> None:
    page = soup_of(client.get("/").text)
    named = [link["href"] for link in page.select('link[rel="modulepreload"]')]
    assert named == list(imported_modules(STATIC, "js/chat.js"))
