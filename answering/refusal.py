"""A refusal is an answer too: what was looked for, what lies nearest, and who may know."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from answering.answer import Citation
from answering.answerable import Lack, Verdict
from answering.cover import AskedWords, Text
from answering.selection import Quote

SMALL_TALK = "småsnak"
"""The kind of a reply to what asks nothing of the sources."""
_FILE = Path(__file__).with_name("afvisninger.yaml")
_MOST_NEAREST, _LEAST_SHARE = 2, 0.2
_QUESTION_LENGTH = 120


class _Text(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    slags: str
    svar: str
    spoerg: str


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    naermest: str
    mangler: Mapping[Lack, _Text]


def refusal_kind(verdict: Verdict) -> str:
    """Return the kind of question that a verdict takes it for, as it is counted."""
    return _texts().mangler[verdict.lack or Lack.NOTHING].slags


def refusal_text(question: str, verdict: Verdict, nearest: Sequence[Citation]) -> str:
    """Return the refusal in plain Danish, with the nearest sources named as what they are."""
    told = _texts().mangler[verdict.lack or Lack.NOTHING]
    parts = [told.svar.format(spurgt=_shortened(question), mangler=verdict.missing)]
    if nearest:
        parts.append(_texts().naermest.format(steder="; ".join(f"{_place(c)} [{c.n}]" for c in nearest)))
    return " ".join((*parts, told.spoerg))


def nearest_quotes(words: AskedWords, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the best quotes that share words with the question, one a source."""
    found: dict[str, Quote] = {}
    for quote in quotes:
        told = Text.of(quote.source.title, *quote.passage.heading_path, quote.passage.text)
        if words.share(words.in_text(told)) >= _LEAST_SHARE:
            found.setdefault(quote.source.id, quote)
    return list(found.values())[:_MOST_NEAREST]


def _shortened(question: str) -> str:
    """Return a question as it is shown within a sentence."""
    asked = question.rstrip(" ?.!")
    if len(asked) <= _QUESTION_LENGTH:
        return asked
    return asked[:_QUESTION_LENGTH].rsplit(" ", 1)[0] + " …"


def _place(citation: Citation) -> str:
    section = citation.heading_path[-1] if citation.heading_path else ""
    return f"»{section}« i {citation.title}" if section and section != citation.title else citation.title


@lru_cache(maxsize=1)
def _texts() -> _File:
    return _File.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))
