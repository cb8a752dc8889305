"""Which parts of a criterion an advisor's text shows, and the sentences that this rests on."""

from collections.abc import Iterator, Sequence

from answering.application.advisor_text import AdvisorText, Found, Standing
from answering.application.checklists import Part
from answering.application.signs import Sign

_ORDER = (Standing.STATED, Standing.HEDGED, Standing.DENIED)


class Showing:
    """The parts that are stated or lacking, by name, and the first sentence of each standing."""

    def __init__(self, parts: Sequence[Part], text: AdvisorText) -> None:
        found = [list(_found(text, part.signs)) for part in parts]
        shown = [next((f for f in one if f.standing is Standing.STATED), None) for one in found]
        self.lacking = [part.name for part, one in zip(parts, shown, strict=True) if one is None]
        self.stated = next((one for one in shown if one is not None), None)
        self.sentences = tuple(dict.fromkeys(one.sentence for one in shown if one is not None))
        self.hedged = _first(found, Standing.HEDGED)
        self.denied = _first(found, Standing.DENIED)
        # A negation beside a single word may be about something else; beside several it is about the matter.
        self.contradicted = _first([[f for f in one if f.several] for one in found], Standing.DENIED)


def best(text: AdvisorText, signs: Sequence[Sign]) -> Found | None:
    """Return the sentence that says most: one that states a sign before one that hedges or denies it."""
    return min(_found(text, signs), key=lambda found: _ORDER.index(found.standing), default=None)


def _found(text: AdvisorText, signs: Sequence[Sign]) -> Iterator[Found]:
    return (found for sign in signs for found in text.find(sign))


def _first(found: Sequence[Sequence[Found]], standing: Standing) -> Found | None:
    return next((f for one in found for f in one if f.standing is standing), None)
