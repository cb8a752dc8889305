"""The style page shows every token, and no style sheet uses a colour that is none."""

import re

from fastapi.testclient import TestClient

from api.web.rendering import STATIC
from api.web.style_tokens import style_tokens


def test_every_token_is_shown_with_a_rule_of_its_own(client: TestClient) -> None:
    html = client.get("/stil").text
    rules = (STATIC / "css" / "style_page.css").read_text("utf-8")
    tokens = style_tokens()
    assert len(tokens.colours) > 15
    for name in (*tokens.colours, *tokens.sizes, *tokens.spaces):
        assert f"--{name}</code>" in html
        assert f"var(--{name})" in rules


def test_colours_are_tokens() -> None:
    for path in (STATIC / "css").glob("*.css"):
        if path.name not in ("tokens.css", "print.css"):
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", path.read_text("utf-8")), path.name


def test_used_tokens_exist() -> None:
    known = set(re.findall(r"(--[\w-]+):", (STATIC / "css" / "tokens.css").read_text("utf-8")))
    for path in (STATIC / "css").glob("*.css"):
        assert set(re.findall(r"var\((--[\w-]+)", path.read_text("utf-8"))) <= known, path.name
