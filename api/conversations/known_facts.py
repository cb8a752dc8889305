"""The kept facts of a company as a talk takes them: what is known, and what is to be forgotten."""

from answering.answer import Talk, Turn
from answering.conversation.remembering import Facts
from retrieval.matching.profile import CompanyProfile


def talk_of(turns: tuple[Turn, ...], facts: Facts) -> Talk:
    """Return a talk with the facts that were kept; ``None`` among them is a fact taken back."""
    forgotten = frozenset(name for name, value in facts.items() if value is None)
    return Talk(turns, profile_of(facts), forgotten)


def profile_of(facts: Facts) -> CompanyProfile:
    """Return the known ones of kept facts; what this version does not know is left out."""
    fields = CompanyProfile.model_fields
    return CompanyProfile.model_validate(
        {name: value for name, value in facts.items() if value is not None and name in fields}
    )
