"""The components on partners' pages have the colours of our own pages."""

import re

from api.web.rendering import STATIC

_COLOUR = re.compile(r"--vv-([\w-]+): var\(--vejviser-[\w-]+, light-dark\((#\w+), (#\w+)\)\)")


def test_every_colour_is_the_token_of_its_name() -> None:
    light, _, dark = (STATIC / "css" / "tokens.css").read_text("utf-8").partition("@media")
    lights = dict(re.findall(r"--([\w-]+):\s*(#\w+);", light))
    darks = {**lights, **dict(re.findall(r"--([\w-]+):\s*(#\w+);", dark))}
    look = (STATIC / "embed" / "look.js").read_text("utf-8")
    colours = _COLOUR.findall(look)
    assert len(colours) == look.count("light-dark(") > 10
    for name, by_day, by_night in colours:
        assert (by_day, by_night) == (lights[name], darks[name]), name


def test_no_other_colour_is_set() -> None:
    look = (STATIC / "embed" / "look.js").read_text("utf-8")
    rest = _COLOUR.sub("", look)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|rgb\(", rest)


def test_the_page_names_every_colour_and_choice_that_there_is() -> None:
    look = (STATIC / "embed" / "look.js").read_text("utf-8")
    page = (STATIC.parent / "templates" / "indlejring.html").read_text("utf-8")
    for name in set(re.findall(r"var\(--vejviser-([\w-]+)", look)):
        assert f'"{name}"' in page or f"--vejviser-{name}:" in page, name
    scripts = "".join(path.read_text("utf-8") for path in (STATIC / "embed").glob("*.js"))
    for name in set(re.findall(r'getAttribute\("([\w-]+)"\)', scripts)) - {"lang"}:
        assert f"<code>{name}" in page, name
