"""From what a language model returned to claims that may be shown."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from answering.answer import Citation, Claim
from answering.citing import cite
from answering.draft import is_about
from answering.faults import Fault
from answering.gate import Gate
from answering.language_model.answer_schema import Reply, ReplyClaim
from answering.language_model.bearing import is_carried
from answering.language_model.claim_faults import ClaimFault
from answering.language_model.locating import located
from answering.language_model.tone import fault_of_tone
from answering.originals import originals
from answering.own_words import collapsed
from answering.selection import Quote
from answering.wording import introduce
from corpus.sources import Passage
from ingest.library import Library
from ingest.sentences import sentence_spans

_MAX_QUOTES = 4


@dataclass(slots=True)
class Checked:
    """What may be shown, and what was stopped.

    ``citations`` and ``quotes`` go together; ``written`` counts the claims in the model's words, the others
    are quotes that stand in for one that was stopped.
    """

    claims: list[Claim] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    written: int = 0
    stopped: Counter[Fault | ClaimFault] = field(default_factory=Counter)


class ClaimChecker:
    """Locates the quotes of each claim, sends it through the gate, and lays every sentence over its quote."""

    def __init__(self, library: Library, gate: Gate) -> None:
        self._library = library
        self._gate = gate

    def check(self, reply: Reply, passages: Sequence[Passage], asked: str) -> Checked:
        """Return the claims that stand; one whose words do not is replaced by its quote, if that fits."""
        checked = Checked()
        for said in reply.claims:
            quotes = self._located(said, passages)
            if isinstance(quotes, ClaimFault):
                checked.stopped[quotes] += 1
                continue
            claim, cited = self._claim(collapsed(said.text), quotes, checked)
            if claim.text in {shown.text for shown in checked.claims}:
                continue
            fault = self.fault(claim, quotes, cited)
            if fault is None:
                self._add(checked, claim, quotes, cited)
                checked.written += 1
                continue
            checked.stopped[fault] += 1
            for quote in quotes[:1]:
                claim, cited = self._claim(introduce(quote), [quote], checked)
                known = quote.passage.id in {c.passage_id for c in checked.citations}
                if (
                    not known
                    and is_about(asked, quote)
                    and self._gate.fault(claim, _by_number(cited)) is None
                ):
                    self._add(checked, claim, [quote], cited)
        return checked

    def fault(
        self, claim: Claim, quotes: Sequence[Quote], cited: Sequence[Citation]
    ) -> Fault | ClaimFault | None:
        """Return the first reason to stop a claim of a language model, or ``None``.

        The gate takes all quotes of a claim together; here each sentence must also stand on one of them
        alone, so that nothing is put together from two places.
        """
        fault = fault_of_tone(claim.text) or self._gate.fault(claim, _by_number(cited))
        if fault is not None:
            return fault
        for start, end in sentence_spans(claim.text):
            sentence = claim.text[start:end]
            alone = (
                is_carried(sentence, quote)
                and self._gate.fault(Claim(sentence, (one.n,)), _by_number([one])) is None
                for quote, one in zip(quotes, cited, strict=True)
            )
            if not any(alone):
                return ClaimFault.UNCARRIED
        return None

    def _located(self, said: ReplyClaim, passages: Sequence[Passage]) -> list[Quote] | ClaimFault:
        found: list[Quote] = []
        for one in said.quotes[:_MAX_QUOTES]:
            if not 1 <= one.passage <= len(passages):
                return ClaimFault.PASSAGE
            passage = passages[one.passage - 1]
            quote = located(one.quote, passage, self._library.source(passage.source_id))
            if quote is None:
                return ClaimFault.QUOTE
            if (quote.start, quote.end) not in {(q.start, q.end) for q in found}:
                found.append(quote)
        return found

    def _claim(self, text: str, quotes: Sequence[Quote], checked: Checked) -> tuple[Claim, list[Citation]]:
        """Return a claim with its citations; a quote that is cited already keeps its number."""
        cited: list[Citation] = []
        following = len(checked.citations) + 1
        for quote in quotes:
            known = next((c for c in checked.citations if _is_of(c, quote)), None)
            if known is None:
                citation = cite(following, quote)
                known = replace(citation, originals=originals(citation.provenance, self._library))
                following += 1
            cited.append(known)
        return Claim(text, tuple(c.n for c in cited)), cited

    def _add(
        self, checked: Checked, claim: Claim, quotes: Sequence[Quote], cited: Sequence[Citation]
    ) -> None:
        checked.claims.append(claim)
        for quote, citation in zip(quotes, cited, strict=True):
            if citation.n > len(checked.citations):
                checked.citations.append(citation)
                checked.quotes.append(quote)


def _is_of(citation: Citation, quote: Quote) -> bool:
    return (citation.passage_id, citation.start, citation.end) == (quote.passage.id, quote.start, quote.end)


def _by_number(cited: Sequence[Citation]) -> dict[int, Citation]:
    return {citation.n: citation for citation in cited}
