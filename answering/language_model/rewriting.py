"""A follow-up as a question that can be understood alone, written by a language model."""

from answering.answer import Talk
from answering.facts import names, negations
from answering.figures import figures
from answering.language_model.asking import rewriting_messages, rewriting_settings
from answering.language_model.endpoint import ChatEndpoint
from answering.language_model.failures import LanguageModelError
from answering.language_model.tone import is_danish
from answering.personal_data import mask
from ingest.analysis import word_stems

_LONGEST = 300
_SECONDS = 6.0
"""A reader waits for the search behind it; a model that is slower is done without."""
_KEPT = 0.5
"""The least share of the question's own words that a rewritten question must still have."""


class ModelRewriter:
    """A ``Rewriter`` behind a chat endpoint; whatever goes wrong, the question stays as it was asked."""

    def __init__(self, endpoint: ChatEndpoint, seconds: float = _SECONDS) -> None:
        self._endpoint = endpoint
        self._seconds = seconds

    def __call__(self, question: str, talk: Talk) -> str | None:
        """Return the rewritten question, or ``None``; personal data is hidden before anything is sent."""
        if not talk.turns:
            return None
        hidden = mask(question).text
        pending = self._endpoint.ask(rewriting_messages(hidden, talk), rewriting_settings())
        if not pending.wait(self._seconds):
            pending.cancel()
            return None
        try:
            written = pending.text().strip().strip('"»«“”').strip()
        except LanguageModelError:
            return None
        return written if written != hidden and keeps_to(hidden, talk, written) else None


def keeps_to(question: str, talk: Talk, written: str) -> bool:
    """Tell whether a rewritten question is one line of Danish that asks the same, in words of the talk.

    Figures, names and negations of the question stay; none comes in that was not said.
    """
    if "\n" in written or not written.endswith("?") or len(written) > _LONGEST or not is_danish(written):
        return False
    said = " ".join((*(turn.question for turn in talk.turns), question))
    asked, now = set(word_stems(question)), set(word_stems(written))
    kept = figures(question) <= figures(written) <= figures(said)
    kept &= negations(question) <= negations(written) <= negations(said)
    kept &= {name for name in names(question) if name.rstrip("s")} <= {
        *names(written),
        *written.lower().split(),
    }
    return kept and now <= set(word_stems(said)) and len(asked & now) >= _KEPT * len(asked)
