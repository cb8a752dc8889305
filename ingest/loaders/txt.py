"""Plain text: every physical line as it stands."""

from corpus.sources import Origin
from ingest.loaders.decoding import decode
from ingest.loaders.limits import Budget
from ingest.loaders.lines import Line, Parsed, physical_lines


def parse_txt(data: bytes, budget: Budget) -> Parsed:
    """Return one ``Line`` a physical line, numbered from 1; a form feed stays in its line.

    Raises:
        LoadError: the content is not text, or more than the budget allows.
    """
    decoded = decode(data)
    texts = physical_lines(decoded.text)
    budget.spend(len(decoded.text), len(texts))
    warnings = decoded.warnings
    if len(texts) == 1 and "\r" in texts[0]:
        warnings += (
            "Filen har linjeskift fra gamle Mac-maskiner og er læst som én lang linje. Gem den på ny.",
        )
    lines = tuple(Line(text, Origin(line=number)) for number, text in enumerate(texts, start=1))
    return Parsed(lines, warnings=warnings)
