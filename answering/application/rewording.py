"""Arguments in the words of a language model; only what can be laid over its quote is used."""

from collections.abc import Mapping, Sequence

import structlog

from answering.answer import Claim
from answering.application.argument import Argument
from answering.application.argument_sources import ArgumentSources
from answering.application.choices import MAX_WORDING
from answering.application.draft_text import SectionId
from answering.application.reworded import Reworded
from answering.citing import cite
from answering.language_model.answer_schema import MAX_CLAIMS, ReplyClaim, read_reply
from answering.language_model.asking import answer_settings, draft_messages
from answering.language_model.checking import ClaimChecker
from answering.language_model.endpoint import ChatEndpoint
from answering.language_model.failures import Failure, LanguageModelError
from answering.language_model.tone import is_danish
from answering.own_words import collapsed
from answering.selection import Quote
from corpus.sources import PassageKind

log = structlog.get_logger("vejviser.application")

_Asked = list[tuple[Argument, Quote]]


class ModelRewording:
    """Words arguments anew behind a chat endpoint; it is sent quotes alone, never what the advisor wrote.

    Arguments with reservations, participants' statements and tables keep the words of their source. All
    sections are asked at once, so that the longest wait is that of one request.
    """

    def __init__(self, endpoint: ChatEndpoint, checker: ClaimChecker, sources: ArgumentSources) -> None:
        self._endpoint = endpoint
        self._checker = checker
        self._sources = sources

    def __call__(self, sections: Mapping[SectionId, Sequence[Argument]]) -> Reworded:
        """Return the sentences that stand; whatever goes wrong, the others keep their quotes."""
        asked = {section: self._asked(arguments) for section, arguments in sections.items()}
        pending = {
            section: self._endpoint.ask(
                draft_messages(section.value, [quote for _, quote in those]), answer_settings()
            )
            for section, those in asked.items()
            if those
        }
        if pending:
            is_danish("")  # reads the dictionaries while the model writes
        wordings: dict[str, str] = {}
        failure: Failure | None = None
        for section, reply in pending.items():
            try:
                claims = read_reply(reply.text()).claims
                if not claims:
                    raise LanguageModelError(Failure.NO_ANSWER)
            except LanguageModelError as error:
                log.info("draft_not_reworded", section=str(section), failure=str(error))
                failure = error.failure
                continue
            for claim in claims:
                wordings |= self._wording(claim, asked[section])
        return Reworded(
            wordings,
            kept=sum(map(len, sections.values())) - len(wordings),
            asked=sum(map(len, asked.values())),
            failure=failure,
        )

    def can_word(self, arguments: Sequence[Argument]) -> bool:
        """Tell whether the model would be asked for any of these arguments."""
        return bool(self._asked(arguments))

    def _asked(self, arguments: Sequence[Argument]) -> _Asked:
        found = ((one, self._sources.quote(one)) for one in arguments)
        return [
            (one, quote)
            for one, quote in found
            if quote and quote.passage.kind is PassageKind.TEXT and not self._sources.reserved_kinds(one)
        ][:MAX_CLAIMS]

    def _wording(self, said: ReplyClaim, asked: _Asked) -> dict[str, str]:
        numbers = {quote.passage for quote in said.quotes}
        if len(numbers) != 1 or not 1 <= (number := numbers.pop()) <= len(asked):
            return {}
        argument, quote = asked[number - 1]
        text = collapsed(said.text)
        if len(text) > MAX_WORDING:
            return {}
        fault = self._checker.fault(Claim(text, (1,)), [quote], [cite(1, quote)])
        return {} if fault else {argument.id: text}
