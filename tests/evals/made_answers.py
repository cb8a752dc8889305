"""Answers over the invented library, for the tests of what is measured on answers."""

from answering.answer import Answer, Claim, Notice
from ingest.library import Library
from tests.answering.made_library import citation_of


def answer_of(
    library: Library,
    *claims: tuple[str, tuple[int, ...]],
    quotes: tuple[str, ...],
    notices: tuple[Notice, ...] = (),
    intro: str | None = None,
    next_steps: tuple[str, ...] = (),
    beside: str = "",
) -> Answer:
    """Return an answer of these claims; quotes are numbered from 1, ``beside`` stands in no claim."""
    text = "\n\n".join(f"{said} {' '.join(f'[{n}]' for n in numbers)}" for said, numbers in claims)
    return Answer(
        question="Hvad er Prøvepuljen?",
        text=f"{text}\n\n{beside}" if beside else text,
        claims=tuple(Claim(said, numbers) for said, numbers in claims),
        citations=tuple(citation_of(library, quote, n) for n, quote in enumerate(quotes, start=1)),
        notices=notices,
        intro=intro,
        next_steps=next_steps,
    )
