"""Names of the question that nothing quoted speaks of."""

from collections.abc import Sequence

from answering.answer import Notice
from answering.selection import Quote


def unmentioned_notices(names: Sequence[str], quotes: Sequence[Quote]) -> list[Notice]:
    """Tell which names and places of the question the quoted passages say nothing of."""
    told = " ".join(quote.passage.text for quote in quotes).lower()
    missing = [f"»{name}«" for name in names if name.lower() not in told]
    if not missing:
        return []
    listed = " og ".join(", ".join(missing).rsplit(", ", 1))
    return [Notice("ikke-nævnt", f"Kilderne her nævner ikke {listed}. Svaret handler om det nærmeste.")]
