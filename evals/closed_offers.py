"""Schemes that are closed or only proposed, in answers that do not say so."""

import re
from dataclasses import dataclass

from answering.answer import Answer, Citation
from answering.wording import short_title
from corpus.sources import Source, SourceStatus
from ingest.library import Library

PROGRAMMES = "programmer"
NOT_OPEN = frozenset({SourceStatus.EXPIRED, SourceStatus.PROPOSAL})
_CLOSING_NOTICES = frozenset({"udløbet", "forslag"})
_SAYS_SO = re.compile(
    r"\b(?:lukket|lukkes?|afslutte[ts]?|afviklet|udløbet|ophørt|nedlagt|foreslået|forslag(?:et)?"
    r"|kan ikke søges|ikke (?:længere|vedtaget|åben))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ClosedOffer:
    """A closed or proposed scheme shown without a word of it: ``cited`` in a claim, or only named."""

    source_id: str
    cited: bool


def closed_offers(answer: Answer, library: Library) -> list[ClosedOffer]:
    """Return the schemes that an answer cites or names as if they could be applied for.

    It is told by a notice that names the scheme, or by the words of a text that cites or names it.
    """
    named = [n.text for n in answer.notices if n.kind in _CLOSING_NOTICES]
    citations = {citation.n: citation for citation in answer.citations}
    found: list[ClosedOffer] = []
    for source in library.sources:
        if source.record != PROGRAMMES or source.status not in NOT_OPEN:
            continue
        cited, naming = _texts_about(source, answer, citations)
        title = short_title(source)
        told = any(title in text for text in named) or any(
            _SAYS_SO.search(text) for text in (*cited, *naming)
        )
        if (cited or naming) and not told:
            found.append(ClosedOffer(source.id, bool(cited)))
    return found


def _texts_about(
    source: Source, answer: Answer, citations: dict[int, Citation]
) -> tuple[list[str], list[str]]:
    """Return the claims that cite a source, and the other shown texts that name it by its title."""
    cited = [
        claim.text
        for claim in answer.claims
        if any(n in citations and citations[n].source_id == source.id for n in claim.citations)
    ]
    name = re.compile(rf"(?<![\w-]){re.escape(short_title(source))}(?![\w-])")
    shown = [claim.text for claim in answer.claims if claim.text not in cited]
    shown += [answer.intro or "", *answer.next_steps, *answer.bring]
    return cited, [text for text in shown if name.search(text)]
