"""The design tokens of the pages, read from the style sheet that defines them."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TOKENS_FILE = Path(__file__).parent / "static" / "css" / "tokens.css"


@dataclass(frozen=True, slots=True)
class StyleTokens:
    """Names of tokens without their dashes, in the order of the file."""

    colours: tuple[str, ...]
    sizes: tuple[str, ...]
    spaces: tuple[str, ...]


@cache
def style_tokens() -> StyleTokens:
    """Return the tokens of ``tokens.css``."""
    light = TOKENS_FILE.read_text("utf-8").partition("@media")[0]
    pairs = re.findall(r"--([\w-]+):\s*([^;]+);", light)
    return StyleTokens(
        colours=tuple(name for name, value in pairs if value.startswith("#")),
        sizes=tuple(name for name, _ in pairs if name.startswith("text-")),
        spaces=tuple(name for name, _ in pairs if name.startswith("space-")),
    )
