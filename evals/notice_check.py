"""Whether an answer shows the reservations that its sources call for, and only those."""

from datetime import date

from answering.answer import Answer, Citation
from answering.notices import hidden_notices, required_kinds
from answering.personal_data import mask
from corpus.sources import PassageKind
from evals.results import NoticeCounts
from ingest.library import Library

_STATEMENTS = "deltagerudsagn"
_JUDGED = frozenset({"udkast", "forslag", "udløbet", "persondata", _STATEMENTS})


def check_notices(
    question: str, answer: Answer, library: Library, today: date
) -> tuple[NoticeCounts, frozenset[str], frozenset[str]]:
    """Compare the kinds of notices shown with the kinds required; also return those missing and unfounded.

    Each source that a claim cites is asked by itself, so a notice lost between sources shows. Personal data
    in the question and participants' statements call for a notice too. Other notices (age, contradictions,
    places) follow from more than a source, and are judged by reading.
    """
    carried = {n for claim in answer.claims for n in claim.citations}
    cited = [citation for citation in answer.citations if citation.n in carried]
    required = frozenset(notice.kind for notice in hidden_notices(mask(question))).union(
        *(_required_by(citation, library, today) for citation in cited)
    )
    shown = frozenset(notice.kind for notice in answer.notices) & _JUDGED
    met = len(required & shown)
    counts = NoticeCounts(required=len(required), shown=len(shown), met=met)
    return counts, required - shown, shown - required


def _required_by(citation: Citation, library: Library, today: date) -> frozenset[str]:
    kinds = required_kinds(library.source(citation.source_id), today)
    return kinds | {_STATEMENTS} if citation.kind is PassageKind.STATEMENT else kinds
