"""How long a server takes for the text of a draft with its argument bank, and for a long Word file."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import httpx

from answering.application.draft_text import SectionId
from answering.application.idea import ProjectIdea
from evals.benchmark.commands import BenchmarkError
from evals.timing import Timing, timing

_PATIENCE = 120.0
_PARAGRAPH = (
    "Vi samler deltagerne om en fælles plan, aftaler hvem der gør hvad, og følger op hver måned. " * 7
)
_PARAGRAPHS = 18
"""The paragraphs of own text in each section of a long draft, which fills more than thirty pages."""


@dataclass(frozen=True, slots=True)
class DraftLatency:
    """The text of every project, its bank built for it, and the Word file of a long draft with that bank."""

    text: Timing
    export: Timing


def draft_latency(url: str, ideas: Sequence[ProjectIdea]) -> DraftLatency:
    """Draft every project once over HTTP, then export it with pages of the advisor's own text.

    Raises:
        BenchmarkError: the server answered with an error.
    """
    texts, files = [], []
    with httpx.Client(base_url=url, timeout=_PATIENCE) as client:
        for idea in ideas:
            texts.append(_seconds(client, _made(client, idea, {}), "text"))
            files.append(_seconds(client, _made(client, idea, long_text()), "export.docx"))
    return DraftLatency(text=timing(texts), export=timing(files))


def long_text() -> dict[str, str]:
    """Return own text for every section but the list of references."""
    text = "\n\n".join([_PARAGRAPH.strip()] * _PARAGRAPHS)
    return {section.value: text for section in SectionId if section is not SectionId.REFERENCES}


def _made(client: httpx.Client, idea: ProjectIdea, own_text: Mapping[str, str]) -> str:
    body = {"idea": idea.model_dump(mode="json"), "choices": {"own_text": own_text}}
    answered = _fine(client.post("/api/drafts", json=body))
    return str(answered.json()["draft_id"])


def _seconds(client: httpx.Client, draft_id: str, what: str) -> float:
    began = time.perf_counter()
    _fine(client.get(f"/api/drafts/{draft_id}/{what}"))
    return time.perf_counter() - began


def _fine(response: httpx.Response) -> httpx.Response:
    if response.status_code != httpx.codes.OK:
        raise BenchmarkError(f"Serveren svarede {response.status_code} på {response.request.url.path}.")
    return response
