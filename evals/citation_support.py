"""Citation recall and precision a sentence, as ALCE defines them, with the gate in place of a judge.

Source of the definitions: Gao et al. 2023 (arXiv 2305.14627) and ``compute_autoais`` of its code. The gate
lets through nothing that it would fail, so for quoting answers recall says that no sentence gets past it, and
not that a person would agree; whether the quotes are in the files is measured apart, in ``citations``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from answering.answer import Answer, Citation, Claim
from answering.faults import Fault
from answering.gate import Gate
from evals.results import SupportCounts
from ingest.sentences import sentence_spans

_MARKED = re.compile(r"»[^»«]*«")
_NUMBERS = re.compile(r"\[\d+\]")
_WORD = re.compile(r"\w")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SentenceFault:
    """A sentence that its citations do not support; ``claim`` is 1-based, ``None`` outside all claims."""

    claim: int | None
    fault: Fault


def check_support(answer: Answer, gate: Gate) -> tuple[SupportCounts, list[SentenceFault]]:
    """Count the sentences of an answer's text and the citations they lean on.

    A sentence is supported when the gate finds no fault in it with the claim's citations taken together. A
    citation of a supported sentence is relevant when it supports the sentence alone, or when the others do
    not without it. Text outside the claims has no citation and counts as unsupported.
    """
    citations = {citation.n: citation for citation in answer.citations}
    sentences = supported = cited = relevant = 0
    faults: list[SentenceFault] = []
    for number, claim in enumerate(answer.claims, start=1):
        for sentence in cited_sentences(claim, citations):
            sentences += 1
            cited += len(sentence.citations)
            if fault := gate.fault(sentence, citations):
                faults.append(SentenceFault(number, fault))
                continue
            supported += 1
            relevant += sum(_is_relevant(n, sentence, citations, gate) for n in sentence.citations)
    bare = uncited_sentences(answer)
    faults.extend(SentenceFault(None, Fault.NO_CITATION) for _ in bare)
    counts = SupportCounts(
        sentences=sentences + len(bare),
        supported=supported,
        cited=cited,
        relevant=relevant,
        uncited=len(bare),
    )
    return counts, faults


def _is_relevant(n: int, sentence: Claim, citations: Mapping[int, Citation], gate: Gate) -> bool:
    others = tuple(other for other in sentence.citations if other != n)
    if not others or gate.fault(Claim(sentence.text, (n,)), citations) is None:
        return True
    return gate.fault(Claim(sentence.text, others), citations) is not None


def cited_sentences(claim: Claim, citations: Mapping[int, Citation]) -> Iterator[Claim]:
    """Yield one claim a sentence, with all citations of the whole; what is only marks and signs is none.

    A sentence that touches a quote gets the quote whole, since half of one is no longer a quote to the gate;
    one that lies inside a quote gets what the sentence in which the quote begins says before it.
    """
    text = claim.text
    quotes = _quote_spans(text, [citations[n].quote for n in claim.citations if n in citations])
    spans = _sentence_spans(text, quotes)
    for start, end in spans:
        touched = [span for span in quotes if span[0] < end and start < span[1]]
        first, last = min([start, *(a for a, _ in touched)]), max([end, *(b for _, b in touched)])
        first = max((a for a, _ in spans if a <= first), default=first)
        yield Claim(text[first:last].strip(), claim.citations)


def _sentence_spans(text: str, quotes: Sequence[Span]) -> list[Span]:
    """Return the sentences that hold a word; sentences inside a quote part too, which alone stay together."""
    starts = {start for start, _ in sentence_spans(text)}
    for first, last in quotes:
        inside = sentence_spans(text[first + 1 : last - 1])
        starts.update(first + 1 + start for start, _ in inside[1:])
    cuts = [*sorted(starts), len(text)]
    spans = [(a, a + len(text[a:b].rstrip())) for a, b in zip(cuts, cuts[1:], strict=False)]
    return [(a, b) for a, b in spans if _WORD.search(text[a:b])]


def _quote_spans(text: str, quotes: list[str]) -> list[Span]:
    """Return where quotes stand between their marks or end a claim without any, as those of our records do.

    Whole ones come first, as they may hold marks themselves.
    """
    found: list[Span] = []
    for quote in sorted(set(quotes), key=lambda q: (-len(q), q)):
        words = r"\s+".join(re.escape(word) for word in quote.split())
        found.extend(m.span() for m in re.finditer(rf"»\s*{words}\s*«|(?:^|(?<=: )){words}$", text))
    found.extend(m.span() for m in _MARKED.finditer(text))
    return [s for i, s in enumerate(found) if not any(a < s[1] and s[0] < b for a, b in found[:i])]


def uncited_sentences(answer: Answer) -> list[str]:
    """Return the sentences of an answer's text that belong to no claim; numbers in brackets are no text.

    What stands beside the text (introduction, next steps, a question back) is guidance of ours.
    """
    text = answer.text
    for claim in sorted(answer.claims, key=lambda claim: -len(claim.text)):
        text = text.replace(claim.text, "\n", 1)
    text = _NUMBERS.sub(" ", text)
    return [text[a:b] for a, b in sentence_spans(text) if _WORD.search(text[a:b])]
