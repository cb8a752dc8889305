"""A question as it is meant in its talk."""

from collections.abc import Callable
from dataclasses import dataclass

from answering.answer import Talk
from answering.conversation.following import follows, thread_of
from answering.conversation.situation import situation
from answering.conversation.topic import topic_phrases, without_replaced

Rewriter = Callable[[str, Talk], str | None]
"""Writes a follow-up out as a question of its own; ``None`` where it cannot."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question in its talk: ``question`` as it is shown, ``search`` as it is searched for.

    A follow-up written out by rules is also searched for ``behind`` the turn before; ``cited`` are the
    sources that the talk's answers about this topic rest on.
    """

    question: str
    search: str
    is_follow_up: bool = False
    changed_topic: bool = False
    behind: str = ""
    cited: frozenset[str] = frozenset()


def understand(question: str, talk: Talk, rewriter: Rewriter | None = None) -> Understood:
    """Return what is asked: a follow-up with the words of its topic, any other question as it stands."""
    whole = situation(question, talk.turns)
    if whole != question:
        return Understood(whole, whole, is_follow_up=True)
    thread = thread_of(talk.turns)
    if thread is None or not follows(question, thread.turns):
        return Understood(question, question, changed_topic=thread is not None)
    rewritten = rewriter(question, talk) if rewriter else None
    if rewritten:
        return Understood(rewritten, rewritten, is_follow_up=True)
    phrases = ", ".join(topic_phrases(question, thread))
    begun = f"{question[0].upper()}{question[1:]}"
    return Understood(
        f"{begun} (om: {phrases})" if phrases else question,
        f"{begun} ({phrases})" if phrases else question,
        is_follow_up=True,
        behind=f"{without_replaced(thread.turns[-1].question, question)} {question}",
        cited=frozenset(source for turn in thread.turns for source in turn.source_ids),
    )
