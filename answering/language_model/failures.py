"""Why a language model gave nothing that can be used."""

from enum import StrEnum


class Failure(StrEnum):
    """What happened, by the key of its Danish text in ``sprogmodel.yaml``."""

    TIME = "tid"
    UNREACHABLE = "kontakt"
    TOO_LONG = "for langt"
    UNREADABLE = "ulæseligt"
    NO_ANSWER = "intet svar"
    UNVERIFIED = "uden dækning"


class LanguageModelError(Exception):
    """A reply that did not come, or not in a form that can be read."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(str(failure))
        self.failure = failure


class LanguageModelSetupError(Exception):
    """A language model that cannot be used as it is set up; the message is Danish."""
