"""Names of the question that nothing quoted speaks of."""

from collections.abc import Sequence

from answering.answer import Notice
from answering.answerable import asking
from answering.cover import AskedWords, Text
from answering.mentions import asked_names, names_it
from answering.selection import Quote
from answering.wording import listed
from ingest.analysis import stem, words
from retrieval.matching.profile import HOME
from retrieval.regions import regions


def unmentioned_notices(names: Sequence[str], question: str, quotes: Sequence[Quote]) -> list[Notice]:
    """Tell which names and places of the question the quoted passages say nothing of.

    ``names`` are those that no near passage has; what a near passage has, and no quoted one, is not told
    either. A town in another part of the country is spoken of where its whole part is; our own
    municipalities differ.
    """
    told = " ".join(quote.passage.text for quote in quotes).lower()
    about = " ".join((told, *(quote.passage.region or quote.source.region or "" for quote in quotes)))
    known = regions().asked(about) - {HOME.casefold()}
    missing = [n for n in names if n.lower() not in told and not regions().asked(n) & known]
    missing += [name for name in _unquoted(question, quotes) if name not in names]
    if not missing:
        return []
    shown = listed([f"»{name[:1].upper()}{name[1:]}«" for name in missing])
    return [Notice("ikke-nævnt", f"Kilderne her nævner ikke {shown}. Svaret handler om det nærmeste.")]


def _unquoted(question: str, quotes: Sequence[Quote]) -> list[str]:
    """Return the names that no quoted passage has, with its headings, and no other words for them either."""
    told = " ".join(" ".join((*q.passage.heading_path, q.source.title, q.passage.text)) for q in quotes)
    missing = [name for name in asked_names(asking(question)) if not names_it(name, told)]
    if not missing:
        return []
    known = AskedWords(question, {}).in_text(Text.of(told))
    return [name for name in missing if not any(stem(word) in known for word in words(name))]
