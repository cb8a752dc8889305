"""Reads server-sent events in tests."""

import json
from typing import Any


def events_of(body: str) -> list[tuple[str, dict[str, Any]]]:
    """Return the names and data of all events in a body."""
    found = []
    for block in body.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if fields:
            found.append((fields["event"], json.loads(fields["data"])))
    return found
