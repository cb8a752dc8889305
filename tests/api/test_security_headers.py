"""The page keeps to its own origin."""

import re

import pytest
from fastapi.testclient import TestClient

from api.web.rendering import STATIC, WEB


@pytest.mark.parametrize(
    "path", ["/", "/kilder", "/om", "/docs", "/api/sources", "/static/css/base.css", "/ukendt"]
)
def test_every_response_has_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "private, no-cache"
    assert "set-cookie" not in headers


def test_nothing_points_to_another_origin() -> None:
    files = [p for p in WEB.rglob("*") if p.suffix in {".html", ".css", ".js", ".svg"}]
    assert len(files) > 15
    for path in files:
        addresses = re.findall(r"(?:https?:)?//[a-z][\w.-]+\.[a-z]{2,}[^\s\"']*", path.read_text("utf-8"))
        assert [a for a in addresses if "www.w3.org" not in a] == [], path.name


def test_no_template_has_inline_scripts_styles_or_unescaped_values() -> None:
    for path in (WEB / "templates").glob("*.html"):
        source = path.read_text("utf-8")
        assert not re.search(r"\|\s*safe|autoescape|Markup", source), path.name
        assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=", source), path.name


def test_no_script_writes_markup() -> None:
    scripts = sorted(STATIC.rglob("*.js"))
    assert scripts
    for path in scripts:
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", path.read_text("utf-8")
        )


def test_static_addresses_follow_the_content(client: TestClient) -> None:
    html = client.get("/").text
    preloaded = set(re.findall(r'rel="modulepreload" href="([^"]+)"', html))
    assert preloaded and all(client.get(address).status_code == 200 for address in preloaded)
    # Modules are imported by plain names, so they are preloaded by those too.
    for address in set(re.findall(r'(?:src|href)="(/static/[^"]+)"', html)) - preloaded:
        assert re.search(r"\?v=[0-9a-f]{10}$", address)
        assert client.get(address).status_code == 200
    assert client.get("/favicon.ico").headers["content-type"] == "image/svg+xml"
