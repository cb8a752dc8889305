"""Who words the answers: the quotes alone, or a language model when one is set."""

from collections.abc import Callable
from dataclasses import dataclass

from answering.answer import Assistant
from answering.conversation.understanding import Rewriter
from api.drafts.desk import MakeRewording
from api.settings import Settings
from ingest.library import Library
from retrieval.hits import Searcher


def _as_it_is(assistant: Assistant, _library: Library, _searcher: Searcher) -> Assistant:
    return assistant


@dataclass(frozen=True, slots=True)
class Wording:
    """``around`` takes the assistant that answers from quotes and gives the one that is asked.

    ``rewriter`` writes follow-ups out; without one, rules do. ``rewording`` words the
    sentences of drafts anew.
    """

    around: Callable[[Assistant, Library, Searcher], Assistant] = _as_it_is
    rewriter: Rewriter | None = None
    rewording: MakeRewording | None = None


QUOTES_ALONE = Wording()
"""No language model."""


def open_wording(settings: Settings) -> Wording:
    """Return what the settings ask for; a language model is not contacted yet, so it may be down.

    Raises:
        LanguageModelSetupError: a language model is set that cannot be used.
    """
    if settings.chat_model is None or settings.chat_url is None:
        return QUOTES_ALONE
    from answering.application.argument_sources import ArgumentSources
    from answering.application.rewording import ModelRewording
    from answering.language_model.assistant import ModelAssistant
    from answering.language_model.checking import ClaimChecker
    from answering.language_model.endpoint import open_endpoint
    from answering.language_model.rewriting import ModelRewriter

    endpoint = open_endpoint(
        settings.chat_model, str(settings.chat_url), settings.chat_key, settings.chat_seconds
    )
    return Wording(
        lambda assistant, library, searcher: ModelAssistant(assistant, library, searcher, endpoint),
        ModelRewriter(endpoint),
        lambda library, gate: ModelRewording(endpoint, ClaimChecker(library, gate), ArgumentSources(library)),
    )
