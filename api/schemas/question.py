"""The one rule for what counts as a question, shared by the API and the form."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

MAX_QUESTION = 2_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def danish_number(number: int) -> str:
    """Return ``20000`` as ``20.000``."""
    return f"{number:,}".replace(",", ".")


def without_controls(text: str) -> str:
    """Return a text without surrounding space, control characters as spaces, and lines ended one way."""
    return _CONTROL.sub(" ", text.replace("\r\n", "\n")).strip()


def checked_question(text: str) -> str:
    """Return the question without surrounding space and control characters.

    Raises:
        PydanticCustomError: it is empty, too long or no text; the message is Danish and for the user.
    """
    question = without_controls(text)
    if not question:
        raise PydanticCustomError("question_empty", "Skriv et spørgsmål, før du sender.")
    if any("\ud800" <= letter <= "\udfff" for letter in question):
        raise PydanticCustomError("question_unreadable", "Spørgsmålet indeholder tegn, der ikke kan læses.")
    if len(question) > MAX_QUESTION:
        raise PydanticCustomError(
            "question_too_long",
            "Spørgsmålet må højst være {limit} tegn. Dit er på {length} tegn. Kort det ned, og prøv igen.",
            {"limit": danish_number(MAX_QUESTION), "length": danish_number(len(question))},
        )
    return question


Question = Annotated[
    str,
    AfterValidator(checked_question),
    Field(
        description=f"Spørgsmålet på dansk, 1-{danish_number(MAX_QUESTION)} tegn.",
        json_schema_extra={"minLength": 1, "maxLength": MAX_QUESTION},
    ),
]

CONVERSATION_ID = r"^[A-Za-z0-9_-]{1,64}$"
"""What the id of a conversation looks like."""
