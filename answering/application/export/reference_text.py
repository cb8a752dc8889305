"""An entry of the reference list: enough to find the quote in the document it comes from."""

from answering.answer import Citation
from answering.own_words import collapsed
from answering.wording import spoken_date
from corpus.sources import SourceStatus

OWN_RECORD = "Vejvisers egen post"
FILE = "Fil: "
RESTS_ON = "Bygger på: "


def reference_text(citation: Citation) -> str:
    """Return title, section, page, date and status, then file and lines; unknown parts are left out.

    A record of ours names the places in the documents that its words rest on.
    """
    parts = [collapsed(citation.title)]
    if citation.provenance:
        parts.append(OWN_RECORD)
    elif citation.heading_path:
        parts.append(f"afsnittet »{collapsed(citation.heading_path[-1])}«")
    if citation.page is not None:
        parts.append(f"s. {citation.page}")
    if date := spoken_date(citation.date):
        parts.append(date)
    if citation.status is not SourceStatus.UNKNOWN:
        parts.append(f"status: {citation.status}")
    return f"{', '.join(parts)}. {_places(citation)}"


def _places(citation: Citation) -> str:
    places = dict.fromkeys((fact.file, fact.lines) for fact in citation.provenance)
    if places:
        return f"{RESTS_ON}{'; '.join(_place(file, lines) for file, lines in places)}."
    return f"{FILE}{_place(citation.file, citation.lines)}."


def _place(file: str, lines: tuple[int, int] | None) -> str:
    if lines is None:
        return file
    first, last = lines
    return f"{file}, linje {first}" + (f"-{last}" if last > first else "")
