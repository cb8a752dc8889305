"""What a language model is sent: rules, numbered passages and the question, as data between marks."""

import secrets
from collections.abc import Sequence
from typing import Any

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

from answering.answer import Talk
from answering.language_model.answer_schema import response_format
from answering.selection import Quote
from answering.wording import reference
from corpus.sources import Passage
from ingest.library import Library
from prompts.loader import prompt

_MOST_TOKENS, _MOST_TOKENS_OF_A_QUESTION = 1500, 200


def answer_messages(question: str, passages: Sequence[Passage], library: Library) -> list[BaseMessage]:
    """Return the request for an answer; passages are numbered from 1 in their order."""
    mark = _mark()
    shown = [
        prompt("svar_uddrag").render(
            skilletegn=mark,
            nummer=str(number),
            kilde=reference(library.source(passage.source_id), passage.page),
            tekst=passage.text,
        )
        for number, passage in enumerate(passages, start=1)
    ]
    task = prompt("svar_opgave").render(skilletegn=mark, uddrag="\n\n".join(shown), spoergsmaal=question)
    return [SystemMessage(prompt("svar_regler").render(skilletegn=mark)), HumanMessage(task)]


def draft_messages(section: str, quotes: Sequence[Quote]) -> list[BaseMessage]:
    """Return the request for one sentence for each quote in a section of an application, numbered from 1."""
    mark = _mark()
    shown = [
        prompt("svar_uddrag").render(
            skilletegn=mark,
            nummer=str(number),
            kilde=reference(quote.source, quote.passage.page),
            tekst=quote.text,
        )
        for number, quote in enumerate(quotes, start=1)
    ]
    task = prompt("udkast_opgave").render(skilletegn=mark, uddrag="\n\n".join(shown), afsnit=section)
    return [SystemMessage(prompt("udkast_regler").render(skilletegn=mark)), HumanMessage(task)]


def answer_settings() -> dict[str, Any]:
    """Return the fields of the request that ask for a short, repeatable reply in the schema."""
    return {"temperature": 0, "max_tokens": _MOST_TOKENS, "response_format": response_format()}


def rewriting_messages(question: str, talk: Talk) -> list[BaseMessage]:
    """Return the request for a question that stands alone; only earlier questions are sent with it."""
    mark = _mark()
    said = "\n".join(turn.question for turn in talk.turns)
    task = prompt("omskrivning_opgave").render(skilletegn=mark, samtale=said, spoergsmaal=question)
    return [SystemMessage(prompt("omskrivning_regler").render(skilletegn=mark)), HumanMessage(task)]


def rewriting_settings() -> dict[str, Any]:
    """Return the fields of the request that ask for one short line."""
    return {"temperature": 0, "max_tokens": _MOST_TOKENS_OF_A_QUESTION}


def _mark() -> str:
    """Return a mark that no text can hold: it is drawn anew for each request."""
    return f"[[{secrets.token_hex(8)}]]"
