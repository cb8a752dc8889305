"""Who words the answers: the quotes alone, or a language model when one is set."""

from collections.abc import Callable

from answering.answer import Assistant
from api.settings import Settings
from ingest.library import Library
from retrieval.hits import Searcher

Wording = Callable[[Assistant, Library, Searcher], Assistant]
"""Takes the assistant that answers from quotes and gives the one that is asked."""


def quotes_alone(assistant: Assistant, _library: Library, _searcher: Searcher) -> Assistant:
    """Return the assistant as it is."""
    return assistant


def open_wording(settings: Settings) -> Wording:
    """Return what the settings ask for; a language model is not contacted yet, so it may be down.

    Raises:
        LanguageModelSetupError: a language model is set that cannot be used.
    """
    if settings.chat_model is None or settings.chat_url is None:
        return quotes_alone
    from answering.language_model.assistant import ModelAssistant
    from answering.language_model.endpoint import open_endpoint

    endpoint = open_endpoint(
        settings.chat_model, str(settings.chat_url), settings.chat_key, settings.chat_seconds
    )
    return lambda assistant, library, searcher: ModelAssistant(assistant, library, searcher, endpoint)
