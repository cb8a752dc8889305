"""Whether an answer shows the reservations that its sources call for, and only those."""

from datetime import date

from answering.answer import Answer, Citation
from answering.notices import hidden_notices, notices_for
from answering.personal_data import mask
from answering.selection import Quote
from evals.results import NoticeCounts
from ingest.library import Library


def check_notices(
    question: str, answer: Answer, library: Library, today: date
) -> tuple[NoticeCounts, frozenset[str], frozenset[str]]:
    """Compare the kinds of notices shown with the kinds required; also return those missing and unfounded.

    Each source that a claim cites is asked by itself, so a notice lost between sources shows. Personal data
    in the question calls for a notice too.
    """
    carried = {n for claim in answer.claims for n in claim.citations}
    cited = [citation for citation in answer.citations if citation.n in carried]
    required = frozenset(notice.kind for notice in hidden_notices(mask(question))).union(
        *(_required_by(citation, library, today) for citation in cited)
    )
    shown = frozenset(notice.kind for notice in answer.notices)
    met = len(required & shown)
    counts = NoticeCounts(required=len(required), shown=len(shown), met=met)
    return counts, required - shown, shown - required


def _required_by(citation: Citation, library: Library, today: date) -> frozenset[str]:
    source, passage = library.source(citation.source_id), library.passage(citation.passage_id)
    quote = Quote(source, passage, citation.start, citation.end, score=0.0)
    return frozenset(notice.kind for notice in notices_for([quote], today))
