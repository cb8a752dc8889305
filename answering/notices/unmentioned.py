"""Names of the question that nothing quoted speaks of."""

from collections.abc import Sequence

from answering.answer import Notice
from answering.selection import Quote
from answering.wording import listed
from retrieval.matching.profile import HOME
from retrieval.regions import regions


def unmentioned_notices(names: Sequence[str], quotes: Sequence[Quote]) -> list[Notice]:
    """Tell which names and places of the question the quoted passages say nothing of.

    A town in another part of the country is spoken of where its whole part is; our own municipalities differ.
    """
    told = " ".join(quote.passage.text for quote in quotes).lower()
    about = " ".join((told, *(quote.passage.region or quote.source.region or "" for quote in quotes)))
    known = regions().asked(about) - {HOME.casefold()}
    missing = [f"»{n}«" for n in names if n.lower() not in told and not regions().asked(n) & known]
    if not missing:
        return []
    return [
        Notice("ikke-nævnt", f"Kilderne her nævner ikke {listed(missing)}. Svaret handler om det nærmeste.")
    ]
