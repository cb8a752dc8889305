"""The text of an answer as the reader sees it."""

from collections.abc import Iterable

from answering.answer import Claim


def claims_text(claims: Iterable[Claim]) -> str:
    """Return the claims one below the other, each with the numbers of its citations."""
    return "\n\n".join(f"{claim.text} {' '.join(f'[{n}]' for n in claim.citations)}" for claim in claims)
