"""What every page of one draft shows around its step."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from api.drafts.store import Version
from api.schemas.labels import shown_date

STEPS = (
    ("", "Projektet"),
    ("/argumenter", "Argumenter"),
    ("/krav", "Krav"),
    ("/tekst", "Udkast"),
)
"""The end of each step's address, and its name."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step with its address; ``here`` marks the one that is shown."""

    number: int
    name: str
    url: str
    here: bool


def draft_url(draft_id: str, rest: str = "") -> str:
    """Return the address of a draft or a part of it."""
    return f"/udkast/{draft_id}{rest}"


def step_of(end: str) -> str:
    """Return the end of a step's address if there is such a step, that of the project otherwise."""
    return end if end in {known for known, _ in STEPS} else ""


def frame(version: Version, step: str | None = None) -> Mapping[str, Any]:
    """Return the values that the templates of a draft share."""
    url = draft_url(version.draft_id)
    steps = [Step(n, name, url + end, end == step) for n, (end, name) in enumerate(STEPS, start=1)]
    return {
        "draft": version,
        "saved": moment_text(version.moment),
        "mark": mark_of(version.contents.idea),
        "name": version.contents.name,
        "url": url,
        "steps": steps,
    }


def mark_of(said: object) -> str:
    """Return a short mark of a part of a draft, which changes with it."""
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def moment_text(moment: datetime) -> str:
    """Return a moment as it is told on this machine: ``22. november 2026 kl. 14.03``."""
    local = moment.astimezone()
    return f"{shown_date(local.date().isoformat())} kl. {local:%H.%M}"
