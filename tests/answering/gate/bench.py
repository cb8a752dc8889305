"""Asks the gate about a claim over the invented library, the way a table of cases needs it."""

from answering.answer import Claim
from answering.faults import Fault
from answering.gate import Gate
from tests.answering.made_library import citation_of, notice_library

LIBRARY = notice_library()
GATE = Gate(LIBRARY)


def verdict(text: str, *quotes: str) -> Fault | None:
    """Return the gate's fault of a claim resting on these quotes, numbered from 1."""
    citations = {n: citation_of(LIBRARY, quote, n) for n, quote in enumerate(quotes, start=1)}
    return GATE.fault(Claim(text, tuple(citations)), citations)
