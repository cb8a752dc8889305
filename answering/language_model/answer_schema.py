"""What a language model is asked to return, and how its text is read."""

import json
import re
from typing import Any

from pydantic import BaseModel, ConfigDict

from answering.language_model.failures import Failure, LanguageModelError

MAX_CLAIMS = 8
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.S | re.I)
_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)```", re.S | re.I)


class ReplyQuote(BaseModel):
    """Words that are said to stand in a passage, by its number in the prompt."""

    model_config = ConfigDict(frozen=True)

    passage: int
    quote: str


class ReplyClaim(BaseModel):
    """A sentence and what it is said to rest on."""

    model_config = ConfigDict(frozen=True)

    text: str
    quotes: tuple[ReplyQuote, ...] = ()


class Reply(BaseModel):
    """The whole reply; more than it needs is ignored."""

    model_config = ConfigDict(frozen=True)

    claims: tuple[ReplyClaim, ...]
    cannot_answer: bool = False


def response_format() -> dict[str, Any]:
    """Return the schema as the OpenAI interface takes it."""
    schema = {"name": "svar", "strict": True, "schema": _closed(Reply.model_json_schema())}
    return {"type": "json_schema", "json_schema": schema}


def read_reply(text: str) -> Reply:
    """Return the first object in a text that is a reply; thoughts and code fences around it are left out.

    Raises:
        LanguageModelError: there is none.
    """
    said = _THOUGHTS.sub("", text)
    fenced = _FENCED.search(said)
    for candidate in ([fenced[1]] if fenced else []) + [said]:
        start = candidate.find("{")
        try:
            found, _ = json.JSONDecoder().raw_decode(candidate, start) if start >= 0 else (None, 0)
            reply = Reply.model_validate(found)
        except (ValueError, RecursionError):  # ValidationError is a ValueError
            continue
        return reply.model_copy(update={"claims": reply.claims[:MAX_CLAIMS]})
    raise LanguageModelError(Failure.UNREADABLE)


def _closed(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema whose objects take exactly their fields, as strict servers demand."""
    for part in (schema, *schema.get("$defs", {}).values()):
        part["additionalProperties"] = False
        part["required"] = list(part["properties"])
        for field in part["properties"].values():
            field.pop("default", None)
    return schema
